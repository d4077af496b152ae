import type { LogCheck, TrackingClient } from '@haochaping/client';
import type { Receipt } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { afterwardsStyle } from '../appearance/afterwards-style.js';
import { queryView, AsyncQuery } from '../async-query/async-query.js';
import { Wording } from '../texts/wording.js';
import { afterwardsTexts } from '../texts/zh-hans/afterwards.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';

/**
 * Checks a rating against the province's public log and says in plain words what came of it. That nothing could be checked is
 * told apart from that something is wrong.
 *
 * 把评价与省平台公开的存证日志核对，用平常的话说结果；没能核对和验证不一致分得清清楚楚。
 */
export class HcpLogCheck extends LitElement {
  static override readonly styles = [tokens, controls, afterwardsStyle];

  /**
   * Speaks to the province with the tracking token. The check begins as soon as there is one.
   *
   * 用查询凭证与省平台说话，由 `createTrackingClient({ endpoint, trackingToken })` 得到。设了就开始核对。
   */
  @property({ attribute: false }) client: TrackingClient | undefined;

  /**
   * The receipt in the rater's hands; without it, what the province shows now is what is checked.
   *
   * 评价人手里的回执；没有就核对省平台现在显示的内容。
   */
  @property({ attribute: false }) receipt: Receipt | undefined;

  readonly #wording = new Wording(this, { rating: ratingTexts, afterwards: afterwardsTexts });
  readonly #check = new AsyncQuery<LogCheck>(() => this.requestUpdate());

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') || changed.has('receipt')) this.#ask();
  }

  override render(): TemplateResult {
    const { rating, afterwards } = this.#wording.texts;
    const texts = { rating, afterwards: { ...afterwards, loading: afterwards.log.checking } };
    return html`
      <p class="muted">${afterwards.log.about}</p>
      ${queryView(
        this.#check.now,
        texts,
        () => this.#ask(),
        (check) => html`
          <div role=${check.state === 'differs' ? 'alert' : 'status'}>${this.#renderResult(check)}</div>
          <div class="actions"><button type="button" @click=${this.#ask}>${afterwards.log.again}</button></div>
        `,
      )}
    `;
  }

  #renderResult(check: LogCheck): TemplateResult {
    const { rating, afterwards } = this.#wording.texts;
    const { log } = afterwards;
    switch (check.state) {
      case 'in-log':
        return this.#renderInLog(check);
      case 'not-yet':
        return html`<p>${log.notYet(rating.time.moment(check.sealedBy))}</p>`;
      case 'differs':
        return html`<div class="fault">
          <p><strong>${log.differs}</strong></p>
          <p>${log.differences[check.because]}</p>
          <p>${log.report}</p>
        </div>`;
      case 'cannot-check':
        return html`<p>${log.cannotCheck}</p>
          <p>${log.cannot[check.because]}</p>`;
    }
  }

  #renderInLog({ index, head, sealed, pending }: Extract<LogCheck, { state: 'in-log' }>): TemplateResult {
    const { log } = this.#wording.texts.afterwards;
    return html`
      <p class="good"><span aria-hidden="true">✓</span> ${log.inLog}</p>
      <p class="muted">${log.place(index + 1, head.size)}</p>
      ${sealed > 1 ? html`<p class="muted">${log.later(sealed - 1)}</p>` : nothing}
      ${pending > 0 ? html`<p class="muted">${log.pending(pending)}</p>` : nothing}
      <details>
        <summary>${log.fingerprint}</summary>
        <p><code>${head.root}</code></p>
        <p class="muted">${this.#wording.texts.rating.time.moment(head.at)}</p>
      </details>
    `;
  }

  readonly #ask = (): void => {
    const { client, receipt } = this;
    if (client) void this.#check.ask(() => client.checkLog(receipt));
  };
}
