import type { Failure, TrackingClient } from '@haochaping/client';
import type { TrackedReview } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { texts } from '../texts/zh-hans.js';
import { formatMoment } from '../time/format.js';
import { pressingDue } from './pressing-due.js';
import { stageLine } from './stage-line.js';
import { dueStyle } from './due-style.js';
import { statusTrackerStyle } from './status-tracker-style.js';
import { timelineEntry } from './timeline-entry.js';

/**
 * What becomes of a bad review: its stages, who has it, the due date and how it was counted, and what was done.
 * It follows by itself; without a network it keeps the last known state and says from when it is.
 */
export class HcpStatusTracker extends LitElement {
  static override readonly styles = [tokens, controls, statusTrackerStyle, dueStyle];

  /** Speaks to the province with the tracking token. Following begins as soon as there is one. */
  @property({ attribute: false }) client: TrackingClient | undefined;

  @state() private review: TrackedReview | undefined;
  @state() private failure: Failure | undefined;
  #knownAt = '';
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('client')) return;
    this.review = undefined;
    this.failure = undefined;
    this.#follow();
  }

  override render(): TemplateResult {
    if (this.review) return this.#renderReview(this.review);
    if (!this.failure) return html`<p class="waiting" role="status">${texts.tracker.loading}</p>`;
    const { unknown, unknownHelp, unreachable } = texts.tracker;
    if (this.failure.kind !== 'refused') return html`<p class="waiting" role="alert">${unreachable}</p>`;
    return html`<div class="waiting" role="alert">
      <h3>${unknown}</h3>
      <p>${unknownHelp}</p>
    </div>`;
  }

  #renderReview(review: TrackedReview): TemplateResult {
    return html`
      <header>
        <h3>${texts.tracker.title}</h3>
        <p>${review.itemName} · ${review.levelLabel}</p>
        <p class="muted">${texts.receipt.ratingNo} ${review.ratingNo}</p>
      </header>
      ${this.failure ? html`<p class="stale" role="status">${texts.tracker.stale(this.#knownAt)}</p>` : nothing}
      ${stageLine(review.stage)}
      <p role="status">
        ${review.stage === 'closed' ? texts.tracker.doneBy(review.holder) : texts.tracker.holder(review.holder)}
      </p>
      ${this.#renderPressing(review)}
      <section>
        <h4>${texts.tracker.timeline}</h4>
        <ol class="timeline">
          ${[...review.timeline].reverse().map(timelineEntry)}
        </ol>
      </section>
    `;
  }

  #renderPressing({ pressing, dues, extendedUntil }: TrackedReview): TemplateResult | typeof nothing {
    const due = pressing && dues.find(({ duty }) => duty === pressing.duty);
    if (!pressing || !due) return nothing;
    const { light } = texts.tracker;
    return html`
      <div class="pressing">
        <span class="light" data-overdue=${pressing.overdue}>${pressing.overdue ? light.overdue : light.onTime}</span>
        ${pressingDue(due, pressing.dueAt)}
        ${extendedUntil ? html`<p class="muted">${texts.tracker.extendedFrom(formatMoment(due.dueAt))}</p>` : nothing}
        ${pressing.overdue ? html`<p>${texts.tracker.overdueHelp}</p>` : nothing}
      </div>
    `;
  }

  #follow(): void {
    this.#stop?.();
    if (!this.isConnected) return;
    this.#stop = this.client?.watch({
      changed: (review) => {
        this.review = review;
        this.failure = undefined;
        this.#knownAt = formatMoment(new Date().toISOString());
      },
      troubled: (failure) => {
        this.failure = failure;
      },
    });
  }
}
