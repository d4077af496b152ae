import type { Digest } from './digest.js';
import type { Subtree } from './run.js';
import { hashOfPair, type Hash } from './tree-hash.js';

export type HashedSubtree = Subtree & { readonly digest: Digest };

/** What new entries bring about: every subtree that they complete, and the log's new edge. */
export type Appended = { readonly completed: readonly HashedSubtree[]; readonly edge: readonly HashedSubtree[] };

/**
 * Adds entries at the end, for less than two hashes each.
 * @param edge the complete subtrees that the log is made of, left to right
 */
export async function append(
  hash: Hash,
  edge: readonly HashedSubtree[],
  size: number,
  entries: readonly Digest[],
): Promise<Appended> {
  const completed: HashedSubtree[] = [];
  const newEdge = [...edge];
  for (const [nth, digest] of entries.entries()) {
    let subtree: HashedSubtree = { level: 0, position: size + nth, digest };
    completed.push(subtree);
    for (let left = newEdge.pop(); left; left = newEdge.pop()) {
      if (left.level !== subtree.level) {
        newEdge.push(left);
        break;
      }
      subtree = {
        level: left.level + 1,
        position: left.position / 2,
        digest: await hashOfPair(hash, left.digest, subtree.digest),
      };
      completed.push(subtree);
    }
    newEdge.push(subtree);
  }
  return { completed, edge: newEdge };
}
