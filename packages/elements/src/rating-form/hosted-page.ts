import type { HostedPage, RatingSession } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { ReturnedEvent } from '../events.js';
import { Wording } from '../texts/wording.js';
import { hostedTexts } from '../texts/zh-hans/hosted.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { hostedPageStyle } from './hosted-page-style.js';
import { ratingFormStyle } from './rating-form-style.js';
import { PageVisibility } from './page-visibility.js';
import { subjectOf } from './subject.js';

/** What was found when the session was last asked again: no rating yet, or it could not be asked. */
export type Found = 'not-yet' | 'unknown';

/**
 * The way to the province's own page where the rating is made there: a link into a new window, a QR code for the phone. It is
 * a link and no script that opens it, so that no blocker of pop-ups stands in the way; neither page can reach the other.
 *
 * 评价要在省平台自己的页面上做时，去那里的路：在新窗口打开的链接，给手机用的二维码。`hcp-rating-form` 自己会用它。
 *
 * @fires {ReturnedEvent} hcp-returned - 群众回来了，或说已经评过：该再问一次评价会话。
 * @csspart link - 到省平台页面的链接。
 */
export class HcpHostedPage extends LitElement {
  static override readonly styles = [tokens, controls, ratingFormStyle, hostedPageStyle];

  /**
   * What is rated; nothing is shown without.
   *
   * 评的是什么；没有就什么都不显示。
   */
  @property({ attribute: false }) session: RatingSession | undefined;

  /**
   * Where it is rated; nothing is shown without.
   *
   * 在哪里评；没有就什么都不显示。
   */
  @property({ attribute: false }) page: HostedPage | undefined;

  /**
   * What was found when the session was last asked again.
   *
   * 上次重新询问的结果：还没有评（`not-yet`），或没问到（`unknown`）。
   */
  @property() found: Found | undefined;

  @state() private qr: TemplateResult | undefined;
  /** Whoever has not left has nothing to come back from. */
  #left = false;
  readonly #wording = new Wording(this, { rating: ratingTexts, hosted: hostedTexts });

  constructor() {
    super();
    new PageVisibility(this, () => {
      if (this.#left) this.#ask();
    });
  }

  /**
   * Puts the focus on the heading as soon as it is there, so that it is read out.
   *
   * 把焦点放到标题上，读屏软件会读出来。
   */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h3[tabindex]')?.focus());
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page')) this.qr = undefined;
  }

  override render(): TemplateResult | typeof nothing {
    const { session, page } = this;
    if (!session || !page) return nothing;
    const { rating, hosted } = this.#wording.texts;
    return html`
      ${subjectOf(session, rating)}
      <div class="message">
        <h3 tabindex="-1">${hosted.title}</h3>
        <p>${hosted.help(session.place.placeName)}</p>
        <div class="actions">
          <a part="link" href=${page.url} target="_blank" rel="noopener noreferrer" @click=${this.#leave}
            >${hosted.open}</a
          >
        </div>
        <p class="muted">${hosted.back}</p>
      </div>
      <details @toggle=${this.#unfold}>
        <summary>${hosted.qr}</summary>
        <div class="qr-place">${this.qr ?? nothing}</div>
      </details>
      <p role="status">
        ${this.found === undefined ? nothing : this.found === 'not-yet' ? hosted.notYet : hosted.unknown}
      </p>
      <div class="actions"><button type="button" @click=${this.#ask}>${hosted.check}</button></div>
    `;
  }

  #leave(): void {
    this.#left = true;
  }

  /** Who uses the phone does not leave this page; whatever it is for, looking at the code counts as leaving. */
  async #unfold({ target }: Event): Promise<void> {
    const { page } = this;
    if (!page || !(target instanceof HTMLDetailsElement) || !target.open) return;
    this.#left = true;
    const texts = this.#wording.texts.hosted;
    const drawn = await import('../receipt/qr-code.js').then(
      ({ qrCode }) => qrCode(page.url, texts.qr),
      () => html`<p role="alert">${texts.notLoaded}</p>`,
    );
    if (page === this.page) this.qr = drawn;
  }

  #ask(): void {
    this.dispatchEvent(new ReturnedEvent());
  }
}
