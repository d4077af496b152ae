import {
  instantOf,
  owedIn,
  withNewDates,
  type BadReview,
  type Instant,
  type StepOutcome,
  type Taken,
} from '@haochaping/core';
import { duesOf } from '@haochaping/policy';
import { calendarFor } from '../calendar/calendar-for.js';
import type { WithinTransaction } from '../database/database.js';
import { storedProfile } from '../places/place.js';
import type { RatingRow } from '../ratings/rating-row.js';
import type { StoredReview } from './bad-review.js';

type TakenOutcome = Extract<StepOutcome, { outcome: 'taken' }>;
type Recording = Taken & { readonly idempotencyKey?: string; readonly now: number };

/** Writes a step down, and where the bad review stands after it. */
export async function recordStep(
  transaction: WithinTransaction,
  { rating, steps }: StoredReview,
  { review, reopened }: TakenOutcome,
  { step, by, idempotencyKey, now }: Recording,
): Promise<void> {
  const at = instantOf(now);
  await transaction
    .insertInto('bad_review_step')
    .values({
      rating_no: rating.rating_no,
      position: steps.length + 1,
      step: JSON.stringify(step),
      role: by.role,
      org_code: by.role === 'rater' ? null : by.orgCode,
      officer_no: by.role === 'rater' ? null : by.staffNo,
      idempotency_key: idempotencyKey ?? null,
      taken_at: at,
    })
    .execute();
  const { stage, holder, dues, extendedUntil } = reopened ? await redated(transaction, rating, review, at) : review;
  await transaction
    .updateTable('bad_review')
    .set({ stage, org_code: holder, dues: JSON.stringify(dues), extended_until: extendedUntil ?? null })
    .where('rating_no', '=', rating.rating_no)
    .execute();
}

/** Taken up again, a bad review gets dates of its own, where the place says so. */
async function redated(
  transaction: WithinTransaction,
  rating: RatingRow,
  review: BadReview,
  at: Instant,
): Promise<BadReview> {
  const profile = storedProfile(rating.profile_id, rating.profile_version);
  if (!profile.datesRunAnew.value) return review;
  const counted = duesOf(profile, { 'bad-review-opened': at }, await calendarFor(transaction, profile));
  const owed = counted.filter(({ duty }) => owedIn(review.stage).includes(duty));
  return withNewDates(
    review,
    review.dues.map((due) => owed.find(({ duty }) => duty === due.duty) ?? due),
  );
}
