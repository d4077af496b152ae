import type { Due, HowCounted } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { texts } from '../texts/zh-hans.js';
import { formatDay, formatMoment } from '../time/format.js';

/** How a due date was counted, so that anyone can count it again on a wall calendar. */
export const howCounted = ({ howCounted: how, dueAt }: Due): TemplateResult => html`
  <details>
    <summary>${texts.due.how}</summary>
    <dl>
      <dt>${texts.due.anchor}</dt>
      <dd>${formatMoment(how.anchor)}</dd>
      <dt>${texts.due.rule}</dt>
      <dd>
        ${texts.due.amount(how.amount, how.unit)}${how.starts ? `，${texts.due.starts[how.starts]}` : ''}（${texts.due.quote(how.source.notice, how.source.quote)}）
      </dd>
      ${
        how.declared
          ? html`<dt>${texts.due.declared}</dt>
              <dd>${how.declared}</dd>`
          : nothing
      }
      ${days(texts.due.skipped, how.skipped)} ${days(texts.due.makeUp, how.makeUpDays)}
      ${
        how.calendarNotices.length > 0
          ? html`<dt>${texts.due.calendarNotices}</dt>
              <dd>${how.calendarNotices.map(texts.due.calendarNotice).join('、')}</dd>`
          : nothing
      }
      ${
        how.unknownYears.length > 0
          ? html`<dt>${texts.due.unknownYears}</dt>
              <dd>${texts.due.onlyWeekends(how.unknownYears)}</dd>`
          : nothing
      }
      <dt>${texts.due.lastMoment}</dt>
      <dd>${formatMoment(dueAt)}</dd>
    </dl>
  </details>
`;

const days = (name: string, list: HowCounted['skipped']): TemplateResult | typeof nothing =>
  list.length === 0
    ? nothing
    : html`<dt>${name}</dt>
        <dd>${list.map((each) => `${formatDay(each.day)}（${each.name}）`).join('、')}</dd>`;
