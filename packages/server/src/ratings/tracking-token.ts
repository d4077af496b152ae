import { keyedHash, type Keys } from '../store/crypto/keys.js';
import { hashOfToken } from '../store/crypto/token.js';
import type { Database } from '../store/database/database.js';

/** Derived from the rating number, so that only its hash is stored and a repeated receipt has the same token. */
export const trackingTokenOf = (keys: Keys, ratingNo: string): string => keyedHash(keys.tracking, ratingNo);

export async function ratingNoByTrackingToken(database: Database, token: string): Promise<string | undefined> {
  const rating = await database
    .selectFrom('rating')
    .select('rating_no')
    .where('tracking_hash', '=', hashOfToken(token))
    .executeTakeFirst();
  return rating?.rating_no;
}
