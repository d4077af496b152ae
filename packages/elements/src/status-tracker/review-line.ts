import type { TrackingClient } from '@haochaping/client';
import { lookUp, type MyRating, type TrackedReview } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { tokens } from '../appearance/tokens.js';
import { provinceLang } from '../texts/province-text.js';
import { Wording } from '../texts/wording.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { trackerTexts } from '../texts/zh-hans/tracker.js';
import type { FollowedReview } from './followed-review.js';
import { Following } from './following.js';
import { light, lightStyle } from './light.js';
import { reviewLineStyle } from './review-line-style.js';

/**
 * A rating in one line, for a list or a corner of a page: what was rated, the stage of its bad review, and the next due
 * date with its light. It follows by itself, like the tracker. Of a rating that opened no bad review it says when it was given.
 *
 * 一行说完一条评价：评的是什么、办到哪一步、时限怎样；等评价人说是否满意时会说。自动跟进。
 *
 * @csspart item - 评的是什么。
 */
export class HcpReviewLine extends LitElement {
  static override readonly styles = [tokens, lightStyle, reviewLineStyle];

  /**
   * Speaks to the province with the tracking token. Following begins as soon as there is one.
   *
   * 用查询凭证与省平台说话，由 `createTrackingClient({ endpoint, trackingToken })` 得到。设了就开始跟进。
   */
  @property({ attribute: false }) client: TrackingClient | undefined;

  /**
   * For the row of a case that has its name already: the stage, `等您回复` on the rater's turn, and `查看进度` as what to press. Put it
   * into a link or a button of the row.
   *
   * 放进办件自己那一行的链接或按钮里：不再写事项名称和日期，只写办到哪一步、“等您回复”和“查看进度”。
   */
  @property({ attribute: 'in-row', type: Boolean }) inRow = false;

  /** Asked for where the rating opened no bad review. */
  @state() private rating: MyRating | 'unreachable' | undefined;
  readonly #following = new Following(this);
  readonly #wording = new Wording(this, { tracker: trackerTexts, rating: ratingTexts });
  #asked: TrackingClient | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('client')) return;
    this.rating = undefined;
    this.#asked = undefined;
    this.#following.follow(this.client);
  }

  override updated(): void {
    if (this.#following.known?.isNotBad && this.client && this.#asked !== this.client) void this.#askFor(this.client);
  }

  override render(): TemplateResult {
    return html`<div class="line">${this.#renderLine()}</div>`;
  }

  #renderLine(): TemplateResult {
    const { known } = this.#following;
    if (this.inRow) return this.#renderInRow(known);
    if (known?.review) return this.#renderReview(known.review);
    const { rating } = this;
    if (rating && rating !== 'unreachable') return this.#renderRating(rating);
    const { loading, unknown, unreachable } = this.#wording.texts.tracker;
    const waiting = known?.isNotBad ? rating === undefined : known?.failure === undefined;
    return html`<span class="muted">${waiting ? loading : known?.isUnknown ? unknown : unreachable}</span>`;
  }

  #renderReview({ itemName, stage, nextDue, raterSteps }: TrackedReview): TemplateResult {
    const { texts } = this.#wording;
    const { tracker, rating } = texts;
    return html`
      <span part="item" class="item" lang=${provinceLang(rating)}>${itemName}</span>
      <span class="stage">${lookUp(tracker.stages, stage) ?? rating.unknown(stage)}</span>
      ${
        nextDue
          ? html`${light(nextDue.state, texts)}
              <span class="muted">${rating.due.by(rating.time.by(nextDue.dueAt))}</span>`
          : nothing
      }
      ${raterSteps.length > 0 ? html`<span class="turn">${tracker.yourTurn}</span>` : nothing}
    `;
  }

  /** What to press stands there at once, and whatever the province says. */
  #renderInRow(known: FollowedReview | undefined): TemplateResult {
    const review = known?.review;
    const { tracker, rating } = this.#wording.texts;
    const turn = review && review.raterSteps.length > 0;
    return html`
      ${turn ? html`<span class="turn">${tracker.yourTurn}</span>` : nothing}
      ${
        review && !turn
          ? html`<span class="stage">${lookUp(tracker.stages, review.stage) ?? rating.unknown(review.stage)}</span>`
          : nothing
      }
      <span class="see">${known?.isNotBad ? rating.receipt.review : tracker.see}</span>
    `;
  }

  #renderRating({ subject, ratedAt }: MyRating): TemplateResult {
    const { tracker, rating } = this.#wording.texts;
    return html`
      <span part="item" class="item" lang=${provinceLang(rating)}>${subject.itemName}</span>
      <span class="muted">${tracker.ratedAt(rating.time.moment(ratedAt))}</span>
    `;
  }

  async #askFor(client: TrackingClient): Promise<void> {
    this.#asked = client;
    const rating = await client.rating().catch(() => 'unreachable' as const);
    if (this.client === client) this.rating = rating;
  }
}
