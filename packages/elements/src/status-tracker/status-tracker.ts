import type { TrackingClient } from '@haochaping/client';
import type { TrackedReview } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import type { TextsFor } from '../texts/message-pack.js';
import { levelLabel, provinceLang } from '../texts/province-text.js';
import { Wording } from '../texts/wording.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { trackerTexts } from '../texts/zh-hans/tracker.js';
import { dueStyle } from './due-style.js';
import type { FollowedReview } from './followed-review.js';
import { Following } from './following.js';
import { lightStyle } from './light.js';
import { notLoaded, OwnParts } from './own-parts.js';
import type { RaterReply } from './rater-reply.js';
import { lastWord, record, wordCard } from './record.js';
import { stageLine } from './stage-line.js';
import { standing } from './standing.js';
import { statusTrackerStyle } from './status-tracker-style.js';

/**
 * What becomes of a bad review: its stages, who has it, the due date and how it was counted, and what was done.
 * It follows by itself; without a network it keeps the last known state and says from when it is. The rater accepts the
 * answer or sends it back, and can object when the rating is excluded. Below are the rating itself and the follow-up, who
 * looked at the rater's identity, and the check against the log; of a rating that opened no bad review, these are all.
 *
 * 差评办到哪一步、谁在办、何时到期、日期怎么算的；评价人可以认可或退回答复，对不予采纳提出异议。自动跟进，断网时留着最后的情况。下面可以点开自己的评价与追评、谁看过自己的身份、与存证日志核对；没有差评办理的评价只有这些。
 *
 * @cssprop [--hcp-code-display] - 设为 `none`，就不直接显示评价编号，如长辈版：编号在“我的评价”里。
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
  /** Its code comes when the rater is asked for something. */
  #reply: RaterReply | 'loading' | 'failed' | undefined;
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
    this.#reply = undefined;
    this.#following.follow(this.client);
  }

  override updated(): void {
    const { known } = this.#following;
    if (known?.isNotBad) this.#own.open('rating');
    if (known?.review && asksReply(known.review) && this.client && !this.#reply) void this.#loadReply(this.client);
    if (!this.#toBeRead) return;
    const heading = this.renderRoot.querySelector<HTMLElement>('h3');
    // Where there is none yet because of the network, that is said by itself; who went on meanwhile is not called back.
    this.#toBeRead = !heading && !known?.failure;
    heading?.focus();
  }

  override render(): TemplateResult {
    const { known } = this.#following;
    if (known?.review) return this.#renderReview(known.review, known);
    const { texts } = this.#wording;
    const { tracker } = texts;
    if (known?.isNotBad && this.client) {
      return html`<h3 tabindex="-1">${tracker.review}</h3>
        ${this.#own.render(this.client, texts, true)}`;
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
    const word = lastWord(review);
    return html`
      <div>
        <h3 tabindex="-1">${tracker.title}</h3>
        <p>
          <span lang=${provinceLang(rating)}>${review.itemName}</span> ·
          ${levelLabel(review.level, review.levelLabel, rating)}
        </p>
        <p class="muted code">${rating.receipt.ratingNo} ${review.ratingNo}</p>
      </div>
      ${failure ? html`<p class="stale" role="status">${tracker.stale(rating.time.moment(knownAt))}</p>` : nothing}
      ${standing(review, texts)} ${word ? wordCard(word, texts) : nothing}
      ${asksReply(review) ? this.#renderReply(review, texts) : nothing} ${stageLine(review.stage, tracker)}
      ${record(review, word, texts)} ${this.client ? this.#own.render(this.client, texts) : nothing}
    `;
  }

  #addWord(): void {
    const fold = this.renderRoot.querySelector<HTMLDetailsElement>('.own details');
    if (!fold) return;
    fold.open = true;
    fold.querySelector('summary')?.focus();
  }

  #renderReply(review: TrackedReview, texts: TextsFor<'tracker' | 'rating'>): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    if (!this.#reply || this.#reply === 'loading') return html`<div class="reply coming"></div>`;
    return this.#reply === 'failed'
      ? notLoaded(texts, () => this.#loadReply(client))
      : this.#reply.render(review, texts);
  }

  /** What comes back after another client was set is of another review. */
  async #loadReply(client: TrackingClient): Promise<void> {
    this.#reply = 'loading';
    const code = await import('./rater-reply.js').catch(() => undefined);
    if (this.client !== client) return;
    this.#reply = code
      ? new code.RaterReply(client, {
          changed: (review) => this.#replied(client, review),
          addWord: () => this.#addWord(),
          isAdding: () => this.#own.isOpened('rating'),
        })
      : 'failed';
    this.requestUpdate();
  }

  #replied(client: TrackingClient, review?: TrackedReview): void {
    if (this.client !== client) return;
    if (review) this.#following.known?.know(review);
    // What was pressed is gone with the question.
    if (review && this.matches(':focus-within')) this.focus();
    this.requestUpdate();
  }
}

/** Whether there is something to say: while the rater is asked, and at the end. */
const asksReply = ({ raterSteps, stage }: TrackedReview): boolean => raterSteps.length > 0 || stage === 'closed';
