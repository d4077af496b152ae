import { RATER_STEPS, isKnownEntry, isOneOf, type KnownEntry, type TimelineEntry } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextsFor } from '../texts/message-pack.js';
import { labelOf, provinceLang } from '../texts/province-text.js';

type Texts = TextsFor<'tracker' | 'rating'>;

/** One thing that was done, in the words of whoever did it. */
export function timelineEntry(entry: TimelineEntry, texts: Texts): TemplateResult {
  const known = isKnownEntry(entry);
  const { rating, tracker } = texts;
  return html`
    <li data-yours=${entry.event === 'opened' || isOneOf(RATER_STEPS, entry.event)}>
      <time datetime=${entry.at}>${rating.time.moment(entry.at)}</time>
      <strong>${known ? titleOf(entry, texts) : tracker.eventUnknown(entry.event)}</strong>
      ${'note' in entry && entry.note !== undefined ? note(entry.note, provinceLang(rating)) : nothing}
      ${known ? note(addedTo(entry, texts)) : nothing}
      ${'by' in entry && entry.by ? html`<p class="muted" lang=${provinceLang(rating)}>${entry.by}</p>` : nothing}
    </li>
  `;
}

const note = (
  words: string | undefined,
  language: ReturnType<typeof provinceLang> = nothing,
): TemplateResult | typeof nothing =>
  words === undefined ? nothing : html`<p class="note" lang=${language}>${words}</p>`;

/** What was done, and what it found, decided or heard. */
export function titleOf(entry: KnownEntry, { tracker, rating }: Texts): string {
  const { by } = rating.time;
  switch (entry.event) {
    case 'opened':
      return tracker.opened;
    case 'recount':
      return recountIn(entry, tracker)(labelOf(rating.due.duties, entry.duty, rating), by(entry.to));
    case 'extend':
      return tracker.extended(by(entry.until));
    case 'dispatch':
    case 'transfer':
      return tracker.transferred(entry.to);
    default: {
      const event = tracker.events[entry.event];
      const step = isOneOf(RATER_STEPS, entry.event) ? tracker.yours(event) : event;
      const outcome = outcomeOf(entry, { tracker, rating });
      return outcome === undefined ? step : tracker.outcome(step, outcome);
    }
  }
}

function recountIn({ from, to, isCorrection }: Extract<KnownEntry, { event: 'recount' }>, tracker: Texts['tracker']) {
  if (isCorrection) return tracker.corrected;
  return from === to ? tracker.certain : tracker.recounted;
}

function outcomeOf(entry: KnownEntry, { tracker, rating }: Texts): string | undefined {
  const { decisions, findings, grounds, results, verdicts } = tracker;
  switch (entry.event) {
    case 'missed':
      return labelOf(rating.due.duties, entry.duty, rating);
    case 'verify':
      return labelOf(findings, entry.finding, rating);
    case 'propose-exclusion':
      return tracker.claimed(labelOf(grounds, entry.ground, rating));
    case 'decide':
      return labelOf(decisions, entry.decision, rating);
    case 'call-back':
      return labelOf(results, entry.result, rating);
    case 'verdict':
      return labelOf(verdicts, entry.verdict, rating);
    default:
      return undefined;
  }
}

/** What stands below the note of whoever did it. */
function addedTo(entry: KnownEntry, { tracker, rating }: Texts): string | undefined {
  switch (entry.event) {
    case 'recount':
      return tracker.recountedFrom(
        rating.time.by(entry.from),
        rating.list(entry.because.map(rating.due.calendarNotice)),
      );
    case 'propose-exclusion':
      return tracker.evidence(entry.evidence);
    default:
      return undefined;
  }
}
