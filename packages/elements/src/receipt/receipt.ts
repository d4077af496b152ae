import type { TrackingClient } from '@haochaping/client';
import type { OpenDue, Receipt } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { OnPaper } from '../appearance/on-paper.js';
import { tokens } from '../appearance/tokens.js';
import { TrackingRequestedEvent } from '../events.js';
import { dueStyle } from '../status-tracker/due-style.js';
import { languageAt } from '../texts/language-at.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { Wording } from '../texts/wording.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { warnOnce } from '../warn-once.js';
import { Copying } from './copying.js';
import { receiptFacts } from './receipt-facts.js';
import { receiptStyle } from './receipt-style.js';
import { receiptWay } from './receipt-way.js';

/** What was last done with the receipt; said where it is done. */
type Said = 'calendarMade' | 'notLoaded' | 'noPrint';

/**
 * Proof that the rating was accepted: its number and time, on paper too, the way back to it, by a link or a QR code for the
 * phone, and the check against the public log. For a bad rating, the next due date. What is not needed to read the
 * receipt is loaded when it is asked for.
 *
 * 评价已被接受的凭据：编号和时间、打印、查询链接和二维码、与存证日志核对；差评还有时限，可加入日历。用不到的部分点开才载入。
 *
 * @fires {TrackingRequestedEvent} hcp-tracking-requested - 群众想看办理进度，或再看自己的评价；`detail.trackingToken` 是查询凭证。
 * @csspart number - 评价编号。
 */
export class HcpReceipt extends LitElement {
  static override readonly styles = [tokens, controls, receiptStyle, dueStyle];

  /**
   * The receipt to show; nothing is shown without.
   *
   * 要显示的回执；没有就什么都不显示。
   */
  @property({ attribute: false }) receipt: Receipt | undefined;

  /**
   * Gives a client for the tracking token; with it the receipt leads to the status tracker and can be checked against the log.
   *
   * 由回执的查询凭证得到查询客户端。设了它，回执上才有“查看办理进度”和“验证我的评价没有被改”。
   */
  @property({ attribute: false }) trackWith: ((trackingToken: string) => Promise<TrackingClient>) | undefined;

  /**
   * Address of the host's tracking page; the link is this with the token behind `#`, which no server ever sees.
   *
   * 本站查询页的地址。回执上的链接是它加 `#` 和查询凭证；`#` 之后的内容不会发给任何服务器。
   */
  @property({ attribute: 'tracking-url' }) trackingUrl = '';

  @state() private said: Said | undefined;
  readonly #copying = new Copying(this);
  @state() private qr: TemplateResult | undefined;
  @state() private checking: TrackingClient | undefined;
  /** A copy that stands on paper alone. */
  #alone = false;
  readonly #paper = new OnPaper(this);
  readonly #wording = new Wording(this, { rating: ratingTexts });

  /**
   * Puts the focus on the heading as soon as it is there, so that it is read out.
   *
   * 把焦点放到标题上，读屏软件会读出来。
   */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h3')?.focus());
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('receipt') || this.#alone) return;
    this.said = undefined;
    this.#copying.end();
    this.qr = undefined;
    this.checking = undefined;
  }

  override render(): TemplateResult | typeof nothing {
    const receipt = this.#shown;
    if (!receipt) return nothing;
    const texts = this.#wording.texts.rating;
    const link = trackingLink(this.trackingUrl, receipt.trackingToken);
    return html`
      <div class="head">
        <span class="tick" aria-hidden="true">✓</span>
        <h3 tabindex="-1">${texts.receipt.title}</h3>
        <p>${texts.receipt.thanks}</p>
      </div>
      ${receiptFacts(receipt, texts)}
      <div class="actions">
        ${this.#copying.button(receipt.ratingNo, texts.receipt.copy, texts)}
        <button type="button" @click=${() => this.#print()}>${texts.receipt.print}</button>
      </div>
      ${receiptWay(receipt, texts, {
        link,
        canTrack: this.trackWith !== undefined,
        onPaper: this.#alone || this.#paper.printing,
        track: () => this.dispatchEvent(new TrackingRequestedEvent({ trackingToken: receipt.trackingToken })),
        copyButton: (text) => this.#copying.button(text, texts.receipt.copyLink, texts),
        offerDate: (due) => void this.#offerDate(receipt, due),
      })}
      ${this.#renderFolds(receipt, texts, link)}
      <p role="status" class="muted">${this.said ? texts.receipt[this.said] : this.#copying.said(texts)}</p>
      ${this.#copying.byHand(texts)}
    `;
  }

  get #shown(): Receipt | undefined {
    const { receipt } = this;
    if (!receipt || Date.parse(receipt.ratedAt)) return receipt;
    warnOnce(this, 'receipt', 'a receipt as the client gave it');
    return undefined;
  }

  #renderFolds(receipt: Receipt, { receipt: texts }: RatingTexts, link: string | undefined): TemplateResult {
    if (this.#alone) return html`${this.qr ?? nothing}`;
    const log = this.checking
      ? html`<hcp-log-check .client=${this.checking} .receipt=${receipt}></hcp-log-check>`
      : nothing;
    return html`
      ${link ? fold(texts.qr, () => this.#draw(link), html`<div class="qr-place">${this.qr ?? nothing}</div>`) : nothing}
      ${this.trackWith ? fold(texts.log, () => this.#check(receipt), log) : nothing}
    `;
  }

  async #offerDate(receipt: Receipt, due: OpenDue): Promise<void> {
    await this.#with(import('./due-in-calendar.js'), ({ offerToCalendar }) => {
      offerToCalendar(receipt, due, this.#wording.texts.rating);
      this.said = 'calendarMade';
    });
  }

  async #draw(link: string): Promise<void> {
    await this.#with(import('./qr-code.js'), ({ qrCode }) => {
      this.qr = qrCode(link, this.#wording.texts.rating.receipt.qr);
    });
  }

  async #check({ trackingToken }: Receipt): Promise<void> {
    const client = this.trackWith?.(trackingToken);
    await this.#with(Promise.all([client, import('../define/log-check.js')]), ([checking]) => {
      this.checking = checking;
    });
  }

  /** On paper alone, the receipt has its link in full and as a picture, if that can be drawn now. */
  async #print(): Promise<void> {
    // Web views of phones have none.
    if (typeof window.print !== 'function') {
      this.said = 'noPrint';
      return;
    }
    const copy = this.cloneNode();
    if (!(copy instanceof HcpReceipt)) return;
    copy.#alone = true;
    copy.lang = languageAt(this);
    copy.receipt = this.receipt;
    copy.trackingUrl = this.trackingUrl;
    const link = this.receipt && trackingLink(this.trackingUrl, this.receipt.trackingToken);
    if (link) await copy.#draw(link);
    await this.#with(import('./print-alone.js'), ({ printAlone }) => printAlone(copy));
  }

  /** Does something with what has to be loaded first, or says that it could not be. */
  async #with<Loaded>(coming: Promise<Loaded>, doing: (loaded: Loaded) => unknown): Promise<void> {
    const { receipt } = this;
    this.said = undefined;
    const loaded = await coming.then(
      (it) => ({ it }),
      () => undefined,
    );
    if (this.receipt !== receipt) return;
    if (loaded) await doing(loaded.it);
    else this.said = 'notLoaded';
  }
}

const fold = (name: string, opened: () => unknown, content: unknown): TemplateResult => html`
  <details @toggle=${({ target }: Event) => target instanceof HTMLDetailsElement && target.open && opened()}>
    <summary>${name}</summary>
    ${content}
  </details>
`;

/** The host's tracking page with the token behind `#`, which no server ever sees; undefined where the address is unusable. */
function trackingLink(trackingUrl: string, trackingToken: string): string | undefined {
  if (trackingUrl === '') return undefined;
  try {
    return new URL(`${trackingUrl}#${trackingToken}`, document.baseURI).href;
  } catch {
    console.warn(`[haochaping] tracking-url is no address: ${trackingUrl}`);
    return undefined;
  }
}
