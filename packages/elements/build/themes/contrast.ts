import { contrastOf } from './colour.js';
import { APPEARANCES, type Appearance, type Palette, type ColourName } from './palette.js';

/** Text must be readable; a shape (border, focus ring, mark) must be discernible. */
export type Pair = {
  readonly of: 'text' | 'shape';
  readonly colour: ColourName;
  readonly on: ColourName;
};

const on = (of: Pair['of'], colour: ColourName, ...grounds: readonly ColourName[]): readonly Pair[] =>
  grounds.map((ground) => ({ of, colour, on: ground }));

/** Every colour of a text or a shape with every ground that the elements put it on. `line` only decorates. */
const PAIRS: readonly Pair[] = [
  ...on('text', 'text', 'surface', 'raised', 'tint'),
  ...on('text', 'muted', 'surface', 'raised'),
  ...on('text', 'primary-strong', 'surface', 'raised', 'tint'),
  ...on('text', 'on-primary', 'primary', 'primary-strong'),
  ...on('text', 'alert', 'surface', 'raised', 'alert-tint'),
  ...on('text', 'good', 'surface', 'raised'),
  // A button that is sending, the mark of a step that is done.
  ...on('text', 'surface', 'muted', 'good'),
  ...on('shape', 'primary', 'surface', 'raised', 'tint'),
  ...on('shape', 'muted', 'surface'),
  ...on('shape', 'edge', 'surface', 'raised'),
  ...on('shape', 'alert', 'surface', 'raised', 'alert-tint'),
  ...on('shape', 'good', 'surface', 'raised'),
];

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
