import { instantOf } from '@haochaping/core';
import type { Callers } from '../interface/callers.js';
import { keyedHash, type Keys } from '../store/crypto/keys.js';
import { hashOfToken } from '../store/crypto/token.js';
import type { Database } from '../store/database/database.js';

/** Derived from the rating number, so that only its hash is stored and a repeated receipt has the same token. */
export const trackingTokenOf = (keys: Keys, ratingNo: string): string => keyedHash(keys.tracking, ratingNo);

/** The rating of a token, from a receipt or found within the last day. */
export async function ratingByTrackingToken(
  database: Database,
  token: string,
  now: number,
): Promise<Callers['tracking-token'] | undefined> {
  const hash = hashOfToken(token);
  const own = await database
    .selectFrom('rating')
    .select('rating_no')
    .where('tracking_hash', '=', hash)
    .executeTakeFirst();
  if (own) return { ratingNo: own.rating_no, from: 'receipt' };
  const found = await database
    .selectFrom('found_rating')
    .select('rating_no')
    .where('token_hash', '=', hash)
    .where('expires_at', '>', instantOf(now))
    .executeTakeFirst();
  return found && { ratingNo: found.rating_no, from: 'finding' };
}
