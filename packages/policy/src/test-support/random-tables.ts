import { LEVELS, type Level } from '@haochaping/core';
import { NO_RATINGS, type LevelCounts } from '../disclosure/group.js';
import type { RatingCell } from '../disclosure/parts.js';

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** As many ratings, each of a level drawn by these weights. */
export function drawnLevels(size: number, weights: readonly number[], random: () => number): LevelCounts {
  const counts = { ...NO_RATINGS };
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  for (let nth = 0; nth < size; nth += 1) {
    let left = random() * all;
    const level = LEVELS.find((_level, place) => (left -= weights[place] ?? 0) < 0) ?? 'very-satisfied';
    counts[level] += 1;
  }
  return counts;
}

/** How levels are distributed: nearly all the best, mixed, or all alike. */
const MOODS: readonly (readonly number[])[] = [
  [90, 5, 2, 2, 1],
  [60, 20, 8, 8, 4],
  [97, 1, 0, 1, 1],
  [1, 1, 1, 1, 1],
  [5, 0, 0, 60, 35],
];

export type Table = { readonly months: readonly string[]; readonly cells: readonly RatingCell[] };

/** Two months of a small place: groups of 1 to 4 ratings everywhere, some larger ones, wholes and parts. */
export function randomTable(seed: number): Table {
  const random = randomFrom(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const months = ['2026-01', '2026-02'];
  const mood = MOODS[Math.floor(random() * MOODS.length)] ?? [];
  const paths = Array.from({ length: 2 + upTo(3) }, (_each, unit) =>
    Array.from({ length: upTo(2) }, (_item, item) => [`office-${unit % 2}`, `unit-${unit}`, `item-${unit}-${item}`]),
  ).flat();
  const large = new Set(paths.filter(() => random() < 0.45));
  const cells = months.flatMap((month) =>
    paths.flatMap((path) =>
      ['pc', 'hall'].flatMap((channel): RatingCell[] => {
        if (random() < 0.35) return [];
        const size = large.has(path) ? 5 + upTo(40) : upTo(4);
        return [{ month, path, channel, levels: drawnLevels(size, mood, random) }];
      }),
    ),
  );
  return { months, cells };
}

/** Which of the ratings of a cell are excluded: a few of the bad ones. */
export const excludedOf = ({ levels }: RatingCell, random: () => number): number =>
  (['dissatisfied', 'very-dissatisfied'] as const satisfies readonly Level[]).reduce(
    (sum, level) => sum + Array.from({ length: levels[level] }).filter(() => random() < 0.2).length,
    0,
  );

/** A county as they are: few units with most of the ratings and many with few, nearly all of the best level, most in the hall. */
export function county(months: readonly string[], ratingsAMonth: number, random: () => number): readonly RatingCell[] {
  const channels = [0.5, 0.2, 0.15, 0.1, 0.04, 0.01];
  const units = Array.from({ length: 40 }, (_each, nth) => 1 / (nth + 1));
  const items = Array.from({ length: 12 }, (_each, nth) => 1 / (nth + 1));
  const total = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);
  return months.flatMap((month) =>
    units.flatMap((ofUnit, unit) =>
      items.flatMap((ofItem, item) =>
        channels.flatMap((ofChannel, channel): RatingCell[] => {
          const expected =
            (ratingsAMonth * ofUnit * ofItem * ofChannel) / (total(units) * total(items) * total(channels));
          const size = Math.floor(expected + random());
          if (size === 0) return [];
          const path = [`office-${unit % 3}`, `unit-${unit}`, `item-${unit}-${item}`];
          return [
            { month, path, channel: `channel-${channel}`, levels: drawnLevels(size, [920, 55, 17, 6, 2], random) },
          ];
        }),
      ),
    ),
  );
}
