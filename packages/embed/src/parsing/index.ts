/**
 * What a page needs of `zod/mini`, by the same names; it takes the place of it in the files for pages without a bundler.
 * It accepts and refuses the same answers and reads them as the same values, and does not say what is wrong with one: pages do
 * not show it. What a schema of ours begins to use and this does not have fails the build.
 */
export { maxLength, minLength, nonnegative, refine, regex, trim } from './checks.js';
export {
  array,
  discriminatedUnion,
  object,
  omit,
  optional,
  pick,
  record,
  record as partialRecord,
  union,
} from './structures.js';
export { boolean, custom, int, literal, literal as enum, number, string } from './values.js';
