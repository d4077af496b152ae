import { isBad, LEVELS, type Level } from '@haochaping/core';

/** Ratings by level. */
export type LevelCounts = Readonly<Record<Level, number>>;

/**
 * How many ratings of a group must be of another level than its most frequent one: as many as the largest of the groups that must
 * not be known, so that of none of these is certain that the level occurs. Ours, declared: see docs/figures.md.
 */
const LEAST_OTHERS = 4;
/** From how many times the smallest group on 0 % or 100 % may be told. Ours, declared: see docs/figures.md. */
const WHOLE_FROM = 3;

export const NO_RATINGS: LevelCounts = {
  'very-satisfied': 0,
  satisfied: 0,
  'basically-satisfied': 0,
  dissatisfied: 0,
  'very-dissatisfied': 0,
};

export const sumOf = (counts: LevelCounts): number => LEVELS.reduce((sum, level) => sum + counts[level], 0);

/** Level by level, the ratings of all of these groups. */
export function together(groups: readonly LevelCounts[]): LevelCounts {
  const total = { ...NO_RATINGS };
  for (const group of groups) for (const level of LEVELS) total[level] += group[level];
  return total;
}

/**
 * Whether a group says nothing of any one of its ratings: it is large enough, at least four are of another level than most, and
 * a group that is not large has both good and bad ones, so that no rate of it is 0 or 100 %.
 */
export const isSafe = (counts: LevelCounts, smallestGroup: number): boolean =>
  isSafeGroup(
    LEVELS.map((level) => counts[level]),
    smallestGroup,
    LEVELS.filter(isBad).reduce((sum, level) => sum + counts[level], 0),
  );

/**
 * The same of any choice among several, by how often each was chosen.
 * @param part how many are in the part of which a rate tells, where there is a rate
 */
export function isSafeGroup(group: readonly number[], smallestGroup: number, part?: number): boolean {
  const size = group.reduce((sum, times) => sum + times, 0);
  if (size < smallestGroup || size - Math.max(...group) < LEAST_OTHERS) return false;
  return part === undefined || size >= smallestGroup * WHOLE_FROM || (part > 0 && part < size);
}
