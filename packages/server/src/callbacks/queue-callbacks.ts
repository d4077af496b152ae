import { instantOf } from '@haochaping/core';
import { storedReview } from '../bad-reviews/bad-review.js';
import { enqueueReview } from '../bad-reviews/callback-record.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { drawRaters } from './draw-raters.js';
import { queueMatters } from './queue-matters.js';
import { keepSeeds } from './sample-seeds.js';
import { inOnePass } from '../store/sweep-pass.js';

const AT_A_TIME = 100;

/** Fills the callers’ lists: of those drawn, of closed matters, and of bad reviews whose raters may now be called. */
export async function queueCallbacks(database: Database, now: number): Promise<void> {
  await keepSeeds(database, now);
  await drawRaters(database, now);
  await queueMatters(database, now);
  await inOnePass(async () => (await queueReviews(database, now)) === AT_A_TIME);
}

const queueReviews = (database: Database, now: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const rows = await reviewsToQueue(transaction, now).execute();
    for (const { rating_no } of rows) {
      const stored = await storedReview(transaction, rating_no);
      if (stored) await enqueueReview(transaction, stored, now);
      await transaction.updateTable('bad_review').set({ is_queued: true }).where('rating_no', '=', rating_no).execute();
    }
    return rows.length;
  });

/** Several processes may do it at once; each takes rows that no other has locked. */
export const reviewsToQueue = (database: Database | WithinTransaction, now: number) =>
  database
    .selectFrom('bad_review')
    .select('rating_no')
    .where('call_from', '<=', instantOf(now))
    .where('is_queued', '=', false)
    .orderBy('call_from')
    .orderBy('rating_no')
    .limit(AT_A_TIME)
    .forUpdate()
    .skipLocked();
