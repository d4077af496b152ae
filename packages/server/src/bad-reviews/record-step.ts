import { sql } from 'kysely';
import {
  DUTIES,
  instantOf,
  owedIn,
  withNewDates,
  type BadReview,
  type Instant,
  type Stage,
  type Step,
  type StepOutcome,
  type Taken,
} from '@haochaping/core';
import { duesOf, type Moments } from '@haochaping/policy';
import type { WithinTransaction } from '../store/database/database.js';
import type { StoredReview } from './bad-review.js';
import { keepMissed, missedNow } from './missed-dues.js';
import type { DueRules } from './next-due.js';
import { actorIn, momentsOfStep } from './steps-taken.js';

/**
 * Serialises work on one bad review with a row lock. The calendar is locked first, as when a year is learned: the other order
 * could deadlock.
 */
export async function lockReview(transaction: WithinTransaction, ratingNo: string): Promise<void> {
  await sql`lock table calendar_year in access share mode`.execute(transaction);
  await transaction
    .selectFrom('bad_review')
    .select('rating_no')
    .where('rating_no', '=', ratingNo)
    .forUpdate()
    .execute();
}

type TakenOutcome = Extract<StepOutcome, { outcome: 'taken' }>;
type Recording = Taken & { readonly idempotencyKey: string; readonly now: number };

/** Stores a step and the state of the bad review after it. */
export async function recordStep(
  transaction: WithinTransaction,
  { rating, rules, steps, state }: StoredReview,
  outcome: TakenOutcome,
  { step, by, idempotencyKey, now }: Recording,
): Promise<void> {
  const at = instantOf(now);
  await keepMissed(transaction, rating, missedNow(state, now));
  await transaction
    .insertInto('bad_review_step')
    .values({
      rating_no: rating.rating_no,
      region: rating.region,
      position: steps.length + 1,
      step: JSON.stringify(step),
      role: by.role,
      org_code: by.role === 'rater' ? null : by.orgCode,
      officer_no: by.role === 'rater' ? null : by.staffNo,
      idempotency_key: idempotencyKey,
      taken_at: at,
    })
    .execute();
  const { stage, holder, dues, extendedUntil } = withDatesOfStep(rules, outcome, step, at);
  await transaction
    .updateTable('bad_review')
    .set({ stage, org_code: holder, dues: JSON.stringify(dues), extended_until: extendedUntil ?? null })
    .where('rating_no', '=', rating.rating_no)
    .execute();
}

/**
 * Adds the dates that begin with this step: duties that waited for the matter to be confirmed, and duties of a review that is
 * reopened.
 */
function withDatesOfStep(
  { profile, calendar }: DueRules,
  { review, reopened }: TakenOutcome,
  step: Step,
  at: Instant,
): BadReview {
  const begun = {
    ...(reopened && profile.datesRunAnew.value && momentsAnew(review.stage, at)),
    ...momentsOfStep(step, at),
  };
  const counted = duesOf(profile, begun, calendar);
  const owed = counted.filter(({ duty }) => owedIn(review.stage).includes(duty));
  if (owed.length === 0) return review;
  const dues = DUTIES.flatMap(
    (duty) => owed.find((due) => due.duty === duty) ?? review.dues.find((due) => due.duty === duty) ?? [],
  );
  return withNewDates(review, dues);
}

/** An objection asks for a new decision; any other reopened review was verified before. */
const momentsAnew = (stage: Stage, at: Instant): Moments => ({
  'bad-review-opened': at,
  ...(stage === 'rectifying' && { 'bad-review-verified': at, 'bad-review-confirmed': at }),
});

/** The step that was stored with this key, if the request is a repeat. */
export async function stepWithKey(
  transaction: WithinTransaction,
  ratingNo: string,
  idempotencyKey: string,
): Promise<Taken | undefined> {
  const row = await transaction
    .selectFrom('bad_review_step')
    .selectAll()
    .where('rating_no', '=', ratingNo)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
  return row && { step: row.step, by: actorIn(row) };
}
