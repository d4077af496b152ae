import { contrastOf } from './colour.js';
import { APPEARANCES, type Appearance, type Palette } from './palette.js';
import { PAIRS, type Pair } from './pairs.js';

/** WCAG 2.2, 1.4.3 and 1.4.11; for old people's eyes text as 1.4.6 asks. */
export const LEAST = {
  regular: { text: 4.5, shape: 3 },
  elder: { text: 7, shape: 3 },
} as const satisfies Record<string, Record<Pair['of'], number>>;
export type Eyes = keyof typeof LEAST;

export type Measured = Pair & {
  readonly appearance: Appearance;
  readonly ratio: number;
  readonly least: number;
  readonly passes: boolean;
};

/** The contrast of every pair of a theme, by day and by night. A ratio is never rounded up to a pass. */
export const measure = (palettes: Readonly<Record<Appearance, Palette>>, eyes: Eyes): readonly Measured[] =>
  APPEARANCES.flatMap((appearance) =>
    PAIRS.map((pair) => {
      const ratio = contrastOf(palettes[appearance][pair.colour], palettes[appearance][pair.on]);
      const least = LEAST[eyes][pair.of];
      return { ...pair, appearance, ratio, least, passes: ratio >= least };
    }),
  );
