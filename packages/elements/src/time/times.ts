import type { Day, Instant } from '@haochaping/core';

/** How a language tells moments and days; all of them in the civil time of China, wherever the reader is. */
export type Times = {
  readonly moment: (instant: Instant) => string;
  /** The end of a time that people have: where it is the last second of a day, the day alone. */
  readonly by: (instant: Instant) => string;
  readonly day: (day: Day) => string;
};
