import type { RatingSession } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { provinceLang } from '../texts/province-text.js';

/**
 * What is rated, in words a citizen knows from the counter or the website: on one line however long they are, so that the levels
 * keep their room, and whole when it is unfolded.
 */
export const subjectOf = (
  { subject, place }: RatingSession,
  texts: RatingTexts,
  beside: TemplateResult | typeof nothing = nothing,
): TemplateResult => html`
  <section class="subject" aria-label=${texts.form.subject}>
    <details>
      <summary>
        <h3 lang=${provinceLang(texts)}>${subject.itemName}</h3>
        <span class="muted" lang=${provinceLang(texts)}>${subject.orgName}</span>
      </summary>
      <div class="box">
        ${subject.caseTitle ? html`<p lang=${provinceLang(texts)}>${subject.caseTitle}</p>` : nothing}
        <dl>
          ${row(texts.form.office, subject.orgName, provinceLang(texts))} ${row(texts.form.caseNo, subject.caseNo)}
          ${subject.closedAt ? row(texts.form.closedAt, texts.time.moment(subject.closedAt)) : nothing}
        </dl>
        ${
          place.rulesUrl
            ? html`<p><a href=${place.rulesUrl} target="_blank" rel="noopener noreferrer">${texts.form.rules}</a></p>`
            : nothing
        }
      </div>
    </details>
    ${beside}
  </section>
`;

const row = (name: string, value: string, language: ReturnType<typeof provinceLang> = nothing): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd lang=${language}>${value}</dd>
  </div>`;
