import {
  append,
  entryOf,
  hashOfEntry,
  hashOfRange,
  instantOf,
  headText,
  type HashedSubtree,
  type LogHead,
  type LogKey,
  type SignedHead,
} from '@haochaping/core';
import { randomBytes, createHash, sign, type KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import { publicHalf, type Keys } from '../store/crypto/keys.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { logFault } from '../store/fault-log.js';
import { recordsOf } from './records.js';
import { latestHead, sha256, frontierAt } from './stored-log.js';

const AT_A_TIME = 1000;
const SALT_BYTES = 32;

/** Appends every entry that waits, batch by batch. Several processes may call this at once: one of them does the work. */
export async function appendEntries(database: Database, keys: Keys, now: number): Promise<void> {
  while ((await appendBatch(database, keys, now)) === AT_A_TIME);
}

/** Appends one batch, signs the new head and returns the batch's length. The very first head is that of an empty log. */
export const appendBatch = (database: Database, keys: Keys, now: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const turn = await transaction.selectFrom('log_lock').select('id').forUpdate().skipLocked().executeTakeFirst();
    if (!turn) return 0;
    const head = await latestHead(transaction);
    const size = head?.size ?? 0;
    const leaves = await leavesToAppend(transaction, size);
    if (head && leaves.length === 0) return 0;
    const digests = leaves.map(({ digest }) => digest);
    const { completed, frontier } = await append(sha256, await frontierAt(transaction, size), size, digests);
    await insertLeaves(transaction, leaves, completed);
    const root = await hashOfRange(
      sha256,
      frontier.map(({ digest }) => digest),
    );
    await insertHead(transaction, keys, { size: size + leaves.length, root, at: instantOf(now) });
    return leaves.length;
  });

type Leaf = { readonly entry_id: number; readonly salt: string; readonly leaf_index: number; readonly digest: string };

/**
 * An entry whose record was removed before it was appended does not block the others. It stays unsealed, visible to its rater.
 */
async function leavesToAppend(transaction: WithinTransaction, size: number): Promise<readonly Leaf[]> {
  const entries = await transaction
    .selectFrom('log_entry')
    .select(['entry_id', 'rating_no', 'kind', 'position'])
    .where('leaf_index', 'is', null)
    .orderBy('entry_id')
    .limit(AT_A_TIME)
    .execute();
  const textOf = await recordsOf(transaction, entries);
  const leaves: Leaf[] = [];
  for (const entry of entries) {
    const text = textOf(entry);
    const salt = randomBytes(SALT_BYTES).toString('hex');
    if (text === undefined) logFault('appendBatch', new Error('a record is gone before it was appended'));
    else leaves.push({ ...entry, salt, leaf_index: size + leaves.length, digest: await leafOf(salt, text) });
  }
  return leaves;
}

const leafOf = (salt: string, text: string) => hashOfEntry(sha256, entryOf(salt, new TextEncoder().encode(text)));

async function insertLeaves(
  transaction: WithinTransaction,
  leaves: readonly Leaf[],
  subtrees: readonly HashedSubtree[],
): Promise<void> {
  if (leaves.length === 0) return;
  await transaction.insertInto('log_subtree').values(subtrees).execute();
  const sealed = leaves.map(({ entry_id, salt, leaf_index }) => ({ entry_id, salt, leaf_index }));
  await sql`
    update log_entry set salt = sealed.salt, leaf_index = sealed.leaf_index
    from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as sealed (entry_id bigint, salt text, leaf_index bigint)
    where log_entry.entry_id = sealed.entry_id and log_entry.leaf_index is null`.execute(transaction);
}

async function insertHead(transaction: WithinTransaction, { logSigning }: Keys, head: LogHead): Promise<void> {
  const { publicKey, signed } = signerWith(logSigning);
  await transaction
    .insertInto('log_key')
    .values({ key_id: publicKey.kid, public_key: JSON.stringify(publicKey), since: head.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { size, root, at, keyId, signature } = signed(head);
  await transaction.insertInto('log_head').values({ size, root, sealed_at: at, key_id: keyId, signature }).execute();
}

type Signer = { readonly publicKey: LogKey; readonly signed: (head: LogHead) => SignedHead };

/** Signs heads and names the key by its thumbprint (RFC 7638), so that no other key can take its name. */
function signerWith(key: KeyObject): Signer {
  const { kty, crv, x, y } = publicHalf(key);
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  return {
    publicKey: { kty, crv, x, y, kid },
    signed: (head) => ({
      ...head,
      keyId: kid,
      signature: sign('sha256', Buffer.from(headText(head)), { key, dsaEncoding: 'ieee-p1363' }).toString('hex'),
    }),
  };
}
