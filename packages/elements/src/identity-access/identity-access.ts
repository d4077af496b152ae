import type { TrackingClient } from '@haochaping/client';
import type { IdentityAccess } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { afterwardsStyle } from '../appearance/afterwards-style.js';
import { queryView, AsyncQuery } from '../async-query/async-query.js';
import { Wording } from '../texts/wording.js';
import { afterwardsTexts } from '../texts/zh-hans/afterwards.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { accessLog } from './access-log.js';
import { Withdrawal } from './withdrawal.js';

/**
 * What becomes of the name and phone that a rater gave: whether they are kept and until when, who looked at them for what, and
 * the way to withdraw the consent, which is asked about once more since it cannot be undone.
 *
 * 评价人的姓名和电话是否还保存着、保存到何时、谁为什么看过；可以撤回同意，撤回前会再问一次。
 */
export class HcpIdentityAccess extends LitElement {
  static override readonly styles = [tokens, controls, afterwardsStyle];

  /**
   * Speaks to the province with the tracking token. It is asked as soon as there is one.
   *
   * 用查询凭证与省平台说话，由 `createTrackingClient({ endpoint, trackingToken })` 得到。设了就查询。
   */
  @property({ attribute: false }) client: TrackingClient | undefined;

  readonly #wording = new Wording(this, { rating: ratingTexts, afterwards: afterwardsTexts });
  readonly #access = new AsyncQuery<IdentityAccess>(() => this.requestUpdate());
  #withdrawal: Withdrawal | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('client')) return;
    this.#withdrawal = this.client && this.#withdrawalBy(this.client);
    this.#ask();
  }

  override render(): TemplateResult {
    return queryView(
      this.#access.now,
      this.#wording.texts,
      () => this.#ask(),
      (access) => this.#renderAccess(access),
    );
  }

  #renderAccess({ identity, accessLog: seen, earlierAccesses, finds = [] }: IdentityAccess): TemplateResult {
    return html`
      <p class="state" tabindex="-1">${this.#standing(identity)}</p>
      ${identity.state === 'kept' ? this.#keptUntil(identity) : nothing}
      ${identity.state === 'none' ? nothing : accessLog(seen, earlierAccesses, finds, this.#wording.texts)}
      ${identity.state === 'kept' ? this.#withdrawal?.render(this.#wording.texts) : nothing}
    `;
  }

  #standing(identity: IdentityAccess['identity']): string {
    const { rating, afterwards } = this.#wording.texts;
    const { none, kept, withdrawn, forgotten } = afterwards.identity;
    switch (identity.state) {
      case 'none':
        return none;
      case 'withdrawn':
        return withdrawn(rating.time.moment(identity.withdrawnAt));
      case 'forgotten':
        return forgotten(rating.time.moment(identity.forgottenAt));
      case 'kept':
        return kept;
    }
  }

  #keptUntil({ until, keptDays }: Extract<IdentityAccess['identity'], { state: 'kept' }>): TemplateResult {
    const { rating, afterwards } = this.#wording.texts;
    const { identity } = afterwards;
    return html`<p>${until ? identity.keptUntil(rating.time.moment(until)) : identity.keptDays(keptDays)}</p>`;
  }

  #ask(): void {
    const { client } = this;
    if (client) void this.#access.ask(() => client.identityAccess());
  }

  /** What comes back after another client was set is of another rating. */
  #withdrawalBy(client: TrackingClient): Withdrawal {
    const withdraw = async (): Promise<void> => {
      const access = await client.withdrawIdentity();
      if (this.client !== client) return;
      this.#access.know(access);
      await this.#focus('.state');
    };
    return new Withdrawal(withdraw, (focus) => {
      this.requestUpdate();
      if (focus) void this.#focus(focus);
    });
  }

  async #focus(place: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }
}
