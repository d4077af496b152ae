import { append, hashOfRange, headText, type Digest, type HashedSubtree, type LogKey } from '@haochaping/core';
import { sql } from 'kysely';
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Keys } from '../store/crypto/keys.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { leafOf } from './append-batch.js';
import { recordsOf, type Entry } from './records.js';
import { newestKey, publicKeyOf } from './signing-key.js';
import { sha256 } from './stored-log.js';

const AT_A_TIME = 1000;

export type LogReport =
  | { readonly outcome: 'whole'; readonly entries: number; readonly heads: number }
  | { readonly outcome: 'broken'; readonly sentence: string };

const broken = (sentence: string): LogReport => ({ outcome: 'broken', sentence });

/**
 * Hashes every record anew, as the tables hold it now, and compares the root and the signature of every head: whatever was changed
 * or is missing since it was entered comes to light. The log may grow meanwhile.
 */
export const checkLog = (database: Database): Promise<LogReport> =>
  database.transaction().execute(async (transaction) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(transaction);
    return checkWithin(transaction);
  });

async function checkWithin(database: WithinTransaction): Promise<LogReport> {
  const keyOf = keysByName(await database.selectFrom('log_key').select('public_key').execute());
  const leaves = leavesIn(database);
  let frontier: readonly HashedSubtree[] = [];
  let [size, heads] = [0, 0];
  for await (const head of headsIn(database)) {
    const added: Digest[] = [];
    while (size + added.length < head.size) {
      const { value: leaf } = await leaves.next();
      if (leaf === undefined) return broken(`第 ${size + added.length + 1} 条记录不见了，签名头说共有 ${head.size} 条`);
      added.push(leaf);
    }
    ({ frontier } = await append(sha256, frontier, size, added));
    size = head.size;
    heads += 1;
    const root = await hashOfRange(
      sha256,
      frontier.map(({ digest }) => digest),
    );
    if (root !== head.root) return broken(`前 ${size} 条记录与 ${head.at} 的签名头对不上：其中有记录被改过`);
    const key = keyOf(head.keyId);
    if (!key || !isSigned(headText(head), head.signature, key))
      return broken(`${head.at} 的签名头（${size} 条）签名不对`);
  }
  if (!(await leaves.next()).done) return broken(`最后一个签名头只有 ${size} 条，后面却还有已封存的记录`);
  return { outcome: 'whole', entries: size, heads };
}

/** Whether the master key, or the other one, is that with which this database was used last. */
export async function isKeyOf(database: Database | WithinTransaction, keys: Keys): Promise<boolean> {
  const newest = await newestKey(database);
  if (!newest) return true;
  const own = [keys, ...(keys.other ? [keys.other] : [])];
  return own.some(({ logSigning }) => publicKeyOf(logSigning(newest.generation)).kid === newest.public_key.kid);
}

function keysByName(rows: readonly { readonly public_key: LogKey }[]): (kid: string) => KeyObject | undefined {
  const keys = new Map(
    rows.map(({ public_key: { kid, kty, crv, x, y } }) => [
      kid,
      createPublicKey({ format: 'jwk', key: { kty, crv, x, y } }),
    ]),
  );
  return (kid) => keys.get(kid);
}

const isSigned = (text: string, signature: string, key: KeyObject): boolean =>
  verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'hex'));

async function* headsIn(database: WithinTransaction) {
  for (let after = -1; ;) {
    const rows = await database
      .selectFrom('log_head')
      .select(['size', 'root', 'sealed_at as at', 'key_id as keyId', 'signature'])
      .where('size', '>', after)
      .orderBy('size')
      .limit(AT_A_TIME)
      .execute();
    yield* rows;
    after = rows.at(-1)?.size ?? after;
    if (rows.length < AT_A_TIME) return;
  }
}

type StoredLeaf = Entry & { readonly salt: string | null; readonly leaf_index: number };

/** The leaves in their order, hashed anew; it ends at the first that is missing. They are sorted once: no index has that order. */
async function* leavesIn(transaction: WithinTransaction): AsyncGenerator<Digest, undefined> {
  await sql`
    declare sealed no scroll cursor for
    select rating_no, kind, position, salt, leaf_index from log_entry
    where leaf_index is not null order by leaf_index`.execute(transaction);
  for (let next = 0; ;) {
    const { rows } = await sql<StoredLeaf>`fetch ${sql.lit(AT_A_TIME)} from sealed`.execute(transaction);
    if (rows.length === 0) return undefined;
    const textOf = await recordsOf(transaction, rows);
    for (const entry of rows) {
      const text = textOf(entry);
      if (entry.leaf_index !== next || text === undefined || entry.salt === null) return undefined;
      yield await leafOf(entry.salt, text);
      next += 1;
    }
  }
}
