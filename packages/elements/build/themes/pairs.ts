import type { ColourName } from './palette.js';

/** Text must be readable; a shape (border, focus ring, mark) must be discernible. */
export type Pair = {
  readonly of: 'text' | 'shape';
  readonly colour: ColourName;
  readonly on: ColourName;
};

const on = (of: Pair['of'], colour: ColourName, ...grounds: readonly ColourName[]): readonly Pair[] =>
  grounds.map((ground) => ({ of, colour, on: ground }));

/** Every colour of a text or a shape with every ground that the elements put it on. `line` only decorates. */
export const PAIRS: readonly Pair[] = [
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
