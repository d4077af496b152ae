import type { Level } from '@haochaping/core';
import { svg, type SVGTemplateResult } from 'lit';

/** Told apart by eyes, brows and mouth, so that no colour is needed. */
const FEATURES: Readonly<Record<Level, SVGTemplateResult>> = {
  'very-satisfied': svg`<path d="M12 19q3-4 6 0M30 19q3-4 6 0" /><path class="mouth" d="M13 27h22q-2 10-11 10t-11-10z" />`,
  satisfied: svg`<circle class="eye" cx="16" cy="19" r="2" /><circle class="eye" cx="32" cy="19" r="2" /><path d="M14 28q10 9 20 0" />`,
  'basically-satisfied': svg`<circle class="eye" cx="16" cy="19" r="2" /><circle class="eye" cx="32" cy="19" r="2" /><path d="M15 31h18" />`,
  dissatisfied: svg`<circle class="eye" cx="16" cy="20" r="2" /><circle class="eye" cx="32" cy="20" r="2" /><path d="M14 34q10-9 20 0" />`,
  'very-dissatisfied': svg`<path d="M11 15l8 4M37 15l-8 4" /><circle class="eye" cx="16" cy="22" r="2" /><circle class="eye" cx="32" cy="22" r="2" /><path class="mouth" d="M14 36q1-8 10-8t10 8z" />`,
};

/** The face of a level; the word beside it carries its meaning, so it is hidden from assistive technology. */
export const face = (level: Level): SVGTemplateResult => svg`
  <svg class="face" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <circle cx="24" cy="24" r="21" />${FEATURES[level]}
  </svg>`;
