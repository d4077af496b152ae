import type { TrackingClient } from '@haochaping/client';
import type { OpenDue, Receipt } from '@haochaping/core';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { languageAt } from '../texts/language-at.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { Copying } from './copying.js';
import { receiptFacts } from './receipt-facts.js';
import { receiptWay } from './receipt-way.js';

export type ReceiptWays = {
  /** Gives a client for the tracking token; with it the receipt leads to the tracker and can be checked against the log. */
  readonly trackWith: ((trackingToken: string) => Promise<TrackingClient>) | undefined;
  /** Has the rater's own device remember the rating, and gives what stands in the button's place then. */
  readonly rememberWith: ((receipt: Receipt) => Promise<HTMLElement>) | undefined;
  /** Address of the host's tracking page; empty where there is none. */
  readonly trackingUrl: string;
  readonly track: (trackingToken: string) => void;
};

/** What was last done with the receipt, which is said below it. */
type Notice = 'calendarMade' | 'notLoaded' | 'noPrint';

/**
 * Proof that the rating was accepted: its number and time, on paper too, the way back to it, by a link or a QR code for the
 * phone, and the check against the public log. For a bad rating, the next due date. What is not needed to read the
 * receipt is loaded when it is asked for.
 */
export class ReceiptView implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #copying: Copying;
  #receipt: Receipt | undefined;
  #notice: Notice | undefined;
  #qr: TemplateResult | undefined;
  #checking: TrackingClient | undefined;
  #remembered: HTMLElement | undefined;
  #isPrinting = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#copying = new Copying(host);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#turn);
    addEventListener('afterprint', this.#turn);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#turn);
    removeEventListener('afterprint', this.#turn);
  }

  render(receipt: Receipt, ways: ReceiptWays, texts: RatingTexts): TemplateResult {
    if (receipt !== this.#receipt) this.#begin(receipt);
    const { trackWith, rememberWith, track } = ways;
    const link = trackingLink(ways.trackingUrl, receipt.trackingToken);
    return html`
      <div class="receipt">
        ${receiptHead(texts)} ${receiptFacts(receipt, texts)}
        <div class="actions">
          ${this.#copying.button(receipt.ratingNo, texts.receipt.copy, texts)}
          <button type="button" @click=${() => this.#print(receipt, link, texts)}>${texts.receipt.print}</button>
        </div>
        ${receiptWay(receipt, texts, {
          link,
          writtenOut: this.#isPrinting,
          acts: {
            track: trackWith && (() => track(receipt.trackingToken)),
            copyButton: (text) => this.#copying.button(text, texts.receipt.copyLink, texts),
            offerDate: (due) => void this.#offerDate(receipt, due, texts),
          },
        })}
        ${rememberWith ? html`<section class="way">${this.#remembered ?? this.#renderOffer(receipt, rememberWith, texts)}</section>` : nothing}
        ${link ? fold(texts.receipt.qr, () => this.#draw(link, texts), html`<div class="qr-place">${this.#qr ?? nothing}</div>`) : nothing}
        ${trackWith ? fold(texts.receipt.log, () => this.#check(receipt, trackWith), this.#renderCheck(receipt)) : nothing}
        <p role="status" class="muted">${this.#notice ? texts.receipt[this.#notice] : this.#copying.said(texts)}</p>
        ${this.#copying.byHand(texts)}
      </div>
    `;
  }

  #renderCheck(receipt: Receipt): TemplateResult | typeof nothing {
    return this.#checking
      ? html`<hcp-log-check .client=${this.#checking} .receipt=${receipt}></hcp-log-check>`
      : nothing;
  }

  #renderOffer(
    receipt: Receipt,
    rememberWith: NonNullable<ReceiptWays['rememberWith']>,
    texts: RatingTexts,
  ): TemplateResult {
    return html`<button type="button" @click=${() => this.#remember(receipt, rememberWith)}>
      ${texts.receipt.remember}
    </button>`;
  }

  #begin(receipt: Receipt): void {
    this.#receipt = receipt;
    this.#notice = undefined;
    this.#copying.end();
    this.#qr = undefined;
    this.#checking = undefined;
    this.#remembered = undefined;
  }

  async #offerDate(receipt: Receipt, due: OpenDue, texts: RatingTexts): Promise<void> {
    await this.#with(import('./due-in-calendar.js'), ({ offerToCalendar }) => {
      offerToCalendar(receipt, due, texts);
      this.#notice = 'calendarMade';
    });
  }

  async #draw(link: string, texts: RatingTexts): Promise<void> {
    await this.#with(import('./qr-code.js'), ({ qrCode }) => {
      this.#qr = qrCode(link, texts.receipt.qr);
    });
  }

  async #remember(receipt: Receipt, rememberWith: NonNullable<ReceiptWays['rememberWith']>): Promise<void> {
    await this.#with(rememberWith(receipt), (element) => {
      this.#remembered = element;
      void this.#host.updateComplete.then(() => element.focus());
    });
  }

  async #check({ trackingToken }: Receipt, trackWith: NonNullable<ReceiptWays['trackWith']>): Promise<void> {
    await this.#with(Promise.all([trackWith(trackingToken), import('../define/log-check.js')]), ([checking]) => {
      this.#checking = checking;
    });
  }

  /** On paper alone, the receipt has its link in full and as a picture, if that can be drawn now. */
  async #print(receipt: Receipt, link: string | undefined, texts: RatingTexts): Promise<void> {
    // Web views of phones have none.
    if (typeof window.print !== 'function') {
      this.#notice = 'noPrint';
      this.#host.requestUpdate();
      return;
    }
    if (link) await this.#draw(link, texts);
    const paper = html`
      <div class="receipt">
        ${receiptHead(texts)} ${receiptFacts(receipt, texts)} ${receiptWay(receipt, texts, { link, writtenOut: true })}
        ${this.#qr ?? nothing}
      </div>
    `;
    await this.#with(import('./print-alone.js'), ({ printAlone }) => printAlone(paper, languageAt(this.#host)));
  }

  /** Does something with what has to be loaded first, or says that it could not be. */
  async #with<Loaded>(coming: Promise<Loaded>, doing: (loaded: Loaded) => unknown): Promise<void> {
    const receipt = this.#receipt;
    this.#notice = undefined;
    const loaded = await coming.then(
      (it) => ({ it }),
      () => undefined,
    );
    if (this.#receipt !== receipt) return;
    if (loaded) await doing(loaded.it);
    else this.#notice = 'notLoaded';
    this.#host.requestUpdate();
  }

  /** While it is printed the link is written out, for the rater's own paper and for no screen. */
  readonly #turn = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    if (this.#receipt) this.#host.requestUpdate();
  };
}

/** The heading takes the focus when the receipt comes, so that it is read out. */
const receiptHead = ({ receipt }: RatingTexts): TemplateResult => html`
  <div class="head">
    <span class="tick" aria-hidden="true">✓</span>
    <h3 tabindex="-1" data-focus-target>${receipt.title}</h3>
    <p>${receipt.thanks}</p>
  </div>
`;

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
