import type { Identity, Instant } from '@haochaping/core';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { encrypt, decrypt } from '../store/crypto/encrypt.js';
import type { Keys } from '../store/crypto/keys.js';
import type { WithinTransaction } from '../store/database/database.js';
import type { ValueOf } from '../store/database/prepared.js';
import { keptUntil, overAfter } from './kept-identity.js';

/** As it was stored: stricter rules for new phone numbers do not apply to it. */
const keptSchema = z.object({ name: z.string(), phone: z.string() });

export const contextOf = (ratingNo: string): string => `rater-identity/${ratingNo}`;

type Kept = {
  readonly ratingNo: string;
  readonly ratedAt: Instant;
  readonly identity: Identity;
  /** Days of retention, counted from the rating at the earliest. */
  readonly keptDays: number;
};

/** The part of the statement that accepts a rating which stores its rater's identity, apart from what they said. */
export const keepIdentity = (value: ValueOf<KeptIdentity>) => sql`
  insert into rater_identity (rating_no, region, encrypted, check_at)
  select rating_no, region, ${value('encrypted')}, ${value('checkAt')}::timestamptz from accepted`;

type KeptIdentity = { readonly encrypted: string; readonly checkAt: Instant };

/** The identity as it is stored: encrypted for its place. */
export const identityToKeep = (keys: Keys, { ratingNo, ratedAt, identity, keptDays }: Kept): KeptIdentity => ({
  encrypted: encrypt(keys, contextOf(ratingNo), JSON.stringify(identity)),
  checkAt: overAfter(keptUntil(ratedAt, keptDays)),
});

/** Reads an identity and locks its row, so that it is not deleted within the transaction. Undefined where none is stored. */
export async function identityOf(
  transaction: WithinTransaction,
  keys: Keys,
  ratingNo: string,
): Promise<(z.infer<typeof keptSchema> & { readonly region: string }) | undefined> {
  const row = await transaction
    .selectFrom('rater_identity')
    .select(['encrypted', 'region'])
    .where('rating_no', '=', ratingNo)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const kept: unknown = JSON.parse(decrypt(keys, contextOf(ratingNo), row.encrypted));
  return { ...keptSchema.parse(kept), region: row.region };
}
