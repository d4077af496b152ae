import {
  hashOfRange,
  subtreesOf,
  type Digest,
  type HashedSubtree,
  type EntryRange,
  type Subtree,
} from '@haochaping/core';
import type { Database, WithinTransaction } from '../database/database.js';
import { sha256 } from './sha256.js';

/** The stored subtrees that these runs are made of: a few for each, however long the log is. */
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

/** The log's edge at a size: the subtrees to which entries are added. */
export async function edgeOf(transaction: WithinTransaction, size: number): Promise<readonly HashedSubtree[]> {
  const subtrees = subtreesOf({ start: 0, end: size });
  const digestOf = await storedDigests(transaction, subtrees);
  return subtrees.map((subtree) => ({ ...subtree, digest: digestOf(subtree) }));
}

/** The hashes over several lists of runs, read at once. */
export async function hashesOver(
  database: Database | WithinTransaction,
  lists: readonly (readonly EntryRange[])[],
): Promise<readonly (readonly Digest[])[]> {
  const digestOf = await storedDigests(database, lists.flat().flatMap(subtreesOf));
  return Promise.all(
    lists.map((runs) => Promise.all(runs.map((run) => hashOfRange(sha256, subtreesOf(run).map(digestOf))))),
  );
}
