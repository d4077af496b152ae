import * as z from 'zod/mini';

const sourceSchema = z.object({
  /** The notice, by the number or name under which people can find it. */
  notice: z.string().check(z.minLength(1)),
  /**
   * Its words, as printed: `…` stands for what was left out, `[ ]` for what the copy has lost and we restored. A test compares every
   * quote with a fingerprint that was made by reading the notice: `npm run quotes -- <notice> <its text as a file>`.
   */
  quote: z.string().check(z.minLength(1)),
  /** The same words for people to read, character by character in simplified ones, where the copy is a scan in traditional ones with its slips. */
  transcription: z.optional(z.string().check(z.minLength(1))),
});
/** Why this value, where the notice leaves something open. In Chinese: whoever runs or rates under it may read it. */
const declaredSchema = z.string().check(z.minLength(1));

/** A value that a notice gives, entirely or in part. */
export const stated = <Value extends z.ZodMiniType>(value: Value) =>
  z.object({ value, source: sourceSchema, declared: z.optional(declaredSchema) });

/** A value on which the notice is silent: it is ours, and says so. */
const declared = <Value extends z.ZodMiniType>(value: Value) => z.strictObject({ value, declared: declaredSchema });

/** Every rule of a place says where it stands, or that it was declared, and why. */
export const rule = <Value extends z.ZodMiniType>(value: Value) =>
  z.union([stated(value), declared(value)], { error: '须写明出处（source）或为什么这样定（declared）' });
