import { nextDue, type OpenDue, type Receipt } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { duesToCome } from '../status-tracker/how-counted.js';
import { nextDueLine } from '../status-tracker/next-due-line.js';
import type { RatingTexts } from '../texts/message-pack.js';

type Way = {
  /** The host's tracking page for this rating, if it has one. */
  readonly link: string | undefined;
  /** Whether the link is written out, for paper. */
  readonly writtenOut: boolean;
  /** Nothing can be done on paper. */
  readonly acts?: {
    /** Absent where the host can show no progress. */
    readonly track: (() => void) | undefined;
    readonly copyButton: (text: string) => TemplateResult;
    readonly offerDate: (due: OpenDue) => void;
  };
};

/** The way back to the rating, which a good one has too: its rater may see who looked at their name, and withdraw it. */
export function receiptWay({ badReview }: Receipt, texts: RatingTexts, way: Way): TemplateResult | typeof nothing {
  const { link, writtenOut, acts } = way;
  if (!badReview && !link && !acts?.track) return nothing;
  const { badTitle, badHelp, keepLink, goodHelp } = texts.receipt;
  const dues = badReview?.dues ?? [];
  const { due } = nextDue({ stage: 'to-verify', dues }) ?? { due: dues[0] };
  return html`
    <section class="way">
      ${badReview ? html`<h4>${badTitle}</h4>` : nothing} ${due ? nextDueLine(due, texts) : nothing}
      ${duesToCome(badReview?.duesToCome, texts)} ${badReview ? html`<p>${badHelp}</p>` : nothing}
      ${acts ? actions(texts, link, due, acts) : nothing}
      ${link ? html`<p class="muted">${badReview ? keepLink : goodHelp}</p>` : nothing}
      ${link && writtenOut ? html`<p class="printed">${link}</p>` : nothing}
    </section>
  `;
}

function actions(
  { receipt: texts }: RatingTexts,
  link: string | undefined,
  due: OpenDue | undefined,
  { track, copyButton, offerDate }: NonNullable<Way['acts']>,
): TemplateResult {
  return html`
    <div class="actions">
      ${
        track
          ? html`<button type="button" class=${due ? 'primary' : nothing} @click=${track}>
              ${due ? texts.track : texts.review}
            </button>`
          : nothing
      }
      ${link ? copyButton(link) : nothing}
      ${due ? html`<button type="button" @click=${() => offerDate(due)}>${texts.calendar}</button>` : nothing}
    </div>
  `;
}
