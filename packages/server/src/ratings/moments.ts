import type { Instant, Step } from '@haochaping/core';
import type { Moments } from '@haochaping/policy';
import { stepsTaken, type StepTaken } from '../bad-reviews/bad-review.js';
import type { Database, WithinTransaction } from '../database/database.js';
import type { RatingRow } from './rating-row.js';

/** The moments that have come so far in the life of a rating; of an answer, the last one counts. */
export async function momentsOf(database: Database | WithinTransaction, row: RatingRow): Promise<Moments> {
  const { registered_at } = await database
    .selectFrom('service_case')
    .select('registered_at')
    .where('case_no', '=', row.case_no)
    .executeTakeFirstOrThrow();
  const review = await database
    .selectFrom('bad_review')
    .select('opened_at')
    .where('rating_no', '=', row.rating_no)
    .executeTakeFirst();
  const steps = review ? await stepsTaken(database, row.rating_no) : [];
  const last = (is: (taken: StepTaken['step']) => boolean): Instant | undefined =>
    steps.filter(({ step }) => is(step)).at(-1)?.takenAt;
  const settled = steps.reduce<Moments>((known, { step, takenAt }) => ({ ...known, ...settledBy(step, takenAt) }), {});
  return present({
    'case-created': registered_at,
    'service-received': row.subject.closedAt,
    'case-closed': row.subject.closedAt,
    'bad-review-opened': review?.opened_at,
    'bad-review-verified': settled['bad-review-verified'],
    'bad-review-confirmed': settled['bad-review-confirmed'],
    'bad-review-answered': last(({ step }) => step === 'answer'),
    'exclusion-proposed': last(({ step }) => step === 'propose-exclusion'),
    'rating-excluded': last((taken) => taken.step === 'decide' && taken.decision === 'upheld'),
  });
}

const present = (moments: Readonly<Record<keyof Moments, Instant | undefined>>): Moments =>
  Object.fromEntries(Object.entries(moments).filter(([, moment]) => moment !== undefined));

/** Notices 001 and 002 count from when the matter was confirmed (并经查实的), or was not and is to be answered all the same. */
export function settledBy(step: Step, at: Instant): Moments {
  const confirmed = { 'bad-review-verified': at, 'bad-review-confirmed': at };
  if (step.step === 'verify') return step.finding === 'confirmed' ? confirmed : { 'bad-review-verified': at };
  return step.step === 'decide' && step.decision === 'rejected' ? confirmed : {};
}
