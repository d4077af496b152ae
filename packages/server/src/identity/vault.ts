import type { Identity, Instant } from '@haochaping/core';
import * as z from 'zod/mini';
import { encrypt, decrypt } from '../store/crypto/encrypt.js';
import type { Keys } from '../store/crypto/keys.js';
import type { WithinTransaction } from '../store/database/database.js';
import { keptUntil, overAfter } from './kept-identity.js';

/** As it was kept, whatever is asked of a number that is given today. */
const keptSchema = z.object({ name: z.string(), phone: z.string() });

const placeOf = (ratingNo: string): string => `rater-identity/${ratingNo}`;

type Kept = {
  readonly ratingNo: string;
  readonly ratedAt: Instant;
  readonly identity: Identity;
  /** As long after the rating at the least. */
  readonly keptDays: number;
};

/** Puts the rater's identity away, apart from what they said. */
export async function keepIdentity(
  transaction: WithinTransaction,
  keys: Keys,
  { ratingNo, ratedAt, identity, keptDays }: Kept,
): Promise<void> {
  const encrypted = encrypt(keys.encryption, placeOf(ratingNo), JSON.stringify(identity));
  const checkAt = overAfter(keptUntil(ratedAt, keptDays));
  await transaction
    .insertInto('rater_identity')
    .values({ rating_no: ratingNo, encrypted, check_at: checkAt })
    .execute();
}

/** Takes it out to be looked at; until the end of the transaction nobody deletes it. Undefined where none is kept. */
export async function identityOf(
  transaction: WithinTransaction,
  keys: Keys,
  ratingNo: string,
): Promise<z.infer<typeof keptSchema> | undefined> {
  const row = await transaction
    .selectFrom('rater_identity')
    .select('encrypted')
    .where('rating_no', '=', ratingNo)
    .forUpdate()
    .executeTakeFirst();
  return row && keptSchema.parse(JSON.parse(decrypt(keys.encryption, placeOf(ratingNo), row.encrypted)));
}
