import { millisOf, type Instant } from '../instant.js';
import { isSameOfficial, type Actor } from './actor.js';
import { takersOf, type BadReview } from './bad-review.js';
import type { ProcedureRow, ReviewRules } from './procedure.js';

/** Every way in which the procedure says no. */
export const STEP_REFUSALS = [
  'step-not-of-this-stage',
  'step-not-of-this-role',
  'extension-not-offered',
  'extensions-used-up',
  'exclusion-not-offered',
  'exclusion-too-late',
  'decider-of-rated-unit',
  'decider-proposed-it',
  'decider-decided-before',
  'objection-not-offered',
  'objection-used-up',
  'objection-too-late',
  'callback-not-offered',
  'caller-of-rated-unit',
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
  readonly actor: Actor;
  readonly rules: ReviewRules;
  readonly at: Instant;
};

/** Why this actor cannot take the step of this row now, whatever they would write; undefined if they can. */
export function refusalAt(row: ProcedureRow, attempt: Attempt): StepRefusal | undefined {
  if (row.by !== attempt.actor.role) return 'step-not-of-this-role';
  if (row.step === 'decide') return deciderRefusal(attempt);
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
  callback({ rules, review, actor }) {
    if (!rules.callback) return 'callback-not-offered';
    return isOf(review.ratedOrg, actor) ? 'caller-of-rated-unit' : undefined;
  },
  verdicts({ rules, review }) {
    if (rules.verdicts === 0) return 'verdict-not-offered';
    return takersOf('verdict', review).length < rules.verdicts ? undefined : 'verdicts-used-up';
  },
};

/** The rater's word comes first: as long as they have one left, an officer does not close before its time is over. */
const awaitsVerdict = ({ review, rules, at }: Attempt): boolean =>
  takersOf('verdict', review).length < rules.verdicts &&
  review.verdictUntil !== undefined &&
  !isOver(review.verdictUntil, at);

const isOver = (until: Instant | undefined, at: Instant): boolean =>
  until !== undefined && millisOf(until) < millisOf(at);

/** Who was rated neither decides about the rating nor asks its rater. */
const isOf = (orgCode: string, actor: Actor): boolean => actor.role !== 'rater' && actor.orgCode === orgCode;

/** Two people exclude a rating, and the second is not of the unit that was rated; after an objection a third one decides. */
function deciderRefusal({ review, actor }: Attempt): StepRefusal | undefined {
  if (isOf(review.ratedOrg, actor)) return 'decider-of-rated-unit';
  if (takersOf('propose-exclusion', review).some((proposer) => isSameOfficial(proposer, actor))) {
    return 'decider-proposed-it';
  }
  const decidedBefore = takersOf('decide', review).some((decider) => isSameOfficial(decider, actor));
  return decidedBefore ? 'decider-decided-before' : undefined;
}
