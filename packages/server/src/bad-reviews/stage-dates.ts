import type { Instant, Stage } from '@haochaping/core';
import { dateOf, type Calendar, type DateName, type Moments, type Profile } from '@haochaping/policy';
import type { StepTaken } from './bad-review.js';

/** Until when the stage leaves time: to propose an exclusion, to decide on it, to object to it. */
export type StageDates = {
  readonly exclusionUntil?: Instant;
  readonly decisionUntil?: Instant;
  readonly objectionUntil?: Instant;
};

type Standing = {
  readonly stage: Stage;
  readonly openedAt: Instant;
  readonly steps: readonly StepTaken[];
  readonly profile: Profile;
  readonly calendar: Calendar;
};

/** Counted when they are asked for, by the calendar as it is known then. */
export function stageDates({ stage, openedAt, steps, profile, calendar }: Standing): StageDates {
  const since = steps.at(-1)?.takenAt ?? openedAt;
  const until = (date: DateName, moments: Moments): Instant | undefined =>
    dateOf(date, profile, moments, calendar)?.endsAt;
  switch (stage) {
    case 'to-verify':
      return given('exclusionUntil', until('appeal', { 'bad-review-opened': openedAt }));
    case 'exclusion-proposed':
      return given('decisionUntil', until('appeal-decision', { 'exclusion-proposed': since }));
    case 'excluded':
      return given('objectionUntil', until('objection', { 'rating-excluded': since }));
    default:
      return {};
  }
}

const given = (name: keyof StageDates, until: Instant | undefined): StageDates => (until ? { [name]: until } : {});
