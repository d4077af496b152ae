import type { Due } from '../due.js';
import type { Instant } from '../instant.js';
import type { Actor } from './actor.js';
import type { Stage } from './stage.js';
import type { Step, StepKind } from './step.js';

/** A step that was taken, and by whom. */
export type Taken = { readonly step: Step; readonly by: Actor };

/** All of a bad review that decides what may come next (差评). */
export type BadReview = {
  readonly stage: Stage;
  /** The organisation that was rated, by its code. */
  readonly ratedOrg: string;
  /** The member of its staff who was rated, by their number; absent where the case names none. */
  readonly ratedStaffNo?: string;
  /** The supervising offices above the organisation that was rated, by their codes, the nearest first. */
  readonly above: readonly string[];
  /** The organisation that has it now, by its code; as long as it is to be dispatched, the nearest office above acts for it. */
  readonly holder: string;
  /** Whether the place calls this rater back: all of them, or those that were drawn. */
  readonly calledBack: boolean;
  /** Whether the rater left a phone number, and has not withdrawn it. */
  readonly phoneKept: boolean;
  readonly dues: readonly Due[];
  readonly extendedUntil?: Instant;
  /** The latest date that an extension may name; absent where there is no such limit. */
  readonly extensionUntil?: Instant;
  /** The last moment at which an exclusion may be proposed; absent where there is no such date. */
  readonly exclusionUntil?: Instant;
  /** Until then the rater's word is waited for: on an answer, or on what a caller noted; absent where there is no such date. */
  readonly verdictUntil?: Instant;
  /** The last moment at which the rater may object; absent where there is no such date. */
  readonly objectionUntil?: Instant;
  /** Oldest first. */
  readonly taken: readonly Taken[];
};

/** Who has taken a step of this kind so far, oldest first. */
export const takersOf = (kind: StepKind, { taken }: Pick<BadReview, 'taken'>): readonly Actor[] =>
  taken.flatMap(({ step, by }) => (step.step === kind ? [by] : []));

/** The unit that was rated and every unit that ever held the review, by their codes. */
export const unitsInvolved = ({
  ratedOrg,
  holder,
  taken,
}: Pick<BadReview, 'ratedOrg' | 'holder' | 'taken'>): readonly string[] => [
  ratedOrg,
  holder,
  ...taken.flatMap(({ step }) => (step.step === 'transfer' || step.step === 'dispatch' ? [step.to] : [])),
];

/** A bad review taken up again under new dates: what was put off before is over. */
export function withNewDates({ extendedUntil: _over, ...review }: BadReview, dues: readonly Due[]): BadReview {
  return { ...review, dues };
}
