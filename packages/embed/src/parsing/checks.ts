import { MISFIT, type Check } from './schema.js';

/** The error is what a server says, never a page. */
export const refine =
  <Value>(fits: (value: Value) => boolean, _params?: unknown): Check<Value> =>
  (value) =>
    fits(value) ? value : MISFIT;

export const regex = (pattern: RegExp): Check<string> => refine((text) => pattern.test(text));
export const trim = (): Check<string> => (text) => text.trim();

/** Of a text in code points. */
const lengthOf = (value: Iterable<unknown>): number => [...value].length;
export const minLength = <Value extends Iterable<unknown>>(least: number): Check<Value> =>
  refine((value) => lengthOf(value) >= least);
export const maxLength = <Value extends Iterable<unknown>>(most: number): Check<Value> =>
  refine((value) => lengthOf(value) <= most);

export const nonnegative = (): Check<number> => refine((value) => value >= 0);
