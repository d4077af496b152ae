import type { Day, Instant } from '@haochaping/core';

/** How a language tells moments and days; all of them in the civil time of China, wherever the reader is. */
export type Times = {
  readonly moment: (instant: Instant) => string;
  readonly day: (day: Day) => string;
};
