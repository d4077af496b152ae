import type { Digest } from './digest.js';
import type { Subtree } from './range.js';
import { hashOfPair, type Hash } from './tree-hash.js';

export type HashedSubtree = Subtree & { readonly digest: Digest };

/** What new entries bring about: every subtree that they complete, and the new frontier: the complete subtrees that the log is made of. */
export type Appended = { readonly completed: readonly HashedSubtree[]; readonly frontier: readonly HashedSubtree[] };

/**
 * Adds entries at the end, for less than two hashes each.
 * @param frontier the complete subtrees that the log is made of, left to right
 */
export async function append(
  hash: Hash,
  frontier: readonly HashedSubtree[],
  size: number,
  entries: readonly Digest[],
): Promise<Appended> {
  const completed: HashedSubtree[] = [];
  const newFrontier = [...frontier];
  for (const [nth, digest] of entries.entries()) {
    let subtree: HashedSubtree = { level: 0, position: size + nth, digest };
    completed.push(subtree);
    for (let left = newFrontier.pop(); left; left = newFrontier.pop()) {
      if (left.level !== subtree.level) {
        newFrontier.push(left);
        break;
      }
      subtree = {
        level: left.level + 1,
        position: left.position / 2,
        digest: await hashOfPair(hash, left.digest, subtree.digest),
      };
      completed.push(subtree);
    }
    newFrontier.push(subtree);
  }
  return { completed, frontier: newFrontier };
}
