import { lookUp, type Instant, type OpenHowCounted, type OpenDueToCome } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { labelOf, placeWords, provinceLang } from '../texts/province-text.js';
import type { RatingTexts } from '../texts/message-pack.js';

/** How a date was counted. Where a place's notice is silent, the rule is declared and has no source. */
type How = Omit<OpenHowCounted, 'source'> & { readonly source?: OpenHowCounted['source'] | undefined };

/** How a date was counted, so that anyone can count it again on a wall calendar. */
export const howCounted = (how: How, lastMoment: Instant, texts: RatingTexts): TemplateResult => html`
  <details>
    <summary>${texts.due.how}</summary>
    <dl>
      <dt>${texts.due.anchor}</dt>
      <dd>${began(how, texts)}</dd>
      <dt>${texts.due.rule}</dt>
      <dd>
        ${counted(how, texts)}${
          how.source ? placeWords(texts.due.quote(how.source.notice, how.source.quote), texts) : nothing
        }
      </dd>
      ${
        how.declared
          ? html`<dt>${texts.due.declared}</dt>
              <dd>${placeWords(how.declared, texts)}</dd>`
          : nothing
      }
      ${days(texts.due.skipped, how.skipped, texts)} ${days(texts.due.makeUp, how.makeUpDays, texts)}
      ${
        how.calendarNotices.length > 0
          ? html`<dt>${texts.due.calendarNotices}</dt>
              <dd lang=${provinceLang(texts)}>${texts.list(how.calendarNotices.map(texts.due.calendarNotice))}</dd>`
          : nothing
      }
      ${
        how.unknownYears.length > 0
          ? html`<dt>${texts.due.unknownYears}</dt>
              <dd>${texts.due.onlyWeekends(how.unknownYears)}</dd>`
          : nothing
      }
      <dt>${texts.due.lastMoment}</dt>
      <dd>${texts.time.moment(lastMoment)}</dd>
    </dl>
  </details>
`;

const days = (
  name: string,
  list: OpenHowCounted['skipped'],
  { due, list: listed, time }: RatingTexts,
): TemplateResult | typeof nothing =>
  list.length === 0
    ? nothing
    : html`<dt>${name}</dt>
        <dd>${listed(list.map((each) => due.dayOff(time.day(each.day), each.name)))}</dd>`;

/** When the count begins, and what happened then. */
function began({ anchor, from }: How, texts: RatingTexts): string {
  const when = texts.time.moment(anchor);
  return from ? texts.due.began(when, labelOf(texts.due.moments, from, texts)) : when;
}

const lengthOf = ({ amount, unit }: Pick<How, 'amount' | 'unit'>, texts: RatingTexts): string =>
  lookUp(texts.due.lengths, unit)?.(amount) ?? `${amount} ${texts.unknown(unit)}`;

/** `15 个工作日，次日为第 1 天`. */
function counted(how: How, texts: RatingTexts): string {
  const { starts } = how;
  const { starts: begins, from } = texts.due;
  const length = lengthOf(how, texts);
  return starts ? from(length, labelOf(begins, starts, texts)) : length;
}

/** What gets its date when something happens that has not happened yet. */
export const duesToCome = (dues: readonly OpenDueToCome[] = [], texts: RatingTexts): readonly TemplateResult[] =>
  dues.map((due) => {
    const { toCome, moments, duties } = texts.due;
    const text = toCome(labelOf(moments, due.from, texts), lengthOf(due, texts), labelOf(duties, due.duty, texts));
    return html`<p>${text}</p>`;
  });
