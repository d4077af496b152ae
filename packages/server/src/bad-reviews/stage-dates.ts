import { nextDue, type BadReview, type Instant, type StepKind } from '@haochaping/core';
import { countOut, dateOf, type Calendar, type DateName, type Moments, type Profile } from '@haochaping/policy';
import type { StepTaken } from './steps-taken.js';

/**
 * The deadlines of a stage for proposing an exclusion, deciding on it, objecting to it, extending, and accepting or refusing
 * the answer.
 */
export type StageDates = {
  readonly exclusionUntil?: Instant;
  readonly decisionUntil?: Instant;
  readonly objectionUntil?: Instant;
  readonly extensionUntil?: Instant;
  readonly verdictUntil?: Instant;
};

type StageInput = {
  readonly progress: Pick<BadReview, 'stage' | 'dues' | 'extendedUntil'>;
  readonly openedAt: Instant;
  readonly steps: readonly StepTaken[];
  readonly profile: Profile;
  readonly calendar: Calendar;
};

/** Counted on every read, with the calendar as it is known then. */
export function stageDates({ progress, openedAt, steps, profile, calendar }: StageInput): StageDates {
  const until = (date: DateName, moments: Moments): Instant | undefined =>
    dateOf(date, profile, moments, calendar)?.endsAt;
  const since = (...kinds: readonly StepKind[]): Instant =>
    steps.filter(({ step }) => kinds.includes(step.step)).at(-1)?.takenAt ?? openedAt;
  switch (progress.stage) {
    case 'to-verify':
      // The time of the unit begins when it gets it.
      return given('exclusionUntil', until('appeal', { 'bad-review-opened': since('dispatch') }));
    case 'exclusion-proposed':
      return given(
        'decisionUntil',
        until('appeal-decision', { 'exclusion-proposed': since('propose-exclusion', 'object') }),
      );
    case 'rectifying':
      return given('extensionUntil', latestExtension(profile, nextDue(progress)?.dueAt ?? openedAt, calendar));
    case 'answered':
      return given('verdictUntil', until('verdict', { 'bad-review-answered': since('answer') }));
    case 'excluded':
      return given('objectionUntil', until('objection', { 'rating-excluded': since('decide') }));
    case 'closed':
      // The rater may correct what a caller noted, for as long as they may speak of an answer.
      return steps.at(-1)?.step.step === 'call-back'
        ? given('verdictUntil', until('verdict', { 'bad-review-answered': since('call-back') }))
        : {};
    default:
      return {};
  }
}

/** An extension is counted from the due date, not from the day on which it is asked for. */
const latestExtension = ({ extension }: Profile, from: Instant, calendar: Calendar): Instant | undefined =>
  extension.value ? countOut(extension.value.longest, from, calendar).endsAt : undefined;

const given = (name: keyof StageDates, until: Instant | undefined): StageDates => (until ? { [name]: until } : {});
