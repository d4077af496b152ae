import type { TimelineEntry, TrackedReview } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextsFor } from '../texts/message-pack.js';
import { provinceLang } from '../texts/province-text.js';
import { timelineEntry } from './timeline-entry.js';

type Texts = TextsFor<'tracker' | 'rating'>;

/** The answer, or the decision to exclude, by which the rater is asked or with which it ended; none while an office is at it. */
export const lastWord = ({ stage, raterSteps, timeline }: TrackedReview): TimelineEntry | undefined =>
  timeline
    .filter(({ event }) =>
      event === 'answer'
        ? stage === 'closed' || raterSteps.includes('verdict')
        : event === 'decide' && stage === 'excluded',
    )
    .pop();

/** What an office says to the rater: who it is, when, and its words. */
export const wordCard = (entry: TimelineEntry, { tracker, rating }: Texts): TemplateResult => html`
  <section class="word">
    <h4>${entry.event === 'answer' ? tracker.answer : tracker.events.decide}</h4>
    <p class="muted">
      <span lang=${provinceLang(rating)}>${'by' in entry ? entry.by : nothing}</span>
      <time datetime=${entry.at}>${rating.time.moment(entry.at)}</time>
    </p>
    <p class="note" lang=${provinceLang(rating)}>${'note' in entry ? entry.note : nothing}</p>
  </section>
`;

/** What was done, the latest first and in sight unless it stands as a card already; the rest folds. */
export function record({ timeline }: TrackedReview, word: TimelineEntry | undefined, texts: Texts): TemplateResult {
  const { tracker } = texts;
  const latest = [...timeline].reverse();
  const shown = word ? [] : latest.slice(0, 1);
  const folded = latest.slice(shown.length);
  const list = (entries: readonly TimelineEntry[]): TemplateResult | typeof nothing =>
    entries.length > 0
      ? html`<ol class="timeline">
          ${entries.map((entry) => timelineEntry(entry, texts))}
        </ol>`
      : nothing;
  return html`
    <section>
      <h4>${tracker.timeline}</h4>
      ${list(shown)}
      ${
        folded.length > 0
          ? html`<details>
              <summary>${word ? tracker.steps(folded.length) : tracker.earlier(folded.length)}</summary>
              ${list(folded)}
            </details>`
          : nothing
      }
    </section>
  `;
}
