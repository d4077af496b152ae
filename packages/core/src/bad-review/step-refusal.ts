import { millisOf, type Instant } from '../instant.js';
import { ACT_REFUSALS, actRefusal } from './acts.js';
import type { Person } from './actor.js';
import { takersOf, type BadReview } from './bad-review.js';
import type { ProcedureRow, ReviewRules } from './procedure.js';

/** Every way in which the procedure says no. */
export const STEP_REFUSALS = [
  'step-not-of-this-stage',
  ...ACT_REFUSALS,
  'extension-not-offered',
  'extensions-used-up',
  'exclusion-not-offered',
  'exclusion-too-late',
  'objection-not-offered',
  'objection-used-up',
  'objection-too-late',
  'callback-not-offered',
  'callback-not-drawn',
  'callback-without-phone',
  'callback-too-early',
  'verdict-not-offered',
  'verdicts-used-up',
  'verdict-awaited',
  'extension-not-later',
  'extension-too-far',
  'transfer-to-holder',
] as const;
export type StepRefusal = (typeof STEP_REFUSALS)[number];

/** Who wants to take a step, when, and under which rules. */
export type Attempt = {
  readonly review: BadReview;
  readonly person: Person;
  readonly rules: ReviewRules;
  readonly at: Instant;
};

/** Why this person cannot take the step of this row now, whatever they would write; undefined if they can. */
export function refusalAt(row: ProcedureRow, attempt: Attempt): StepRefusal | undefined {
  const because = actRefusal(row.step, attempt.person, attempt.review);
  if (because) return because;
  if (row.step === 'close') return awaitsVerdict(attempt) ? 'verdict-awaited' : undefined;
  return row.rule && BY_RULE[row.rule](attempt);
}

/** What each rule of the place limits, and how. */
const BY_RULE: Readonly<Record<keyof ReviewRules, (attempt: Attempt) => StepRefusal | undefined>> = {
  extensions({ rules, review }) {
    if (rules.extensions === 0) return 'extension-not-offered';
    return takersOf('extend', review).length < rules.extensions ? undefined : 'extensions-used-up';
  },
  exclusion({ rules, review, at }) {
    if (!rules.exclusion) return 'exclusion-not-offered';
    return isOver(review.exclusionUntil, at) ? 'exclusion-too-late' : undefined;
  },
  objection({ rules, review, at }) {
    if (!rules.objection) return 'objection-not-offered';
    if (takersOf('object', review).length > 0) return 'objection-used-up';
    return isOver(review.objectionUntil, at) ? 'objection-too-late' : undefined;
  },
  callback: callbackRefusal,
  verdicts({ rules, review, at }) {
    if (rules.verdicts === 0) return 'verdict-not-offered';
    if (review.stage === 'closed' && !isContestable(review, at)) return 'step-not-of-this-stage';
    return takersOf('verdict', review).length < rules.verdicts ? undefined : 'verdicts-used-up';
  },
};

/** Why a rater is not called back now, by whomever. */
export function callbackRefusal(attempt: Omit<Attempt, 'person'>): StepRefusal | undefined {
  if (!attempt.rules.callback) return 'callback-not-offered';
  if (!attempt.review.calledBack) return 'callback-not-drawn';
  if (awaitsVerdict(attempt)) return 'callback-too-early';
  return attempt.review.phoneKept ? undefined : 'callback-without-phone';
}

/** What was closed after a call stays open to the rater's own word for as long as an answer would. */
const isContestable = ({ taken, verdictUntil }: BadReview, at: Instant): boolean =>
  taken[taken.length - 1]?.step.step === 'call-back' && !isOver(verdictUntil, at);

/** The rater's word comes first: as long as they have one left, nobody closes or calls before its time is over. */
const awaitsVerdict = ({ review, rules, at }: Omit<Attempt, 'person'>): boolean =>
  takersOf('verdict', review).length < rules.verdicts &&
  review.verdictUntil !== undefined &&
  !isOver(review.verdictUntil, at);

const isOver = (until: Instant | undefined, at: Instant): boolean =>
  until !== undefined && millisOf(until) < millisOf(at);
