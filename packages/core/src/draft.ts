import type { OpenLevel } from './level.js';
import { phoneOf } from './phone.js';
import { isNoAnswer, type Answer, type Answers } from './questionnaire.js';
import type { OpenSubmission, OpenTargetRating } from './submission.js';
import { lookUp } from './open-code.js';

/** What has a level of its own: the service, and the member of staff where the place rates staff too. */
export const RATED_TARGETS = ['service', 'staff'] as const;
export type RatedTarget = (typeof RATED_TARGETS)[number];

/** One target as far as the citizen has come; the ticks of every level are kept, so that changing one's mind loses nothing. */
export type TargetDraft = {
  readonly level?: OpenLevel;
  readonly ticked: Readonly<Record<string, readonly string[]>>;
};

export type IdentityDraft = { readonly name: string; readonly phone: string; readonly consent: boolean };

/** A rating on its way (评价草稿). It begins empty: no level is chosen for anybody. */
export type Draft = {
  readonly service: TargetDraft;
  readonly staff: TargetDraft;
  readonly answers: Answers;
  readonly text: string;
  readonly identity: IdentityDraft;
};

export const emptyDraft = (): Draft => ({
  service: { ticked: {} },
  staff: { ticked: {} },
  answers: {},
  text: '',
  identity: { name: '', phone: '', consent: false },
});

export const choose = (draft: Draft, target: RatedTarget, level: OpenLevel): Draft => ({
  ...draft,
  [target]: { ...draft[target], level },
});

/** The codes ticked under the level that is chosen now. */
export const tickedNow = ({ level, ticked }: TargetDraft): readonly string[] => (level && lookUp(ticked, level)) ?? [];

/** Replaces the ticks of the chosen level; without a level there is nothing to tick. */
export function tick(draft: Draft, target: RatedTarget, codes: readonly string[]): Draft {
  const { level, ticked } = draft[target];
  return level ? { ...draft, [target]: { level, ticked: { ...ticked, [level]: codes } } } : draft;
}

/** An empty answer is no answer: it leaves the draft. */
export function reply(draft: Draft, questionId: string, answer: Answer): Draft {
  const { [questionId]: _previous, ...others } = draft.answers;
  return { ...draft, answers: isNoAnswer(answer) ? others : { ...others, [questionId]: answer } };
}

/** Whether closing now would lose something that the citizen did. */
export function isBegun(draft: Draft): boolean {
  const { service, staff, answers, text, identity } = draft;
  const touched = [service.level, staff.level, text.trim(), identity.name.trim(), identity.phone.trim()];
  return touched.some(Boolean) || Object.keys(answers).length > 0;
}

/** The submission that this draft stands for; undefined until the service has a level. */
export function toSubmission(draft: Draft): OpenSubmission | undefined {
  const service = targetRating(draft.service);
  if (!service) return undefined;
  const staff = targetRating(draft.staff);
  const text = draft.text.trim();
  const { name, phone, consent } = draft.identity;
  const named = name.trim() !== '' && phone.trim() !== '' && consent;
  return {
    service,
    ...(staff && { staff }),
    answers: { ...draft.answers },
    ...(text && { text }),
    ...(named && { identity: { name: name.trim(), phone: phoneOf(phone) ?? phone.trim(), consent: true } }),
  };
}

const targetRating = (target: TargetDraft): OpenTargetRating | undefined =>
  target.level && { level: target.level, indicators: [...tickedNow(target)] };
