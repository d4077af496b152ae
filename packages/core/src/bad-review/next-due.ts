import type { Duty, OpenDue } from '../due.js';
import type { Instant } from '../instant.js';
import type { Stage } from './stage.js';

/** The duties still owed in each stage, the nearest first. A proposal to exclude does not stop the time. */
const OWED: Readonly<Record<Stage, readonly Duty[]>> = {
  'to-dispatch': ['verify', 'rectify', 'answer'],
  'to-verify': ['verify', 'rectify', 'answer'],
  'to-recheck': ['verify', 'rectify', 'answer'], // it is verified when two have found the same
  'exclusion-proposed': ['rectify', 'answer'],
  rectifying: ['rectify', 'answer'],
  answering: ['answer'],
  answered: [],
  excluded: [],
  closed: [],
};

/** What the office still owes in this stage. */
export const owedIn = (stage: Stage): readonly Duty[] => OWED[stage];

/** The due date that comes next, if any: an extension replaces the rectify and answer dates it was given for. */
export function nextDue<Due extends OpenDue>({
  stage,
  dues,
  extendedUntil,
}: {
  readonly stage: Stage;
  readonly dues: readonly Due[];
  readonly extendedUntil?: Instant;
}): { duty: Duty; dueAt: Instant; due: Due } | undefined {
  for (const duty of owedIn(stage)) {
    const due = dues.find((candidate) => candidate.duty === duty);
    if (due) return { duty, due, dueAt: duty === 'verify' ? due.dueAt : (extendedUntil ?? due.dueAt) };
  }
  return undefined;
}
