import { contrastOf, lightened, lightnessOf, mixed, type Colour } from './colour.js';
import type { Appearance, ColourName, Palette, Theme } from './palette.js';
import { LEAST } from './contrast.js';

type Seed = Pick<Theme, 'id' | 'name'> & {
  /** The department's own colour. Where it is too light or too dark to be read, the theme takes a deeper or paler one of its hue. */
  readonly brand: Colour;
};

/** All that does not follow from the brand: chosen by hand, readable for old people's eyes by day and by night. */
const NEUTRAL = {
  light: {
    surface: '#ffffff',
    raised: '#f5f7fa',
    text: '#1a2330',
    muted: '#475161',
    line: '#d5dce6',
    edge: '#737f90',
    alert: '#9c1d17',
    'alert-tint': '#fdf0ef',
    good: '#155c36',
    'on-primary': '#ffffff',
  },
  dark: {
    surface: '#141a22',
    raised: '#1d2530',
    text: '#e8edf3',
    muted: '#b4c0ce',
    line: '#384454',
    edge: '#8391a3',
    alert: '#ffb4ab',
    'alert-tint': '#33201f',
    good: '#7fd6a4',
    'on-primary': '#10161d',
  },
} as const satisfies Record<Appearance, Partial<Record<ColourName, Colour>>>;

/** How much of the brand is in the ground of what is chosen, and which way the brand goes until it can be read. */
const BRAND = {
  light: { inTint: 0.08, step: -0.01 },
  dark: { inTint: 0.16, step: 0.01 },
} as const satisfies Record<Appearance, { inTint: number; step: number }>;

/** A theme from one colour; whatever the colour, old people can read it. */
export const themeFrom = ({ id, name, brand }: Seed): Theme => ({
  id,
  name,
  palettes: { light: palette('light', brand), dark: palette('dark', brand) },
});

function palette(appearance: Appearance, brand: Colour): Palette {
  const neutral = NEUTRAL[appearance];
  const { inTint, step } = BRAND[appearance];
  const tint = mixed(brand, inTint, neutral.surface);
  const readableOn = (...grounds: readonly Colour[]) => nearest(brand, step, grounds);
  const primary = readableOn(neutral['on-primary']);
  const strong = readableOn(neutral['on-primary'], neutral.surface, neutral.raised, tint);
  return { ...neutral, tint, primary, 'primary-strong': deepened(strong, step) };
}

/** The colour itself where its text or ground can be read, else the nearest of its hue that can. */
function nearest(colour: Colour, step: number, grounds: readonly Colour[]): Colour {
  for (let lightness = lightnessOf(colour); lightness > 0 && lightness < 1; lightness += step) {
    const candidate = lightened(colour, lightness);
    if (grounds.every((ground) => contrastOf(candidate, ground) >= LEAST.elder.text)) return candidate;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

/** A step further, so that a button that is pressed differs from one that is not. */
const deepened = (colour: Colour, step: number): Colour =>
  lightened(colour, Math.min(0.95, Math.max(0.04, lightnessOf(colour) + step * 8)));

/** The themes that ship. The light side of the first is what an element shows without any theme. */
export const THEMES = [
  themeFrom({ id: 'blue', name: '政务蓝', brand: '#14539f' }),
  themeFrom({ id: 'red', name: '国徽红', brand: '#a8141b' }),
  themeFrom({ id: 'plain', name: '素白', brand: '#2e3846' }),
] as const satisfies readonly Theme[];
