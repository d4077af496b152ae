import type { TrackingClient } from '@haochaping/client';
import { isKeyOf, type FollowUp, type GivenFollowUp, type MyRating } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { queryView, AsyncQuery } from '../async-query/async-query.js';
import { afterwardsStyle } from '../appearance/afterwards-style.js';
import { dueStyle } from '../status-tracker/due-style.js';
import { placeWords } from '../texts/province-text.js';
import { Wording } from '../texts/wording.js';
import { afterwardsTexts } from '../texts/zh-hans/afterwards.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { FollowUpForm } from './follow-up-form.js';
import { ratingAsGiven } from './rating-as-given.js';

/**
 * The rating as its rater sees it again: as it was given, what they added since, and a further word where the place lets them
 * add one now. Until when they can, and how that day was counted, stands beside it.
 *
 * 评价人再看自己的评价：当时怎么评的、后来追评了什么；现在能追评的，可以写文字、另选等级，并说明截止日期怎么算的。
 */
export class HcpMyRating extends LitElement {
  static override readonly styles = [tokens, controls, afterwardsStyle, dueStyle];

  /**
   * Speaks to the province with the tracking token. It is asked as soon as there is one.
   *
   * 用查询凭证与省平台说话，由 `createTrackingClient({ endpoint, trackingToken })` 得到。设了就查询。
   */
  @property({ attribute: false }) client: TrackingClient | undefined;

  @state() private received = false;
  readonly #wording = new Wording(this, { rating: ratingTexts, afterwards: afterwardsTexts });
  readonly #rating = new AsyncQuery<MyRating>(() => this.requestUpdate());
  #form: FollowUpForm | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('client')) return;
    this.received = false;
    this.#form = this.client && this.#formFor(this.client);
    this.#ask();
  }

  override render(): TemplateResult {
    return queryView(
      this.#rating.now,
      this.#wording.texts,
      () => this.#ask(),
      (rating) => this.#renderRating(rating),
    );
  }

  #renderRating(rating: MyRating): TemplateResult {
    const { followUp } = this.#wording.texts.afterwards;
    return html`
      ${ratingAsGiven(rating, this.#wording.texts)}
      <section class="part">
        <h4>${followUp.title}</h4>
        ${rating.followUps.map((given) => this.#renderGiven(given))}
        <p role="status" tabindex="-1" class="received">${this.received ? followUp.received : nothing}</p>
        ${this.#renderWindow(rating.followUp)}
      </section>
    `;
  }

  #renderGiven({ text, levelLabel, givenAt }: GivenFollowUp): TemplateResult {
    const { rating, afterwards } = this.#wording.texts;
    return html`
      <blockquote class="box">
        <p class="muted">${afterwards.followUp.given(rating.time.moment(givenAt))}</p>
        ${levelLabel ? html`<p>${placeWords(levelLabel, rating)}</p>` : nothing}
        <p class="note">${text}</p>
      </blockquote>
    `;
  }

  #renderWindow(open: MyRating['followUp']): TemplateResult | typeof nothing {
    if (open.now) return this.#form?.render(open, this.#wording.texts) ?? nothing;
    const { rating, afterwards } = this.#wording.texts;
    const { closed, closedNow, endedAt } = afterwards.followUp;
    return html`<p>
      ${isKeyOf(closed, open.because) ? closed[open.because] : closedNow(open.because)}
      ${open.endedAt ? endedAt(rating.time.by(open.endedAt)) : nothing}
    </p>`;
  }

  #ask(): void {
    const { client } = this;
    if (client) void this.#rating.ask(() => client.rating());
  }

  /** What comes back after another client was set is of another rating. */
  #formFor(client: TrackingClient): FollowUpForm {
    const give = async (followUp: FollowUp): Promise<void> => {
      const rating = await client.followUp(followUp);
      if (this.client !== client) return;
      this.#rating.know(rating);
      this.received = true;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.received')?.focus();
    };
    return new FollowUpForm(give, () => this.requestUpdate());
  }
}
