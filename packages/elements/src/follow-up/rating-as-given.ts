import type { MyRating } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextsFor } from '../texts/message-pack.js';
import { labelOf, levelLabel, placeWords, provinceLang } from '../texts/province-text.js';

type Texts = TextsFor<'rating' | 'afterwards'>;
type Target = MyRating['service'];
type Words = NonNullable<MyRating['words']>['service'];

/** The rating as it was given, in the words that the rater read then; where the province does not say them, in ours. */
export function ratingAsGiven(
  { subject, service, staff, words, text, ...rating }: MyRating,
  texts: Texts,
): TemplateResult {
  const { rating: said, afterwards } = texts;
  const { channels, ...names } = afterwards.rating;
  const lang = provinceLang(said);
  return html`
    <dl class="box facts">
      ${fact(said.form.subject, subject.itemName, lang)} ${fact(names.office, subject.orgName, lang)}
      ${target(names.level, service, words?.service, texts)}
      ${staff ? target(names.staffLevel, staff, words?.staff, texts) : nothing}
      ${fact(said.receipt.ratedAt, said.time.moment(rating.ratedAt))}
      ${fact(names.channel, labelOf(channels, rating.channel, said))} ${fact(said.receipt.ratingNo, rating.ratingNo)}
      ${text ? fact(names.text, html`<p class="note">${text}</p>`) : nothing}
    </dl>
  `;
}

/** The level of the service or the staff, and what was ticked under it: without the words, the page knows only how many. */
function target(name: string, { level, indicators }: Target, words: Words | undefined, texts: Texts): TemplateResult {
  const { rating, afterwards } = texts;
  const { levels, ticked, ...names } = afterwards.rating;
  return html`
    ${fact(name, words ? levelLabel(level, words.level, rating) : labelOf(levels, level, rating))}
    ${
      indicators.length === 0
        ? nothing
        : words
          ? fact(names.indicators, each(words.indicators, rating))
          : fact(names.indicators, ticked(indicators.length))
    }
  `;
}

const each = (indicators: readonly string[], texts: Texts['rating']): TemplateResult =>
  html`<ul>
    ${indicators.map((text) => html`<li>${placeWords(text, texts)}</li>`)}
  </ul>`;

const fact = (
  name: string,
  value: string | TemplateResult,
  lang: 'zh-Hans' | typeof nothing = nothing,
): TemplateResult => html`
  <div>
    <dt>${name}</dt>
    <dd lang=${lang}>${value}</dd>
  </div>
`;
