import type { RatingSession } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { theirs } from '../texts/theirs.js';

/** What is rated, in words a citizen knows from the counter or the website. */
export const subjectOf = (session: RatingSession, texts: RatingTexts): TemplateResult => html`
  <section class="subject box" aria-label=${texts.form.subject}>
    <h3 lang=${theirs(texts)}>${session.subject.itemName}</h3>
    ${factsOf(session, texts)}
  </section>
`;

/** The same as far as it is needed before a level can be chosen. */
export const inBrief = (
  { subject }: RatingSession,
  texts: RatingTexts,
  aloud: TemplateResult | typeof nothing,
): TemplateResult => html`
  <section class="subject" aria-label=${texts.form.subject}>
    ${aloud}
    <h3 lang=${theirs(texts)}>${subject.itemName}</h3>
    <p lang=${theirs(texts)}>${subject.orgName}</p>
  </section>
`;

export const factsOf = ({ subject, place }: RatingSession, texts: RatingTexts): TemplateResult => html`
  ${subject.caseTitle ? html`<p lang=${theirs(texts)}>${subject.caseTitle}</p>` : nothing}
  <dl>
    ${row(texts.form.office, subject.orgName, theirs(texts))} ${row(texts.form.caseNo, subject.caseNo)}
    ${subject.closedAt ? row(texts.form.closedAt, texts.time.moment(subject.closedAt)) : nothing}
  </dl>
  <p class="muted">${texts.form.rules(place.placeName)}</p>
`;

const row = (name: string, value: string, language: ReturnType<typeof theirs> = nothing): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd lang=${language}>${value}</dd>
  </div>`;
