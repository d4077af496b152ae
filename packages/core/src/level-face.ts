import type { Level, OpenLevel } from './level.js';
import { lookUp } from './open-code.js';

/** The outlines of a level's face in a box of 48 by 48, as the `d` of two SVG paths: one is drawn as lines, one is filled too. */
export type LevelFace = { readonly lines: string; readonly filled: string };

const HEAD = 'M45 24a21 21 0 1 1-42 0a21 21 0 1 1 42 0';
const EYE = 'a2.5 2.5 0 1 1-5 0a2.5 2.5 0 1 1 5 0';
/** Fractions are written out: to make text of the first one, V8 sets up a cache of 48 KB. */
const eyes = (y: number): string => `M18.5 ${y}${EYE}M34.5 ${y}${EYE}`;

const FACES: Readonly<Record<Level, LevelFace>> = {
  'very-satisfied': { lines: `${HEAD}M11 20q4-5 8 0M29 20q4-5 8 0`, filled: 'M12 27h24q-2 11-12 11t-12-11z' },
  satisfied: { lines: `${HEAD}M13 27q11 12 22 0`, filled: eyes(19) },
  'basically-satisfied': { lines: `${HEAD}M14 32h20`, filled: eyes(19) },
  dissatisfied: { lines: `${HEAD}M11 16l6-4M37 16l-6-4M14 36q10-11 20 0`, filled: eyes(21) },
  'very-dissatisfied': { lines: `${HEAD}M10 14l10 5M38 14l-10 5`, filled: `${eyes(23)}M13 38q1-10 11-10t11 10z` },
};

/**
 * The face of a level, told apart by eyes, brows and mouth, so that no colour is needed; undefined for a level that this version
 * does not know, for any face would say something of its own.
 */
export const levelFace = (level: OpenLevel): LevelFace | undefined => lookUp(FACES, level);
