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
        ${
          // The build leaves out a space of the template between a heading and what follows it.
          ' '
        }
        <span class="muted" lang=${provinceLang(texts)}>${subject.orgName}</span>
      </summary>
      <div class="box">
        <p lang=${provinceLang(texts)} ?hidden=${!subject.caseTitle}>${subject.caseTitle}</p>
        <dl>
          <div>
            <dt>${texts.form.office}</dt>
            <dd lang=${provinceLang(texts)}>${subject.orgName}</dd>
          </div>
          ${
            subject.caseNo &&
            html`<div>
              <dt>${texts.form.caseNo}</dt>
              <dd>${subject.caseNo}</dd>
            </div>`
          }
          ${
            subject.closedAt &&
            html`<div>
              <dt>${texts.form.closedAt}</dt>
              <dd>${texts.time.moment(subject.closedAt)}</dd>
            </div>`
          }
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

/** On a line as high as the one that takes its place. */
export const subjectToCome = (opening: string): TemplateResult =>
  html`<section class="subject"><p role="status">${opening}</p></section>`;
