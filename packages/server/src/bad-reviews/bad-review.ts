import { isBad, type BadReview, type Level, type Step, type Instant } from '@haochaping/core';
import type { Selectable } from 'kysely';
import type { Database, WithinTransaction } from '../database/database.js';
import type { Schema } from '../database/schema.js';
import type { RatingRow } from '../ratings/rating-row.js';

export type StepTaken = { readonly step: Step; readonly takenAt: Instant };
/** A bad review with the rating that opened it and what was done since. */
export type StoredReview = {
  readonly rating: RatingRow;
  readonly state: BadReview;
  readonly steps: readonly StepTaken[];
};

type BadReviewRow = Selectable<Schema['bad_review']>;

export const stateOf = ({ stage, dues, extended_until }: BadReviewRow): BadReview => ({
  stage,
  dues,
  ...(extended_until !== null && { extendedUntil: extended_until }),
});

/** The service's level if that is bad, or else the staff member's, which then is. */
export const levelThatOpened = ({
  service_level,
  staff_level,
}: Pick<RatingRow, 'service_level' | 'staff_level'>): Level =>
  isBad(service_level) ? service_level : (staff_level ?? service_level);

export async function storedReview(
  database: Database | WithinTransaction,
  ratingNo: string,
): Promise<StoredReview | undefined> {
  const review = await database
    .selectFrom('bad_review')
    .selectAll()
    .where('rating_no', '=', ratingNo)
    .executeTakeFirst();
  if (!review) return undefined;
  const rating = await database
    .selectFrom('rating')
    .selectAll()
    .where('rating_no', '=', ratingNo)
    .executeTakeFirstOrThrow();
  const steps = await stepsTaken(database, ratingNo);
  return { rating, state: stateOf(review), steps };
}

async function stepsTaken(database: Database | WithinTransaction, ratingNo: string): Promise<readonly StepTaken[]> {
  const rows = await database
    .selectFrom('bad_review_step')
    .select(['step', 'taken_at'])
    .where('rating_no', '=', ratingNo)
    .orderBy('position')
    .execute();
  return rows.map(({ step, taken_at }) => ({ step, takenAt: taken_at }));
}
