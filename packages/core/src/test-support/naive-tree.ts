import { createHash } from 'node:crypto';
import type { Digest } from '../log/digest.js';

/** RFC 9162, 2.1, word for word: over all entries each time, sharing nothing with the log. */
const sha256 = (hex: string): Digest => createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex');

/** Hashes of entries enough for every test. */
export const MANY: readonly Digest[] = Array.from({ length: 64 }, (_each, index) =>
  sha256(`00${index.toString(16).padStart(4, '0')}`),
);

function parted(entries: readonly Digest[]): readonly [readonly Digest[], readonly Digest[]] {
  const k = 2 ** Math.floor(Math.log2(entries.length - 1));
  return [entries.slice(0, k), entries.slice(k)];
}

/** MTH. */
export function naiveRoot(entries: readonly Digest[]): Digest {
  if (entries.length === 0) return sha256('');
  if (entries.length === 1) return entries[0] ?? '';
  const [left, right] = parted(entries);
  return sha256(`01${naiveRoot(left)}${naiveRoot(right)}`);
}

/** PATH. */
export function naiveInclusion(index: number, entries: readonly Digest[]): Digest[] {
  if (entries.length === 1) return [];
  const [left, right] = parted(entries);
  return index < left.length
    ? [...naiveInclusion(index, left), naiveRoot(right)]
    : [...naiveInclusion(index - left.length, right), naiveRoot(left)];
}

/** PROOF, and SUBPROOF, where `whole` is its b. */
export function naiveConsistency(earlier: number, entries: readonly Digest[], whole = true): Digest[] {
  if (earlier === entries.length) return whole ? [] : [naiveRoot(entries)];
  const [left, right] = parted(entries);
  return earlier <= left.length
    ? [...naiveConsistency(earlier, left, whole), naiveRoot(right)]
    : [...naiveConsistency(earlier - left.length, right, false), naiveRoot(left)];
}
