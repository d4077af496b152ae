import type { OfficialRole } from '@haochaping/core';
import type { Officer } from '../interface/callers.js';
import type { Handlers } from '../interface/handler.js';
import type { Answered, Refused } from '../interface/outcome.js';
import type { Database } from '../store/database/database.js';
import type { SampleUnit } from './units.js';

/** A county that is lived through: the server's own handlers, called as if by its people, and what they were refused. */
export type County = {
  readonly database: Database;
  readonly handlers: Handlers;
  /** The app of its halls. */
  readonly appId: string;
  readonly refusals: string[];
};

/** Something that happens at a moment. */
export type Happening = { readonly at: number; readonly happen: (at: number) => Promise<void> };

/** What a handler answered; a refusal is noted, and life goes on. */
export async function answerOf<Answer>(
  { refusals }: County,
  what: string,
  asked: Promise<Answered<Answer> | Refused>,
): Promise<Answer | undefined> {
  const outcome = await asked;
  if (outcome.outcome === 'answered') return outcome.answer;
  refusals.push(`${what}: ${outcome.code}`);
  return undefined;
}

const NAMES: Readonly<Record<OfficialRole, string>> = {
  officer: '王芳',
  supervisor: '李建国',
  decider: '赵明',
  caller: '孙丽',
  auditor: '周强',
};

/** Whoever does this of a unit, or of the office above it: never somebody who is rated. */
export function personFor(role: OfficialRole, { orgCode, office }: SampleUnit): Officer {
  const staff = { staffNo: `SAMPLE-${role}`, staffName: NAMES[role] };
  return { ...staff, roles: [role], orgCode: role === 'officer' ? orgCode : office };
}
