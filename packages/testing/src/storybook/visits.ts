import type { Entry } from './built-storybook.js';
import { CONDITIONS, type Chosen, type Condition } from './conditions.js';

/** One page that has chosen, and the conditions under which its stories are met. */
export type Visit = { readonly chosen: Partial<Chosen>; readonly conditions: readonly Condition[] };

/** A page that chooses otherwise is another page; all else can change while one looks at it. */
export const VISITS: readonly Visit[] = [
  { chosen: {}, conditions: CONDITIONS.filter(({ chosen }) => chosen === undefined) },
  ...CONDITIONS.flatMap((condition) =>
    condition.chosen ? [{ chosen: condition.chosen, conditions: [condition] }] : [],
  ),
];

/** The file that a story is in, without its ending. */
export const situationsOf = ({ importPath }: Entry): string => importPath.replace(/^.*\/|\.stories\.ts$/g, '');

export const meets = (story: Entry, { only }: Condition): boolean => only?.includes(situationsOf(story)) ?? true;
