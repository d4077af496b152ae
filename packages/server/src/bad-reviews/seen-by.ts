import type { Database } from '../database/database.js';
import type { Officer } from '../officers/officer.js';

/**
 * The bad reviews that somebody sees: an officer those that their organisation has, a decider those of other organisations
 * that wait for a decision, a caller those of other organisations whose rater can be called.
 */
export function reviewsSeenBy(database: Database, { role, orgCode }: Officer) {
  const reviews = database
    .selectFrom('bad_review')
    .innerJoin('rating', 'rating.rating_no', 'bad_review.rating_no')
    .selectAll('bad_review')
    .select(['profile_id', 'profile_version', 'subject', 'service_level', 'staff_level']);
  switch (role) {
    case 'officer':
      return reviews.where('bad_review.org_code', '=', orgCode);
    case 'decider':
      return reviews.where('stage', '=', 'exclusion-proposed').where('rating.org_code', '!=', orgCode);
    case 'caller':
      return reviews.where('stage', 'in', ['answered', 'closed']).where('rating.org_code', '!=', orgCode);
  }
}
