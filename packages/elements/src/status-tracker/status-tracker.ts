import type { TrackingClient } from '@haochaping/client';
import type { TrackedReview } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { levelLabel, provinceLang } from '../texts/province-text.js';
import { Wording } from '../texts/wording.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { trackerTexts } from '../texts/zh-hans/tracker.js';
import { dueStyle } from './due-style.js';
import type { FollowedReview } from './followed-review.js';
import { Following } from './following.js';
import { lightStyle } from './light.js';
import { OwnParts } from './own-parts.js';
import { nextDueBox } from './next-due-box.js';
import { RaterReply } from './rater-reply.js';
import { stageLine } from './stage-line.js';
import { answerOf, standing } from './standing.js';
import { statusTrackerStyle } from './status-tracker-style.js';
import { timelineEntry } from './timeline-entry.js';

/**
 * What becomes of a bad review: its stages, who has it, the due date and how it was counted, and what was done.
 * It follows by itself; without a network it keeps the last known state and says from when it is. The rater accepts the
 * answer or sends it back, and can object when the rating is excluded. Below are the rating itself and the follow-up, who
 * looked at the rater's identity, and the check against the log; of a rating that opened no bad review, these are all.
 *
 * 差评办到哪一步、谁在办、何时到期、日期怎么算的；评价人可以认可或退回答复，对不予采纳提出异议。自动跟进，断网时留着最后的情况。下面可以点开自己的评价与追评、谁看过自己的身份、与存证日志核对；没有差评办理的评价只有这些。
 */
export class HcpStatusTracker extends LitElement {
  static override readonly styles = [tokens, controls, statusTrackerStyle, dueStyle, lightStyle];

  /**
   * Speaks to the province with the tracking token. Following begins as soon as there is one.
   *
   * 用查询凭证与省平台说话，由 `createTrackingClient({ endpoint, trackingToken })` 得到。设了就开始跟进。
   */
  @property({ attribute: false }) client: TrackingClient | undefined;

  readonly #following = new Following(this);
  readonly #wording = new Wording(this, { tracker: trackerTexts, rating: ratingTexts });
  readonly #own = new OwnParts(() => this.requestUpdate());
  #reply: RaterReply | undefined;
  /** Whether the heading is to have the focus as soon as there is one. */
  #toBeRead = false;

  /**
   * Puts the focus on the heading as soon as it is there, so that it is read out.
   *
   * 把焦点放到标题上，读屏软件会读出来。
   */
  override focus(): void {
    this.#toBeRead = true;
    this.requestUpdate();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('client')) return;
    this.#reply = this.client && this.#replyTo(this.client);
    this.#following.follow(this.client);
  }

  override updated(): void {
    if (this.#following.known?.isNotBad) this.#own.open('rating');
    if (!this.#toBeRead) return;
    const heading = this.renderRoot.querySelector<HTMLElement>('h3');
    // Where there is none yet because of the network, that is said by itself; who went on meanwhile is not called back.
    this.#toBeRead = !heading && !this.#following.known?.failure;
    heading?.focus();
  }

  override render(): TemplateResult {
    const { known } = this.#following;
    if (known?.review) return this.#renderReview(known.review, known);
    const { tracker } = this.#wording.texts;
    if (known?.isNotBad && this.client) {
      return html`<h3 tabindex="-1">${tracker.review}</h3>
        ${this.#own.render(this.client, tracker, true)}`;
    }
    if (known?.isUnknown) {
      return html`<div class="waiting" role="alert">
        <h3 tabindex="-1">${tracker.unknown}</h3>
        <p>${tracker.unknownHelp}</p>
      </div>`;
    }
    return known?.failure
      ? html`<p class="waiting" role="alert">${tracker.unreachable}</p>`
      : html`<p class="waiting" role="status">${tracker.loading}</p>`;
  }

  #renderReview(review: TrackedReview, { failure, knownAt }: FollowedReview): TemplateResult {
    const { texts } = this.#wording;
    const { tracker, rating } = texts;
    return html`
      <div>
        <h3 tabindex="-1">${tracker.title}</h3>
        <p>
          <span lang=${provinceLang(rating)}>${review.itemName}</span> ·
          ${levelLabel(review.level, review.levelLabel, rating)}
        </p>
        <p class="muted">${rating.receipt.ratingNo} ${review.ratingNo}</p>
      </div>
      ${failure ? html`<p class="stale" role="status">${tracker.stale(rating.time.moment(knownAt))}</p>` : nothing}
      <div role="status">${standing(review, texts)}</div>
      ${answerOf(review, texts)} ${this.#reply?.render(review, texts) ?? nothing} ${stageLine(review.stage, tracker)}
      ${nextDueBox(review, texts)}
      <section>
        <h4>${tracker.timeline}</h4>
        <ol class="timeline">
          ${[...review.timeline].reverse().map((entry) => timelineEntry(entry, texts))}
        </ol>
      </section>
      ${this.client ? this.#own.render(this.client, tracker) : nothing}
    `;
  }

  /** What comes back after another client was set is of another review. */
  #replyTo(client: TrackingClient): RaterReply {
    return new RaterReply(client, (review) => {
      if (this.client !== client) return;
      if (review) this.#following.known?.know(review);
      // What was pressed is gone with the question.
      if (review && this.matches(':focus-within')) this.focus();
      this.requestUpdate();
    });
  }
}
