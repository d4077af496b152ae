import type { Database } from '../database/database.js';
import type { Handler } from '../http/handler.js';
import { answered, refused } from '../http/outcome.js';
import { storedReview } from './bad-review.js';
import { officerReview } from './officer-review.js';

export const getBadReview =
  (database: Database): Handler<'getBadReview'> =>
  async ({ caller, parameters: { ratingNo }, now }) => {
    const stored = await storedReview(database, ratingNo);
    if (stored?.rating.org_code !== caller.orgCode) return refused('bad-review-unknown');
    return answered(officerReview(stored, now));
  };
