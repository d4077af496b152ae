import type { Identity } from '@haochaping/core';
import type { WithinTransaction } from '../database/database.js';
import type { Keys } from '../secrecy/keys.js';
import { seal } from '../secrecy/sealed.js';

/** Puts the rater's identity away, apart from what they said. Nothing here reads it again. */
export async function keepIdentity(
  transaction: WithinTransaction,
  keys: Keys,
  ratingNo: string,
  identity: Identity,
): Promise<void> {
  const sealed = seal(keys.sealing, `rater-identity/${ratingNo}`, JSON.stringify(identity));
  await transaction.insertInto('rater_identity').values({ rating_no: ratingNo, sealed }).execute();
}
