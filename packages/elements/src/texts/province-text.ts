import { html, nothing, type TemplateResult } from 'lit';
import { lookUp, type UnknownCode, type OpenLevel } from '@haochaping/core';
import type { RatingTexts } from './message-pack.js';
import { ratingTexts } from './zh-hans/rating.js';

/** The `lang` of what the province says, which it says in Simplified Chinese; none is needed where the element speaks it too. */
export const provinceLang = (texts: RatingTexts): 'zh-Hans' | typeof nothing =>
  texts === ratingTexts ? nothing : 'zh-Hans';

/** A sentence of the province's among ours. */
export const provinceWords = (words: string, texts: RatingTexts): TemplateResult =>
  html`<span lang=${provinceLang(texts)}>${words}</span>`;

/** The word for a code; where a newer province has one that this version does not know, the code itself. */
export const labelOf = <Known extends string>(
  words: Readonly<Record<Known, string>>,
  code: Known | UnknownCode,
  texts: RatingTexts,
): string => lookUp(words, code) ?? texts.unknown(code);

/** A level in the place's own word, and then what it means for those who may not read that word. */
export const levelLabel = (level: OpenLevel, label: string, texts: RatingTexts): TemplateResult =>
  html`${provinceWords(label, texts)} ${texts.scale.meaning(level)}`;
