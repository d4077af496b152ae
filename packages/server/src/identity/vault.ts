import type { Identity, Instant } from '@haochaping/core';
import * as z from 'zod/mini';
import { encrypt, decrypt } from '../store/crypto/encrypt.js';
import type { Keys } from '../store/crypto/keys.js';
import type { WithinTransaction } from '../store/database/database.js';
import { keptUntil, overAfter } from './kept-identity.js';

/** As it was stored: stricter rules for new phone numbers do not apply to it. */
const keptSchema = z.object({ name: z.string(), phone: z.string() });

const contextOf = (ratingNo: string): string => `rater-identity/${ratingNo}`;

type Kept = {
  readonly ratingNo: string;
  readonly ratedAt: Instant;
  readonly identity: Identity;
  /** Days of retention, counted from the rating at the earliest. */
  readonly keptDays: number;
};

/** Stores the rater's identity encrypted, apart from what they said. */
export async function keepIdentity(
  transaction: WithinTransaction,
  keys: Keys,
  { ratingNo, ratedAt, identity, keptDays }: Kept,
): Promise<void> {
  const encrypted = encrypt(keys.encryption, contextOf(ratingNo), JSON.stringify(identity));
  const checkAt = overAfter(keptUntil(ratedAt, keptDays));
  await transaction
    .insertInto('rater_identity')
    .values({ rating_no: ratingNo, encrypted, check_at: checkAt })
    .execute();
}

/** Reads an identity and locks its row, so that it is not deleted within the transaction. Undefined where none is stored. */
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
  return row && keptSchema.parse(JSON.parse(decrypt(keys.encryption, contextOf(ratingNo), row.encrypted)));
}
