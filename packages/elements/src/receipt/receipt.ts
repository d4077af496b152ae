import { pressing, type Receipt } from '@haochaping/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { TrackingRequestedEvent } from '../events.js';
import { dueStyle } from '../status-tracker/due-style.js';
import { pressingDue } from '../status-tracker/pressing-due.js';
import { texts } from '../texts/zh-hans.js';
import { formatMoment } from '../time/format.js';
import { receiptStyle } from './receipt-style.js';
import { trackingLink } from './tracking-link.js';

type Copied = 'number' | 'link' | 'failed' | undefined;

/**
 * Proof that the rating was accepted: its number and time, and for a bad rating the way to follow it.
 *
 * @fires {TrackingRequestedEvent} hcp-tracking-requested - The citizen wants to follow the bad review.
 * @csspart number - The rating number.
 */
export class HcpReceipt extends LitElement {
  static override readonly styles = [tokens, controls, receiptStyle, dueStyle];

  /** The receipt to show; nothing is shown without. */
  @property({ attribute: false }) receipt: Receipt | undefined;

  /** Whether the host can show the status tracker when it is asked for. */
  @property({ type: Boolean }) trackable = false;

  /** Address of the host's tracking page; the link is this with the token behind `#`, which no server ever sees. */
  @property({ attribute: 'tracking-url' }) trackingUrl = '';

  @state() private copied: Copied;

  /** Puts the focus on the heading as soon as it is there, so that it is read out. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h3')?.focus());
  }

  override render(): TemplateResult | typeof nothing {
    const { receipt } = this;
    if (!receipt) return nothing;
    return html`
      <div class="head">
        <span class="tick" aria-hidden="true">✓</span>
        <h3 tabindex="-1">${texts.receipt.title}</h3>
        <p>${texts.receipt.thanks}</p>
      </div>
      <dl>
        <div>
          <dt>${texts.receipt.ratingNo}</dt>
          <dd part="number" class="number">${receipt.ratingNo}</dd>
        </div>
        <div>
          <dt>${texts.form.subject}</dt>
          <dd>${receipt.itemName}</dd>
        </div>
        <div>
          <dt>${texts.receipt.level}</dt>
          <dd>${receipt.levelLabel}</dd>
        </div>
        <div>
          <dt>${texts.receipt.ratedAt}</dt>
          <dd>${formatMoment(receipt.ratedAt)}</dd>
        </div>
      </dl>
      <div class="actions">
        <button type="button" @click=${() => this.#copy('number', receipt.ratingNo)}>${texts.receipt.copy}</button>
      </div>
      ${receipt.badReview ? this.#renderBadReview(receipt, receipt.badReview) : nothing}
      <p role="status" class="muted">
        ${this.copied ? (this.copied === 'failed' ? texts.receipt.copyFailed : texts.receipt.copied) : nothing}
      </p>
    `;
  }

  #renderBadReview({ trackingToken }: Receipt, { dues }: NonNullable<Receipt['badReview']>): TemplateResult {
    const { due } = pressing({ stage: 'to-verify', dues }) ?? {};
    const link = trackingLink(this.trackingUrl, trackingToken);
    return html`
      <section class="bad">
        <h4>${texts.receipt.badTitle}</h4>
        ${due ? pressingDue(due) : nothing}
        <p>${texts.receipt.badHelp}</p>
        <div class="actions">
          ${
            this.trackable
              ? html`<button type="button" class="primary" @click=${() => this.#track(trackingToken)}>
                  ${texts.receipt.track}
                </button>`
              : nothing
          }
          ${
            link
              ? html`<button type="button" @click=${() => this.#copy('link', link)}>${texts.receipt.copyLink}</button>`
              : nothing
          }
        </div>
        ${link ? html`<p class="muted">${texts.receipt.keepLink}</p>` : nothing}
      </section>
    `;
  }

  /** The clipboard is missing on plain HTTP; the number stands there to be written down. */
  async #copy(what: 'number' | 'link', text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = what;
    } catch {
      this.copied = 'failed';
    }
  }

  #track(trackingToken: string): void {
    this.dispatchEvent(new TrackingRequestedEvent({ trackingToken }));
  }
}
