import { failureOf, type RatingClient } from '@haochaping/client';
import type { RatingSession } from '@haochaping/core';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons } from '../appearance/buttons.js';
import { tokens } from '../appearance/tokens.js';
import { HandoffEndedEvent } from '../events.js';
import { qrCode } from '../receipt/qr-code.js';
import { Wording } from '../texts/wording.js';
import { kioskTexts } from '../texts/zh-hans/kiosk.js';

const LOOK_EVERY_MS = 3_000;

type At = 'loading' | 'shown' | 'rated' | 'expired' | 'unknown';

/**
 * A QR code at the window: one rates on one's own phone, on the province's page for this ticket. The window's screen learns only that
 * the service was rated, never how. The ticket is used once, wherever that happens first.
 *
 * 窗口的二维码：群众用自己的手机，在省平台的页面上评价。窗口的屏幕只知道评过了，从不知道评的是什么。票据只能用一次，在哪里评都一样。
 *
 * @fires {HandoffEndedEvent} hcp-handoff-ended - 二维码用完了；`detail.because` 是 `rated` 或 `not-rateable`。
 */
export class HcpQrHandoff extends LitElement {
  static override readonly styles = [
    tokens,
    buttons,
    css`
      :host {
        padding: 1em;
        text-align: center;
      }
      :host > * + * {
        margin-block-start: 0.5em;
      }
      .qr {
        block-size: auto;
        inline-size: min(100%, 16em);
      }
      .muted {
        color: var(--_muted);
        text-wrap: balance;
      }
      /* Read and scanned from across a counter. */
      :host([whole-screen]) {
        --hcp-font-size: clamp(20px, 3.2vmin, 44px);
        align-content: center;
        box-sizing: border-box;
        display: grid;
        justify-items: center;
        min-block-size: 100vh;
        min-block-size: 100dvh;
      }
      :host([whole-screen]) .qr {
        inline-size: min(90vw, 52vmin);
      }
      :host([whole-screen]) h3 {
        font-size: 1.6em;
      }
    `,
  ];

  /**
   * Speaks to the province with the ticket.
   *
   * 用票据与省平台说话，由 `createRatingClient({ endpoint, ticket })` 得到。
   */
  @property({ attribute: false }) client: RatingClient | undefined;

  /**
   * Fills a screen of its own at a window, in letters and a code that are read from across the counter.
   *
   * 独占窗口的一块屏幕：文字和二维码放大，隔着柜台也看得清、扫得到。
   */
  @property({ type: Boolean, attribute: 'whole-screen', reflect: true }) wholeScreen = false;

  @state() private at: At = 'loading';
  @state() private isUnreachable = false;
  readonly #wording = new Wording(this, { kiosk: kioskTexts });
  #url: string | undefined;
  #looking: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Put back; the first time it begins with its client.
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#looking?.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#begin();
  }

  override render(): TemplateResult {
    const { handoff } = this.#wording.texts.kiosk;
    if (this.at === 'shown' && this.#url !== undefined) {
      return html`
        <h3>${handoff.title}</h3>
        ${qrCode(this.#url, handoff.qr)}
        <p class="muted">${handoff.help}</p>
        <p role="status">${this.isUnreachable ? handoff.unreachable : ''}</p>
      `;
    }
    const said = this.at === 'shown' ? 'loading' : this.at;
    return html`<p role="status">${this.isUnreachable ? handoff.unreachable : handoff[said]}</p>`;
  }

  /** From the beginning, for another ticket or after the element was moved. */
  #begin(): void {
    this.#looking?.abort();
    const { client } = this;
    this.at = 'loading';
    this.#url = undefined;
    if (!client || !this.isConnected) return;
    const looking = new AbortController();
    this.#looking = looking;
    void this.#follow(client, looking.signal);
  }

  /** Looks until there is nothing to wait for any more. */
  async #follow(client: RatingClient, signal: AbortSignal): Promise<void> {
    const at = await this.#look(client, signal);
    if (signal.aborted) return;
    this.isUnreachable = at === undefined;
    if (at) this.at = at;
    if (at && at !== 'shown') this.#end();
    else setTimeout(() => void (signal.aborted || this.#follow(client, signal)), LOOK_EVERY_MS);
  }

  /** Where the rating stands; undefined where that could not be learned just now. */
  async #look(client: RatingClient, signal: AbortSignal): Promise<Exclude<At, 'loading'> | undefined> {
    try {
      const session = await client.session({ signal });
      this.#url ??= await client.page?.();
      return standingOf(session);
    } catch (reason) {
      const failure = failureOf(reason);
      if (!failure && !signal.aborted) throw reason;
      return failure?.kind === 'refused' && failure.problem.status < 429 ? 'unknown' : undefined;
    }
  }

  #end(): void {
    this.isUnreachable = false;
    this.dispatchEvent(new HandoffEndedEvent({ because: this.at === 'rated' ? 'rated' : 'not-rateable' }));
  }
}

/** Where the province hosts the rating itself, its page is the one that is shown. */
function standingOf({ rateable }: RatingSession): Exclude<At, 'loading'> {
  if (rateable.now || 'url' in rateable) return 'shown';
  if (rateable.because === 'already-rated') return 'rated';
  return rateable.because === 'expired' ? 'expired' : 'unknown';
}
