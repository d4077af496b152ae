import type * as z from 'zod/mini';

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
