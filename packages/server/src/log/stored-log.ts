import {
  hashOfRange,
  subtreesOf,
  type SignedHead,
  type Digest,
  type HashedSubtree,
  type EntryRange,
  type Subtree,
  type Hash,
} from '@haochaping/core';
import { createHash } from 'node:crypto';
import type { Database, WithinTransaction } from '../store/database/database.js';

/** The newest head; absent only before the log was sealed for the first time. */
export async function latestHead(database: Database | WithinTransaction): Promise<SignedHead | undefined> {
  const row = await database.selectFrom('log_head').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst();
  if (!row) return undefined;
  const { size, root, sealed_at: at, key_id: keyId, signature } = row;
  return { size, root, at, keyId, signature };
}

/** A server that answers has sealed its log at least once. */
export async function currentHead(database: Database): Promise<SignedHead> {
  const head = await latestHead(database);
  if (!head) throw new Error('the log was never sealed');
  return head;
}

/** Reads the digests of these subtrees in one statement. */
async function storedDigests(
  database: Database | WithinTransaction,
  subtrees: readonly Subtree[],
): Promise<(subtree: Subtree) => Digest> {
  const found = new Map<string, Digest>();
  if (subtrees.length > 0) {
    const rows = await database
      .selectFrom('log_subtree')
      .selectAll()
      .where((where) =>
        where(
          where.refTuple('level', 'position'),
          'in',
          subtrees.map(({ level, position }) => where.tuple(level, position)),
        ),
      )
      .execute();
    for (const { level, position, digest } of rows) found.set(`${level}/${position}`, digest);
  }
  return ({ level, position }) => {
    const digest = found.get(`${level}/${position}`);
    if (digest === undefined) throw new Error(`the log has no subtree ${position} of level ${level}`);
    return digest;
  };
}

/** The log's frontier at a size: the complete subtrees to which entries are appended. */
export async function frontierAt(transaction: WithinTransaction, size: number): Promise<readonly HashedSubtree[]> {
  const subtrees = subtreesOf({ start: 0, end: size });
  const digestOf = await storedDigests(transaction, subtrees);
  return subtrees.map((subtree) => ({ ...subtree, digest: digestOf(subtree) }));
}

/** The hashes over several lists of ranges, read in one statement. */
export async function hashesOver(
  database: Database | WithinTransaction,
  lists: readonly (readonly EntryRange[])[],
): Promise<readonly (readonly Digest[])[]> {
  const digestOf = await storedDigests(database, lists.flat().flatMap(subtreesOf));
  return Promise.all(
    lists.map((runs) => Promise.all(runs.map((run) => hashOfRange(sha256, subtreesOf(run).map(digestOf))))),
  );
}

export const sha256: Hash = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());
