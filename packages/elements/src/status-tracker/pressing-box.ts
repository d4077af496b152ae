import { isKeyOf, type TrackedReview } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextsFor, TrackerTexts } from '../texts/message-pack.js';
import { duesToCome } from './how-counted.js';
import { light } from './light.js';
import { pressingDue } from './pressing-due.js';

type Pressing = NonNullable<TrackedReview['pressing']>;

/** What is owed next, how its date stands, and what the rater can do about it; nothing once the office has answered. */
export function pressingBox(
  { pressing, dues, duesToCome: later, extendedUntil }: TrackedReview,
  texts: TextsFor<'tracker' | 'rating'>,
): TemplateResult | typeof nothing {
  const due = pressing && dues.find(({ duty }) => duty === pressing.duty);
  if (!pressing || !due) return nothing;
  const { rating, tracker } = texts;
  return html`
    <div class="pressing box">
      ${light(pressing.state, texts)} ${pressingDue(due, rating, pressing.dueAt)} ${duesToCome(later, rating)}
      ${extendedUntil ? html`<p class="muted">${tracker.extendedFrom(rating.time.by(due.dueAt))}</p>` : nothing}
      ${remedied(pressing.remedy, tracker)}
    </div>
  `;
}

/** There is nothing to say about waiting. */
const remedied = (remedy: Pressing['remedy'], texts: TrackerTexts): TemplateResult | typeof nothing =>
  remedy === 'wait'
    ? nothing
    : html`<p>${isKeyOf(texts.remedies, remedy) ? texts.remedies[remedy] : texts.remedyUnknown(remedy)}</p>`;
