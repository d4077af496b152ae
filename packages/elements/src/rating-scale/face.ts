import { css, svg, type SVGTemplateResult } from 'lit';
import { lookUp, type Level, type OpenLevel } from '@haochaping/core';

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
  .face .eye,
  .face .mouth {
    fill: currentColor;
  }
`;

/** Told apart by eyes, brows and mouth, so that no colour is needed. */
const FEATURES: Readonly<Record<Level, SVGTemplateResult>> = {
  'very-satisfied': svg`<path d="M11 20q4-5 8 0M29 20q4-5 8 0" /><path class="mouth" d="M12 27h24q-2 11-12 11t-12-11z" />`,
  satisfied: svg`<circle class="eye" cx="16" cy="19" r="2.5" /><circle class="eye" cx="32" cy="19" r="2.5" /><path d="M13 27q11 12 22 0" />`,
  'basically-satisfied': svg`<circle class="eye" cx="16" cy="19" r="2.5" /><circle class="eye" cx="32" cy="19" r="2.5" /><path d="M14 32h20" />`,
  dissatisfied: svg`<path d="M11 16l6-4M37 16l-6-4" /><circle class="eye" cx="16" cy="21" r="2.5" /><circle class="eye" cx="32" cy="21" r="2.5" /><path d="M14 36q10-11 20 0" />`,
  'very-dissatisfied': svg`<path d="M10 14l10 5M38 14l-10 5" /><circle class="eye" cx="16" cy="23" r="2.5" /><circle class="eye" cx="32" cy="23" r="2.5" /><path class="mouth" d="M13 38q1-10 11-10t11 10z" />`,
};

const HEAD = svg`<circle cx="24" cy="24" r="21" />`;

/** No face at all, for a level that this version does not know: any face would say something of its own. */
const NO_FACE = svg`<rect x="4" y="4" width="40" height="40" rx="8" /><circle class="eye" cx="13" cy="24" r="2" /><circle class="eye" cx="24" cy="24" r="2" /><circle class="eye" cx="35" cy="24" r="2" />`;

function drawing(level: OpenLevel): SVGTemplateResult {
  const features = lookUp(FEATURES, level);
  return features ? svg`${HEAD}${features}` : NO_FACE;
}

/** The face of a level; the word beside it carries its meaning, so it is hidden from assistive technology. */
export const face = (level: OpenLevel): SVGTemplateResult => svg`
  <svg class="face" viewBox="0 0 48 48" aria-hidden="true" focusable="false">${drawing(level)}</svg>`;
