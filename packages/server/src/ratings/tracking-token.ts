import { instantOf } from '@haochaping/core';
import type { Callers } from '../interface/callers.js';
import { everyRatingKeys, keyedHash, type Keys, type RatingKeys } from '../store/crypto/keys.js';
import { hashOfToken } from '../store/crypto/token.js';
import type { Database } from '../store/database/database.js';

/** Derived from the rating number, so that only its hash is stored and a repeated receipt has the same token. */
export const trackingTokenOf = ({ tracking }: Pick<RatingKeys, 'tracking'>, ratingNo: string): string =>
  keyedHash(tracking, ratingNo);

/** The keys under which a rating was given: those that make its token. */
export function keysOfRating(keys: Keys, ratingNo: string, trackingHash: string): RatingKeys {
  const all = everyRatingKeys(keys);
  return all.find((one) => hashOfToken(trackingTokenOf(one, ratingNo)) === trackingHash) ?? keys;
}

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
