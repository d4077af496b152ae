import { headText, instantOf, type LogHead, type LogKey, type SignedHead } from '@haochaping/core';
import { createHash, sign, type KeyObject } from 'node:crypto';
import { publicHalf, type Keys } from '../store/crypto/keys.js';
import type { Database, WithinTransaction } from '../store/database/database.js';

/** Signs with the key of the newest generation; stores its public half, which stays published for good. */
export async function signHead(transaction: WithinTransaction, keys: Keys, head: LogHead): Promise<SignedHead> {
  const { public_key: published, generation } = (await newestKey(transaction)) ?? { generation: 0 };
  const key = keys.logSigning(generation);
  const publicKey = publicKeyOf(key);
  // Also where the master key is another than before: what it signs can be verified.
  if (published?.kid !== publicKey.kid) await publish(transaction, publicKey, { generation, since: head.at });
  return {
    ...head,
    keyId: publicKey.kid,
    signature: sign('sha256', Buffer.from(headText(head)), { key, dsaEncoding: 'ieee-p1363' }).toString('hex'),
  };
}

/** What signed until now, and what signs from now on; the first is absent where nothing was signed yet. */
type Rotated = { readonly from: string | undefined; readonly to: string };

/** Changes to a new signing key. Every process takes it up with its next head; earlier heads keep their signatures. */
export const rotateSigningKey = (database: Database, keys: Keys, now: number): Promise<Rotated> =>
  database.transaction().execute(async (transaction) => {
    await transaction.selectFrom('log_lock').select('id').forUpdate().execute();
    const newest = await newestKey(transaction);
    const generation = newest ? newest.generation + 1 : 0;
    const publicKey = publicKeyOf(keys.logSigning(generation));
    await publish(transaction, publicKey, { generation, since: instantOf(now) });
    return { from: newest?.public_key.kid, to: publicKey.kid };
  });

export const newestKey = (database: Database | WithinTransaction) =>
  database
    .selectFrom('log_key')
    .select(['generation', 'public_key'])
    .orderBy('generation', 'desc')
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst();

async function publish(
  transaction: WithinTransaction,
  publicKey: LogKey,
  { generation, since }: { readonly generation: number; readonly since: LogHead['at'] },
): Promise<void> {
  await transaction
    .insertInto('log_key')
    .values({ key_id: publicKey.kid, public_key: JSON.stringify(publicKey), generation, since })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Named by its thumbprint (RFC 7638), so that no other key can take its name. */
export function publicKeyOf(key: KeyObject): LogKey {
  const { kty, crv, x, y } = publicHalf(key);
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  return { kty, crv, x, y, kid };
}
