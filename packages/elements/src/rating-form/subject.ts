import type { RatingSession } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { texts } from '../texts/zh-hans.js';
import { formatMoment } from '../time/format.js';

/** What is rated, in words a citizen knows from the counter or the website. */
export const subjectOf = ({ subject, place }: RatingSession): TemplateResult => html`
  <section class="subject" aria-label=${texts.form.subject}>
    <h3>${subject.itemName}</h3>
    ${subject.caseTitle ? html`<p>${subject.caseTitle}</p>` : nothing}
    <dl>
      ${row(texts.form.office, subject.orgName)} ${row(texts.form.caseNo, subject.caseNo)}
      ${subject.closedAt ? row(texts.form.closedAt, formatMoment(subject.closedAt)) : nothing}
    </dl>
    <p class="muted">${texts.form.rules(place.placeName)}</p>
  </section>
`;

const row = (name: string, value: string): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
