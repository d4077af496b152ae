import type { Instant, Stage } from '@haochaping/core';
import { dateOf, type DateName, type Moments, type Profile } from '@haochaping/policy';
import { calendarFor } from '../calendar/calendar-for.js';
import type { Database, WithinTransaction } from '../database/database.js';
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
};

/** Counted when they are asked for, by the calendar as it is known then. */
export async function stageDates(
  database: Database | WithinTransaction,
  { stage, openedAt, steps, profile }: Standing,
): Promise<StageDates> {
  const since = steps.at(-1)?.takenAt ?? openedAt;
  const until = async (date: DateName, moments: Moments): Promise<Instant | undefined> =>
    dateOf(date, profile, moments, await calendarFor(database, profile))?.endsAt;
  switch (stage) {
    case 'to-verify':
      return given('exclusionUntil', await until('appeal', { 'bad-review-opened': openedAt }));
    case 'exclusion-proposed':
      return given('decisionUntil', await until('appeal-decision', { 'exclusion-proposed': since }));
    case 'excluded':
      return given('objectionUntil', await until('objection', { 'rating-excluded': since }));
    default:
      return {};
  }
}

const given = (name: keyof StageDates, until: Instant | undefined): StageDates => (until ? { [name]: until } : {});
