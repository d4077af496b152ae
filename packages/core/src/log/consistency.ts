import type { Digest } from './digest.js';
import { splitPoint, type EntryRange } from './range.js';
import { hashOfPair, type Hash } from './tree-hash.js';
import { half, auditPathSides } from './audit-path.js';

/** How long the log was, and what the hash over it was. */
export type Extent = { readonly size: number; readonly root: Digest };

/** The runs whose hashes prove that the log was only added to between two sizes (RFC 9162, 2.1.4.1). */
export function consistencyRanges(earlier: number, later: number): readonly EntryRange[] {
  if (earlier === 0) return [];
  const runs: EntryRange[] = [];
  let tree: EntryRange = { start: 0, end: later };
  while (tree.end !== earlier) {
    const middle = splitPoint(tree);
    const [left, right] = [
      { start: tree.start, end: middle },
      { start: middle, end: tree.end },
    ];
    runs.push(earlier <= middle ? right : left);
    tree = earlier <= middle ? left : right;
  }
  // The earlier root itself is known to whoever asks.
  return tree.start === 0 ? runs.reverse() : [tree, ...runs.reverse()];
}

/** Whether the later log is the earlier one with entries added at its end (RFC 9162, 2.1.4.2). */
export async function isConsistent(
  hash: Hash,
  earlier: Extent,
  later: Extent,
  path: readonly Digest[],
): Promise<boolean> {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && earlier.root === later.root;
  if (earlier.size === 0) return path.length === 0;
  let [node, last] = [earlier.size - 1, later.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  // A complete earlier tree is a subtree of the later one, and the path begins beside it.
  const [first, ...others] = node === 0 ? [earlier.root, ...path] : path;
  if (first === undefined) return false;
  const sides = auditPathSides(node, last, others.length);
  if (!sides) return false;
  let [before, after] = [first, first];
  for (const [step, other] of others.entries()) {
    const onLeft = sides[step] === 'left';
    if (onLeft) before = await hashOfPair(hash, other, before);
    after = onLeft ? await hashOfPair(hash, other, after) : await hashOfPair(hash, after, other);
  }
  return before === earlier.root && after === later.root;
}
