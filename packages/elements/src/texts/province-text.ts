import type { Failure } from '@haochaping/client';
import { html, nothing, type TemplateResult } from 'lit';
import { lookUp, type UnknownCode, type OpenLevel } from '@haochaping/core';
import type { RatingTexts } from './message-pack.js';
import { ratingTexts } from './zh-hans/rating.js';

/** The `lang` of what the province says, which it says in Simplified Chinese; none is needed where the element speaks it too. */
export const provinceLang = (texts: RatingTexts): 'zh-Hans' | typeof nothing =>
  texts === ratingTexts ? nothing : 'zh-Hans';

/** A sentence of the province's among ours. */
const provinceWords = (words: string, texts: RatingTexts): TemplateResult =>
  html`<span lang=${provinceLang(texts)}>${words}</span>`;

/** What the place's profile says, as this language writes it; where it cannot, as it came and marked as that. */
export function ofThePlace(
  words: string,
  texts: RatingTexts,
): { readonly said: string; readonly lang: ReturnType<typeof provinceLang> } {
  const said = texts.placeWords?.(words);
  return { said: said ?? words, lang: said === undefined ? provinceLang(texts) : nothing };
}

export function placeWords(words: string, texts: RatingTexts): TemplateResult {
  const { said, lang } = ofThePlace(words, texts);
  return html`<span lang=${lang}>${said}</span>`;
}

export type Problem = Extract<Failure, { kind: 'refused' }>['problem'];

/** Why the province said no; where it points to a field, what is wrong there. */
export function refusalText({ code, title, errors }: Problem, texts: RatingTexts): TemplateResult | string {
  const [fault = { code, detail: title }] = errors ?? [];
  return lookUp<string, string>(texts.refusals ?? {}, fault.code) ?? provinceWords(fault.detail, texts);
}

/** The word for a code; where a newer province has one that this version does not know, the code itself. */
export const labelOf = <Known extends string>(
  words: Readonly<Record<Known, string>>,
  code: Known | UnknownCode,
  texts: RatingTexts,
): string => lookUp(words, code) ?? texts.unknown(code);

/** A level in the place's own word, and then what it means for those who may not read that word. */
export const levelLabel = (level: OpenLevel, label: string, texts: RatingTexts): TemplateResult =>
  html`${placeWords(label, texts)} ${texts.scale.meaning(level)}`;
