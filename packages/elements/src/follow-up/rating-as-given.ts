import type { MyRating } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextsFor } from '../texts/message-pack.js';
import { named } from '../texts/named.js';
import { theirs } from '../texts/theirs.js';

/** The rating as it was given; of the ticked indicators, the page that shows it again knows only how many. */
export function ratingAsGiven(
  { subject, service, staff, text, ...rating }: MyRating,
  { rating: words, afterwards }: TextsFor<'rating' | 'afterwards'>,
): TemplateResult {
  const { levels, channels, ...names } = afterwards.rating;
  const ticked = service.indicators.length + (staff?.indicators.length ?? 0);
  const lang = theirs(words);
  return html`
    <dl class="box facts">
      ${fact(words.form.subject, subject.itemName, lang)} ${fact(names.office, subject.orgName, lang)}
      ${fact(names.level, named(levels, service.level, words))}
      ${staff ? fact(names.staffLevel, named(levels, staff.level, words)) : nothing}
      ${ticked > 0 ? fact(names.indicators, names.ticked(ticked)) : nothing}
      ${fact(words.receipt.ratedAt, words.time.moment(rating.ratedAt))}
      ${fact(names.channel, named(channels, rating.channel, words))} ${fact(words.receipt.ratingNo, rating.ratingNo)}
      ${text ? fact(names.text, text) : nothing}
    </dl>
  `;
}

const fact = (name: string, value: string, lang: 'zh-Hans' | typeof nothing = nothing): TemplateResult => html`
  <div>
    <dt>${name}</dt>
    <dd class="note" lang=${lang}>${value}</dd>
  </div>
`;
