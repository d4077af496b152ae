import { instantOf } from '@haochaping/core';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { runExclusive } from '../store/database/mutex.js';
import type { Schema } from '../store/database/schema.js';
import { accessTo } from './identity-access.js';

/**
 * Withdraws the rater's consent (PIPL 15): deletes the identity at once and leaves the rating, whatever the place requires.
 * Repeated, or after the retention time, it returns the present state.
 */
export const withdrawIdentity =
  (database: Database): Handler<'withdrawIdentity'> =>
  async ({ caller: { ratingNo, from }, now }) => {
    if (from === 'finding') return refused('found-token-too-weak');
    await runExclusive(ratingNo, () => endIdentities(database, [ratingNo], 'withdrawn', now));
    const access = await accessTo(database, ratingNo);
    return access.identity.state === 'none' ? refused('identity-not-given') : answered(access);
  };

/** Deletes the identities of these ratings and records how each ended, in one statement. */
export async function endIdentities(
  database: Database | WithinTransaction,
  ratingNos: readonly string[],
  how: Schema['identity_end']['how'],
  now: number,
): Promise<void> {
  await database
    .with('gone', (vault) =>
      vault.deleteFrom('rater_identity').where('rating_no', 'in', ratingNos).returning(['rating_no', 'region']),
    )
    .insertInto('identity_end')
    .columns(['rating_no', 'region', 'how', 'ended_at'])
    .expression((from) =>
      from
        .selectFrom('gone')
        .select((row) => [
          'rating_no',
          'region',
          row.cast<typeof how>(row.val(how), 'text').as('how'),
          row.cast<string>(row.val(instantOf(now)), 'timestamptz').as('ended_at'),
        ]),
    )
    .execute();
}
