import * as z from 'zod/mini';

/**
 * A code that a newer server wrote and this version does not know. It is shown as it is, sent back as it is where a citizen
 * chose it, and never taken for a known one.
 */
export type UnknownCode = string & z.core.$brand<'unknown-code'>;

export const isOneOf = <Known extends string>(codes: readonly Known[], code: string): code is Known =>
  codes.some((known) => known === code);

/** What an answer is where all its codes are known: as a server of this version writes it. */
export type Known<Answer> = Answer extends UnknownCode
  ? never
  : Answer extends object
    ? { [Field in keyof Answer]: Known<Answer[Field]> }
    : Answer;

/** Whether a table of codes has a line for this one. What every object has, like `constructor`, is no line. */
export const isKeyOf = <Known extends string>(
  table: Readonly<Partial<Record<Known, unknown>>>,
  code: string,
): code is Known => Object.keys(table).includes(code);

/** What a table says of a code; undefined where it has no line for it. */
export const lookUp = <Known extends string, Value>(
  table: Readonly<Partial<Record<Known, Value>>>,
  code: Known | UnknownCode,
): Value | undefined => (isKeyOf(table, code) ? table[code] : undefined);

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
