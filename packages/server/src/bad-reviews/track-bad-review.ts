import type { Database } from '../database/database.js';
import type { Handler } from '../http/handler.js';
import { answered, refused } from '../http/outcome.js';
import { storedReview } from './bad-review.js';
import { trackedReview } from './tracked-review.js';

export const trackBadReview =
  (database: Database): Handler<'trackBadReview'> =>
  async ({ caller, now }) => {
    const stored = await storedReview(database, caller.ratingNo);
    return stored ? answered(trackedReview(stored, now)) : refused('bad-review-unknown');
  };
