import type { Database, WithinTransaction } from '../database/database.js';

/** Whether the occasion has its one rating, whichever ticket it came with. */
export async function isRated(database: Database | WithinTransaction, occasionId: number): Promise<boolean> {
  const rating = await database
    .selectFrom('rating')
    .select('rating_no')
    .where('occasion_id', '=', occasionId)
    .executeTakeFirst();
  return rating !== undefined;
}
