import { sql } from 'kysely';
import type { WithinTransaction } from '../database/database.js';

/**
 * Of several who do something with one bad review, one goes on and the others wait for its end. The calendar is taken first,
 * as by whoever learns a year: in another order, each could wait for the other.
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
