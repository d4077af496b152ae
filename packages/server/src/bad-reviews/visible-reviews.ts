import type { Stage } from '@haochaping/core';
import { sql } from 'kysely';
import type { Officer } from '../interface/callers.js';
import type { Database } from '../store/database/database.js';

const CALLED_BACK: ReadonlySet<Stage> = new Set(['answered', 'closed']);
/** Written as in the condition of the partial index, so that it is used. */
const isCalledBack = sql<boolean>`stage in ('answered', 'closed')`;

/**
 * The bad reviews visible to a caller, of all stages or one: an officer sees those held by their organisation, a decider those
 * of other organisations that wait for a decision, a caller those of other organisations whose rater can be called.
 */
export function reviewsVisibleTo(database: Database, { role, orgCode }: Officer, stage?: Stage) {
  const all = database
    .selectFrom('bad_review')
    .innerJoin('rating', 'rating.rating_no', 'bad_review.rating_no')
    .selectAll('bad_review')
    .select(['profile_id', 'profile_version', 'subject', 'service_level', 'staff_level']);
  const reviews = stage ? all.where('stage', '=', stage) : all;
  switch (role) {
    case 'officer':
      return reviews.where('bad_review.org_code', '=', orgCode);
    case 'decider':
      return reviews.where('stage', '=', 'exclusion-proposed').where('rating.org_code', '!=', orgCode);
    case 'caller':
      return (stage && CALLED_BACK.has(stage) ? reviews : reviews.where(isCalledBack)).where(
        'rating.org_code',
        '!=',
        orgCode,
      );
  }
}
