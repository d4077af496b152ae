import type { Actor, Instant, Step } from '@haochaping/core';
import type { Moments } from '@haochaping/policy';
import type { Selectable } from 'kysely';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { Schema } from '../store/database/schema.js';

/** A step of a bad review, by whom it was taken and when. */
export type StepTaken = { readonly step: Step; readonly by: Actor; readonly takenAt: Instant };

export async function stepsTaken(
  database: Database | WithinTransaction,
  ratingNo: string,
): Promise<readonly StepTaken[]> {
  const rows = await database
    .selectFrom('bad_review_step')
    .selectAll()
    .where('rating_no', '=', ratingNo)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ step: row.step, by: actorIn(row), takenAt: row.taken_at }));
}

export function actorIn({ role, org_code, officer_no }: Selectable<Schema['bad_review_step']>): Actor {
  if (role === 'rater') return { role };
  return { role, orgCode: org_code ?? '', staffNo: officer_no ?? '' };
}

/**
 * The moments that a step sets. Notices 001 and 002 count from the confirmation (并经查实的), or from the decision that the matter
 * is to be answered although it was not confirmed.
 */
export function momentsOfStep(step: Step, at: Instant): Moments {
  const confirmed = { 'bad-review-verified': at, 'bad-review-confirmed': at };
  switch (step.step) {
    case 'verify':
      return step.finding === 'confirmed' ? confirmed : {};
    case 'recheck':
      return step.conclusion === 'endorsed' ? { 'bad-review-verified': at } : {};
    case 'decide':
      return step.decision === 'rejected' ? confirmed : {};
    default:
      return {};
  }
}
