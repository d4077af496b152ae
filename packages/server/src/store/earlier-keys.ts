import { instantOf } from '@haochaping/core';
import { createSecretKey, type KeyObject } from 'node:crypto';
import * as z from 'zod/mini';
import { CannotStart } from './cannot-start.js';
import { decrypt, encrypt, isUnder } from './crypto/encrypt.js';
import type { Keys, RatingKeys } from './crypto/keys.js';
import type { Database, WithinTransaction } from './database/database.js';

const placeOf = (keyId: string): string => `earlier-key/${keyId}`;
const keptSchema = z.object({ tracking: z.string(), fingerprint: z.string(), draw: z.string() });

const textOf = (key: KeyObject): string => key.export().toString('base64url');
const keyIn = (text: string): KeyObject => createSecretKey(Buffer.from(text, 'base64url'));

/** The keys with what is kept of earlier ones. Throws CannotStart where the master key is not the one in use. */
export async function withEarlierKeys(database: Database, keys: Keys): Promise<Keys> {
  const rows = await database.selectFrom('earlier_key').selectAll().orderBy('kept_at', 'desc').execute();
  const earlier = rows.map(({ key_id, encrypted }): RatingKeys => {
    const kept = keptSchema.parse(JSON.parse(decrypted(keys, key_id, encrypted)));
    return { tracking: keyIn(kept.tracking), fingerprint: keyIn(kept.fingerprint), draw: keyIn(kept.draw) };
  });
  return { ...keys, earlier };
}

function decrypted(keys: Keys, keyId: string, encrypted: string): string {
  try {
    return decrypt(keys, placeOf(keyId), encrypted);
  } catch {
    throw new CannotStart(
      '这个数据库已经换用别的主密钥（key rotate --master）。请把 HCP_MASTER_KEY 设为换用以后的主密钥。',
    );
  }
}

/** Keeps what ratings need of the other master key, and encrypts all that is kept with the one in use. */
export async function keepEarlierKeys(transaction: WithinTransaction, keys: Keys, now: number): Promise<void> {
  const { other } = keys;
  const rows = await transaction.selectFrom('earlier_key').selectAll().forUpdate().execute();
  for (const { key_id, encrypted } of rows) {
    if (isUnder(keys, encrypted)) continue;
    const anew = encrypt(keys, placeOf(key_id), decrypted(keys, key_id, encrypted));
    await transaction.updateTable('earlier_key').set({ encrypted: anew }).where('key_id', '=', key_id).execute();
  }
  if (!other) return;
  const { tracking, fingerprint, draw } = other;
  const kept = { tracking: textOf(tracking), fingerprint: textOf(fingerprint), draw: textOf(draw) };
  await transaction
    .insertInto('earlier_key')
    .values({
      key_id: other.id,
      encrypted: encrypt(keys, placeOf(other.id), JSON.stringify(kept)),
      kept_at: instantOf(now),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
