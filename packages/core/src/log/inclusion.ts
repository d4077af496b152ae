import type { Digest } from './digest.js';
import { splitPoint, type EntryRange } from './range.js';
import { hashOfPair, type Hash } from './tree-hash.js';
import { auditPathSides } from './audit-path.js';

/** Where an entry stands in a log of this size, and the hashes that lead from it to the root, the nearest first. */
export type Inclusion = { readonly index: number; readonly size: number; readonly path: readonly Digest[] };

/** The runs whose hashes prove that the log of this size has the entry (RFC 9162, 2.1.3.1). */
export function inclusionRanges(index: number, size: number): readonly EntryRange[] {
  const runs: EntryRange[] = [];
  let tree: EntryRange = { start: 0, end: size };
  while (tree.end - tree.start > 1) {
    const middle = splitPoint(tree);
    const [left, right] = [
      { start: tree.start, end: middle },
      { start: middle, end: tree.end },
    ];
    runs.push(index < middle ? right : left);
    tree = index < middle ? left : right;
  }
  return runs.reverse();
}

/** The root to which a proof leads (RFC 9162, 2.1.3.2); undefined when it is no proof for this place and size. */
export async function rootFromInclusion(
  hash: Hash,
  entry: Digest,
  { index, size, path }: Inclusion,
): Promise<Digest | undefined> {
  const sides = index < size ? auditPathSides(index, size - 1, path.length) : undefined;
  if (!sides) return undefined;
  let sum = entry;
  for (const [step, other] of path.entries()) {
    sum = sides[step] === 'left' ? await hashOfPair(hash, other, sum) : await hashOfPair(hash, sum, other);
  }
  return sum;
}
