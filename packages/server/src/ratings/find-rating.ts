import { FIND_TRIES, instantOf, millisOf } from '@haochaping/core';
import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { keptIdentity } from '../identity/kept-identity.js';
import { identityOf } from '../identity/vault.js';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { keyedHash, type Keys } from '../store/crypto/keys.js';
import { hashOfToken, newToken } from '../store/crypto/token.js';
import type { Database } from '../store/database/database.js';

const DAY_MS = 86_400_000;

/**
 * Gives a tracking token to whoever knows a rating's number and the phone that was left with it. Tries are counted for the number,
 * not for an address, and before anything is looked up, so that neither answer nor limit tells whether there is such a rating.
 */
export const findRating =
  (database: Database, keys: Keys): Handler<'findRating'> =>
  async ({ body: { ratingNo, phone }, now }) => {
    const { since, tries } = await countTry(database, ratingNo, now);
    if (tries > FIND_TRIES) {
      const retryAfterSeconds = Math.max(1, Math.ceil((millisOf(since) + DAY_MS - now) / 1000));
      return refused('find-tries-used-up', { retryAfterSeconds });
    }
    const given = keyedHash(keys.fingerprint, phone);
    const kept = await identityKept(database, keys, ratingNo, now);
    // Compared in any case, so that an unknown number takes no less time.
    const isSame = timingSafeEqual(Buffer.from(given), Buffer.from(keyedHash(keys.fingerprint, kept?.phone ?? '')));
    if (kept === undefined || !isSame) return refused('rating-not-found');
    const trackingToken = newToken();
    const expiresAt = instantOf(now + DAY_MS);
    await database
      .insertInto('found_rating')
      .values({
        token_hash: hashOfToken(trackingToken),
        rating_no: ratingNo,
        region: kept.region,
        found_at: instantOf(now),
        expires_at: expiresAt,
      })
      .execute();
    return answered({ trackingToken, expiresAt });
  };

/** One more try for this number; the day of the first one begins the count, and the next day another. */
const countTry = (database: Database, ratingNo: string, now: number) =>
  database
    .insertInto('find_tries')
    .values({ rating_no: ratingNo, since: instantOf(now), tries: 1 })
    .onConflict((conflict) =>
      conflict.column('rating_no').doUpdateSet((row) => {
        const isOver = sql<boolean>`find_tries.since <= ${instantOf(now - DAY_MS)}::timestamptz`;
        return {
          since: row.case().when(isOver).then(row.ref('excluded.since')).else(row.ref('find_tries.since')).end(),
          tries: row
            .case()
            .when(isOver)
            .then(1)
            .else(row('find_tries.tries', '+', 1))
            .end(),
        };
      }),
    )
    .returning(['since', 'tries'])
    .executeTakeFirstOrThrow();

/** The identity that is kept with a rating; one whose time is over is not, even before the sweep comes by. */
const identityKept = (database: Database, keys: Keys, ratingNo: string, now: number) =>
  database.transaction().execute(async (transaction) => {
    const identity = await identityOf(transaction, keys, ratingNo);
    const kept = await keptIdentity(transaction, ratingNo);
    if (kept?.state !== 'kept' || (kept.until !== undefined && millisOf(kept.until) < now)) return undefined;
    return identity;
  });

/** Deletes the counts of tries that are a day old. */
export async function forgetTries(database: Database, now: number): Promise<void> {
  await database
    .deleteFrom('find_tries')
    .where('since', '<=', instantOf(now - DAY_MS))
    .execute();
}
