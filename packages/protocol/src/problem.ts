import { instantSchema } from '@haochaping/core';
import * as z from 'zod/mini';

/** A field that is wrong: where (JSON pointer), which rule, and a sentence in Chinese. */
export const fieldFaultSchema = z.object({ pointer: z.string(), code: z.string(), detail: z.string() });
export type FieldFault = z.infer<typeof fieldFaultSchema>;

/** A refusal on the wire (RFC 9457). `code` is a string here, for a newer server may know more codes than this client. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(fieldFaultSchema)),
  /** The server's clock, where the caller's seems to be wrong. */
  serverTime: z.optional(instantSchema),
});
export type Problem = z.infer<typeof problemSchema>;

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';
