import { levelFace, type LevelFace, type OpenLevel } from '@haochaping/core';
import { css } from 'lit';

export const faceStyle = css`
  .face {
    display: block;
    fill: none;
    flex: none;
    height: var(--_face);
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2.5;
    width: var(--_face);
  }
  .face .filled {
    fill: currentColor;
  }
`;

const dots = [15, 26, 37].map((right) => `M${right} 24a2 2 0 1 1-4 0a2 2 0 1 1 4 0`).join('');

/** No face at all, for a level that this version does not know. */
const NO_FACE: LevelFace = {
  lines: 'M12 4h24a8 8 0 0 1 8 8v24a8 8 0 0 1-8 8h-24a8 8 0 0 1-8-8v-24a8 8 0 0 1 8-8z',
  filled: dots,
};

/** What is drawn beside the word of any level. The word carries the meaning, so no screen reader hears of the face. */
export const faceOf = (level: OpenLevel): LevelFace => levelFace(level) ?? NO_FACE;
