import { isKeyOf, type TrackedReview } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextsFor, TrackerTexts } from '../texts/message-pack.js';
import { duesToCome } from './how-counted.js';
import { light } from './light.js';
import { nextDueLine } from './next-due-line.js';

type NextDue = NonNullable<TrackedReview['nextDue']>;

/** What is owed next, how its date stands, and what the rater can do about it; nothing once the office has answered. */
export function nextDueBox(
  { nextDue, dues, duesToCome: later, extendedUntil }: TrackedReview,
  texts: TextsFor<'tracker' | 'rating'>,
): TemplateResult | typeof nothing {
  const due = nextDue && dues.find(({ duty }) => duty === nextDue.duty);
  if (!nextDue || !due) return nothing;
  const { rating, tracker } = texts;
  return html`
    <div class="next-due box">
      ${light(nextDue.state, texts)} ${nextDueLine(due, rating, nextDue.dueAt)} ${duesToCome(later, rating)}
      ${extendedUntil ? html`<p class="muted">${tracker.extendedFrom(rating.time.by(due.dueAt))}</p>` : nothing}
      ${remedied(nextDue.remedy, tracker)}
    </div>
  `;
}

/** There is nothing to say about waiting. */
const remedied = (remedy: NextDue['remedy'], texts: TrackerTexts): TemplateResult | typeof nothing =>
  remedy === 'wait'
    ? nothing
    : html`<p>${isKeyOf(texts.remedies, remedy) ? texts.remedies[remedy] : texts.remedyUnknown(remedy)}</p>`;
