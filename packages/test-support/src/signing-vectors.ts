import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const vectorSchema = z.object({
  /** What is special about it, for people. */
  about: z.string(),
  algorithm: z.enum(['hmac-sha256', 'hmac-sm3']),
  appId: z.string(),
  secret: z.string(),
  method: z.enum(['GET', 'PUT', 'POST']),
  target: z.string(),
  body: z.string(),
  time: z.string(),
  nonce: z.string(),
  bodyHash: z.string(),
  text: z.string(),
  signature: z.string(),
  /** What a province answers that has got the vectors before this one. */
  status: z.number(),
});
export type Vector = z.infer<typeof vectorSchema>;

/** The signed calls that `docs/signing` publishes, in the order in which a province can take them. */
export const VECTORS: readonly Vector[] = z
  .array(vectorSchema)
  .parse(JSON.parse(readFileSync('docs/signing/vectors.json', 'utf8')));
