import * as z from 'zod/mini';
import { instantSchema } from '../instant.js';
import { digestSchema } from './digest.js';

export const logSizeSchema = z.int().check(z.nonnegative());

/** The state of the log at a moment: how many entries it had, and the hash over all of them. */
const logHeadSchema = z.object({ size: logSizeSchema, root: digestSchema, at: instantSchema });
export type LogHead = z.infer<typeof logHeadSchema>;

/** A head for which the province answers: it cannot later show somebody another log of this size. */
export const signedHeadSchema = z.object({
  ...logHeadSchema.shape,
  /** The thumbprint of the public key (RFC 7638). */
  keyId: z.string(),
  /** ECDSA on P-256 with SHA-256 over `headText`: r and s, 32 bytes each, in hex. */
  signature: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
});
export type SignedHead = z.infer<typeof signedHeadSchema>;

/** A public key as a JWK: P-256, since every browser can verify with it. */
export const logKeySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string(),
});
export type LogKey = z.infer<typeof logKeySchema>;

/** What is signed, as bytes of UTF-8. */
export const headText = ({ size, root, at }: LogHead): string => `haochaping log head\n${size}\n${root}\n${at}`;
