import { createHash } from 'node:crypto';

/** The root as RFC 9162, 2.1.1 defines it, over all entries and without anything of ours. */
export function naiveRoot(entries: readonly string[]): string {
  const [only = ''] = entries;
  if (entries.length < 2) return entries.length === 1 ? only : createHash('sha256').digest('hex');
  const k = 2 ** Math.floor(Math.log2(entries.length - 1));
  const pair = `01${naiveRoot(entries.slice(0, k))}${naiveRoot(entries.slice(k))}`;
  return createHash('sha256').update(Buffer.from(pair, 'hex')).digest('hex');
}
