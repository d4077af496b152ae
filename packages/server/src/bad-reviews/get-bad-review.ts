import type { Database } from '../database/database.js';
import type { Handler } from '../http/handler.js';
import { answered, refused } from '../http/outcome.js';
import { storedReview } from './bad-review.js';
import { officerReview } from './officer-review.js';
import { reviewsSeenBy } from './seen-by.js';

export const getBadReview =
  (database: Database): Handler<'getBadReview'> =>
  async ({ caller, parameters: { ratingNo }, now }) => {
    const seen = await reviewsSeenBy(database, caller).where('bad_review.rating_no', '=', ratingNo).executeTakeFirst();
    const stored = seen && (await storedReview(database, ratingNo));
    return stored ? answered(officerReview(stored, caller, now)) : refused('bad-review-unknown');
  };
