import * as z from 'zod/mini';

/** Views on memory of their own, which is what `crypto.subtle` takes. Before TypeScript 5.7 they had no type parameter to say so. */
export type Bytes = ReturnType<typeof Uint8Array.of>;

/** A hash of 32 bytes as 64 lower-case hex characters: the same in the interface, in a table and on paper. */
export type Digest = string;
export const digestSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes behind hex text that a schema has let through. */
export const bytesOfHex = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
