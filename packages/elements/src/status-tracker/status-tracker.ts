import type { Failure, TrackingClient } from '@haochaping/client';
import type { TrackedReview } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { trackerTexts } from '../texts/tracker-zh-hans.js';
import { texts } from '../texts/zh-hans.js';
import { formatMoment } from '../time/format.js';
import { pressingDue } from './pressing-due.js';
import { RaterReply } from './rater-reply.js';
import { stageLine } from './stage-line.js';
import { standing } from './standing.js';
import { dueStyle } from './due-style.js';
import { statusTrackerStyle } from './status-tracker-style.js';
import { timelineEntry } from './timeline-entry.js';

/**
 * What becomes of a bad review: its stages, who has it, the due date and how it was counted, and what was done.
 * It follows by itself; without a network it keeps the last known state and says from when it is. The rater accepts the
 * answer or sends it back, and can object when the rating is excluded.
 */
export class HcpStatusTracker extends LitElement {
  static override readonly styles = [tokens, controls, statusTrackerStyle, dueStyle];

  /** Speaks to the province with the tracking token. Following begins as soon as there is one. */
  @property({ attribute: false }) client: TrackingClient | undefined;

  @state() private review: TrackedReview | undefined;
  @state() private failure: Failure | undefined;
  #reply: RaterReply | undefined;
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
    this.#reply = this.client && this.#replyTo(this.client);
    this.#follow();
  }

  override render(): TemplateResult {
    if (this.review) return this.#renderReview(this.review);
    if (!this.failure) return html`<p class="waiting" role="status">${trackerTexts.loading}</p>`;
    const { unknown, unknownHelp, unreachable } = trackerTexts;
    if (!isUnknown(this.failure)) return html`<p class="waiting" role="alert">${unreachable}</p>`;
    return html`<div class="waiting" role="alert">
      <h3>${unknown}</h3>
      <p>${unknownHelp}</p>
    </div>`;
  }

  #renderReview(review: TrackedReview): TemplateResult {
    return html`
      <header>
        <h3>${trackerTexts.title}</h3>
        <p>${review.itemName} · ${review.levelLabel}</p>
        <p class="muted">${texts.receipt.ratingNo} ${review.ratingNo}</p>
      </header>
      ${this.failure ? html`<p class="stale" role="status">${trackerTexts.stale(this.#knownAt)}</p>` : nothing}
      ${stageLine(review.stage)}
      <div role="status">${standing(review)}</div>
      ${this.#renderPressing(review)} ${this.#reply?.render(review) ?? nothing}
      <section>
        <h4>${trackerTexts.timeline}</h4>
        <ol class="timeline">
          ${[...review.timeline].reverse().map(timelineEntry)}
        </ol>
      </section>
    `;
  }

  #renderPressing({ pressing, dues, extendedUntil }: TrackedReview): TemplateResult | typeof nothing {
    const due = pressing && dues.find(({ duty }) => duty === pressing.duty);
    if (!pressing || !due) return nothing;
    return html`
      <div class="pressing">
        <span class="light" data-state=${pressing.state}>${trackerTexts.light[pressing.state]}</span>
        ${pressingDue(due, pressing.dueAt)}
        ${extendedUntil ? html`<p class="muted">${trackerTexts.extendedFrom(formatMoment(due.dueAt))}</p>` : nothing}
        ${pressing.remedy === 'wait' ? nothing : html`<p>${trackerTexts.remedies[pressing.remedy]}</p>`}
      </div>
    `;
  }

  /** What comes back after another client was set is of another review. */
  #replyTo(client: TrackingClient): RaterReply {
    return new RaterReply(client, (review) => {
      if (this.client !== client) return;
      if (review) this.review = review;
      else this.requestUpdate();
    });
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

/** The province says that there is nothing behind this token; any other failure may pass. */
const isUnknown = (failure: Failure): boolean =>
  failure.kind === 'refused' && ['tracking-token-unknown', 'bad-review-unknown'].includes(failure.problem.code);
