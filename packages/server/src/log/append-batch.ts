import {
  append,
  entryOf,
  hashOfEntry,
  hashOfRange,
  instantOf,
  type HashedSubtree,
  type LogHead,
} from '@haochaping/core';
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Keys } from '../store/crypto/keys.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { logFault } from '../store/process-log.js';
import { recordsOf } from './records.js';
import { signHead } from './signing-key.js';
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

export const leafOf = (salt: string, text: string) =>
  hashOfEntry(sha256, entryOf(salt, new TextEncoder().encode(text)));

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

async function insertHead(transaction: WithinTransaction, keys: Keys, unsigned: LogHead): Promise<void> {
  const { size, root, at, keyId, signature } = await signHead(transaction, keys, unsigned);
  await transaction.insertInto('log_head').values({ size, root, sealed_at: at, key_id: keyId, signature }).execute();
}
