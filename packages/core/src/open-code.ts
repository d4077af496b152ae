import * as z from 'zod/mini';
import type { UnknownCode } from './unknown-code.js';

/**
 * A code in an answer: one of a list, or one that a newer server has and this version does not know, which must not make the
 * rest unreadable. Letters, digits, `-` and `_` only, so that it can be shown to people as it is.
 * What is sent to a server has no open codes: there only the list counts.
 */
export const openCode = <Known extends string>(): z.ZodMiniType<Known | UnknownCode, string> =>
  z
    .string()
    .check(z.regex(/^[\w-]{1,50}$/))
    .brand<'unknown-code'>();

/** A code that is none of these: it tells an object of an unknown kind from a known one whose fields are broken. */
export const codeOutside = (known: readonly string[]): z.ZodMiniType<UnknownCode, string> =>
  openCode<never>().check(z.refine((code) => !known.includes(code)));
