import { lookUp, type Level, type OpenLevel } from '@haochaping/core';
import { html, raw } from 'hono/html';
import type { Part } from './page-document.js';

/** As the elements draw them, which a test in a browser compares: told apart by eyes, brows and mouth. */
const FEATURES: Readonly<Record<Level, string>> = {
  'very-satisfied': '<path d="M11 20q4-5 8 0M29 20q4-5 8 0"/><path class="mouth" d="M12 27h24q-2 11-12 11t-12-11z"/>',
  satisfied:
    '<circle class="eye" cx="16" cy="19" r="2.5"/><circle class="eye" cx="32" cy="19" r="2.5"/><path d="M13 27q11 12 22 0"/>',
  'basically-satisfied':
    '<circle class="eye" cx="16" cy="19" r="2.5"/><circle class="eye" cx="32" cy="19" r="2.5"/><path d="M14 32h20"/>',
  dissatisfied:
    '<path d="M11 16l6-4M37 16l-6-4"/><circle class="eye" cx="16" cy="21" r="2.5"/><circle class="eye" cx="32" cy="21" r="2.5"/><path d="M14 36q10-11 20 0"/>',
  'very-dissatisfied':
    '<path d="M10 14l10 5M38 14l-10 5"/><circle class="eye" cx="16" cy="23" r="2.5"/><circle class="eye" cx="32" cy="23" r="2.5"/><path class="mouth" d="M13 38q1-10 11-10t11 10z"/>',
};

/** The face of a level beside its word, which says the same; none for a level that this version does not know. */
export function levelFace(level: OpenLevel): Part | '' {
  const features = lookUp(FEATURES, level);
  return features === undefined
    ? ''
    : html`<svg class="face" viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="21" />
        ${raw(features)}
      </svg>`;
}
