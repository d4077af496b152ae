import { instantOf } from '@haochaping/core';
import type { Database, WithinTransaction } from '../database/database.js';
import type { Schema } from '../database/schema.js';

/** Deletes the identities of these ratings, and with them writes down how each came to its end. */
export async function endIdentities(
  database: Database | WithinTransaction,
  ratingNos: readonly string[],
  how: Schema['identity_end']['how'],
  now: number,
): Promise<void> {
  await database
    .with('gone', (vault) =>
      vault.deleteFrom('rater_identity').where('rating_no', 'in', ratingNos).returning('rating_no'),
    )
    .insertInto('identity_end')
    .columns(['rating_no', 'how', 'ended_at'])
    .expression((from) =>
      from
        .selectFrom('gone')
        .select((row) => [
          'rating_no',
          row.cast<typeof how>(row.val(how), 'text').as('how'),
          row.cast<string>(row.val(instantOf(now)), 'timestamptz').as('ended_at'),
        ]),
    )
    .execute();
}
