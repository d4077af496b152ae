import type { TrackingClient } from '@haochaping/client';
import { nextDue, type OpenDue, type RatingSession, type Receipt } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { duesToCome, howCounted } from '../status-tracker/how-counted.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { labelOf } from '../texts/province-text.js';
import type { Copying } from './copying.js';

export type ReceiptWays = {
  /** Gives a client for the tracking token; with it the receipt leads to the tracker and can be checked against the log. */
  readonly trackWith: ((trackingToken: string) => Promise<TrackingClient>) | undefined;
  /** Has the rater's own device remember the rating, and gives what stands in the button's place then. */
  readonly rememberWith: ((receipt: Receipt) => Promise<HTMLElement>) | undefined;
  /** Address of the host's tracking page; empty where there is none. */
  readonly trackingUrl: string;
  /** Under which it was rated, where that is known: paper names the place and the office. */
  readonly session: RatingSession | undefined;
  readonly track: (trackingToken: string) => void;
};

/** The date by which the office owes something next. */
export function dueOf({ badReview }: Receipt): OpenDue | undefined {
  const dues = badReview?.dues ?? [];
  return (nextDue({ stage: 'to-verify', dues }) ?? { due: dues[0] }).due;
}

/** The way back to the rating, which a good one has too: its rater may see who looked at their name, and withdraw it. */
export function receiptWay(
  receipt: Receipt,
  texts: RatingTexts,
  link: string | undefined,
  { trackWith, track }: ReceiptWays,
  copying: Copying,
): TemplateResult | typeof nothing {
  const { badReview, trackingToken } = receipt;
  if (!badReview && !link) return nothing;
  const { badTitle, badHelp, keepLink, goodHelp, copyLink, track: follow } = texts.receipt;
  const due = dueOf(receipt);
  return html`
    <section class="way">
      ${badReview ? html`<h4>${badTitle}</h4>` : nothing} ${due ? nextDueLine(due, texts) : nothing}
      ${duesToCome(badReview?.duesToCome, texts)} ${badReview ? html`<p>${badHelp}</p>` : nothing}
      <div class="actions">
        ${
          link
            ? html`<p class="link">${link}</p>
                ${copying.button(link, copyLink, texts, '.link')}`
            : nothing
        }
        ${badReview && trackWith ? html`<button type="button" @click=${() => track(trackingToken)}>${follow}</button>` : nothing}
      </div>
      ${link ? html`<p class="muted">${badReview ? keepLink : goodHelp}</p>` : nothing}
    </section>
  `;
}

/** One due date in a sentence, with the way it was counted behind a disclosure. */
const nextDueLine = (due: OpenDue, texts: RatingTexts): TemplateResult => html`
  <div class="due">
    <p>
      <strong>${texts.due.owed(labelOf(texts.due.duties, due.duty, texts), texts.time.by(due.dueAt))}</strong>
    </p>
    ${due.provisional ? html`<p class="muted">${texts.due.provisional}</p>` : nothing}
    ${howCounted(due.howCounted, due.dueAt, texts)}
  </div>
`;
