import { html, nothing, type TemplateResult } from 'lit';
import type { RatingTexts } from './message-pack.js';
import { ratingTexts } from './zh-hans/rating.js';

/** The `lang` of what the province says, which it says in Simplified Chinese; none is needed where the element speaks it too. */
export const theirs = (texts: RatingTexts): 'zh-Hans' | typeof nothing => (texts === ratingTexts ? nothing : 'zh-Hans');

/** A sentence of the province's among ours. */
export const theirWords = (words: string, texts: RatingTexts): TemplateResult =>
  html`<span lang=${theirs(texts)}>${words}</span>`;
