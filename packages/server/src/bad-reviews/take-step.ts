import { instantOf, take } from '@haochaping/core';
import type { Database } from '../database/database.js';
import type { Handler } from '../http/handler.js';
import { answered, refused } from '../http/outcome.js';
import { storedReview } from './bad-review.js';
import { officerReview } from './officer-review.js';

/** Takes a step if the procedure allows it; two officers at once take their steps one after the other. */
export const takeStep =
  (database: Database): Handler<'takeStep'> =>
  ({ caller, parameters: { ratingNo }, body: step, now }) =>
    database.transaction().execute(async (transaction) => {
      const locked = transaction.selectFrom('bad_review').select('rating_no').where('rating_no', '=', ratingNo);
      await locked.where('org_code', '=', caller.orgCode).forUpdate().execute();
      const stored = await storedReview(transaction, ratingNo);
      if (stored?.rating.org_code !== caller.orgCode) return refused('bad-review-unknown');
      const outcome = take(stored.state, step);
      if (outcome.outcome === 'refused') return refused(outcome.because);
      const takenAt = instantOf(now);
      await transaction
        .insertInto('bad_review_step')
        .values({
          rating_no: ratingNo,
          position: stored.steps.length + 1,
          step: JSON.stringify(step),
          officer_no: caller.staffNo,
          taken_at: takenAt,
        })
        .execute();
      await transaction
        .updateTable('bad_review')
        .set({ stage: outcome.review.stage, extended_until: outcome.review.extendedUntil ?? null })
        .where('rating_no', '=', ratingNo)
        .execute();
      const { rating } = stored;
      return answered(
        officerReview({ rating, state: outcome.review, steps: [...stored.steps, { step, takenAt }] }, now),
      );
    });
