import { bytesOfHex, hexOf, type Bytes, type Digest } from './digest.js';

/** SHA-256, handed in: a page has it as `crypto.subtle`, a server as `node:crypto`. */
export type Hash = (bytes: Bytes) => Bytes | Promise<Bytes>;

/** RFC 9162, 2.1.1: what is hashed says first whether it is an entry or a pair, so that neither can pass for the other. */
const ENTRY = Uint8Array.of(0);
const PAIR = Uint8Array.of(1);

export const hashOfEntry = (hash: Hash, entry: Bytes): Promise<Digest> => digest(hash, [ENTRY, entry]);

export const hashOfPair = (hash: Hash, left: Digest, right: Digest): Promise<Digest> =>
  digest(hash, [PAIR, bytesOfHex(left), bytesOfHex(right)]);

/** The hash over a run of entries, from the hashes of the complete subtrees that it is made of, left to right. */
export async function hashOfRange(hash: Hash, subtrees: readonly Digest[]): Promise<Digest> {
  const [last, ...others] = [...subtrees].reverse();
  if (last === undefined) return digest(hash, []);
  let sum = last;
  for (const left of others) sum = await hashOfPair(hash, left, sum);
  return sum;
}

async function digest(hash: Hash, parts: readonly Bytes[]): Promise<Digest> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return hexOf(await hash(whole));
}
