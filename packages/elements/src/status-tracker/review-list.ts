import type { TrackingClient } from '@haochaping/client';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { Wording } from '../texts/wording.js';
import { trackerTexts } from '../texts/zh-hans/tracker.js';
import { reviewListStyle } from './review-list-style.js';

/**
 * All ratings of a citizen that a page knows of, each as a line that opens into its tracker. Whose they are the page knows:
 * nothing here is stored, and no two of them are told to belong together.
 *
 * 一个人的几条评价：每条一行，点开是它的办理进度。这里什么都不保存。
 */
export class HcpReviewList extends LitElement {
  static override readonly styles = [tokens, controls, reviewListStyle];

  /**
   * One for each rating, in the order to be shown.
   *
   * 每条评价一个查询客户端，按显示的顺序。
   */
  @property({ attribute: false }) clients: readonly TrackingClient[] = [];

  @state() private opened: ReadonlySet<TrackingClient> = new Set();
  readonly #wording = new Wording(this, { tracker: trackerTexts });

  override render(): TemplateResult {
    if (this.clients.length === 0) return html`<p class="waiting">${this.#wording.texts.tracker.noReviews}</p>`;
    return html`
      <ul aria-label=${this.#wording.texts.tracker.reviews}>
        ${repeat(
          this.clients,
          (client) => client,
          (client) => html`<li>${this.#renderReview(client)}</li>`,
        )}
      </ul>
    `;
  }

  #renderReview(client: TrackingClient): TemplateResult {
    const open = (event: Event): void => {
      if (event.target instanceof HTMLDetailsElement && event.target.open)
        this.opened = new Set([...this.opened, client]);
    };
    return html`
      <details @toggle=${open}>
        <summary><hcp-review-line .client=${client}></hcp-review-line></summary>
        ${this.opened.has(client) ? html`<hcp-status-tracker .client=${client}></hcp-status-tracker>` : nothing}
      </details>
    `;
  }
}
