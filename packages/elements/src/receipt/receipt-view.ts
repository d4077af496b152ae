import type { Receipt } from '@haochaping/core';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { Copying } from './copying.js';
import { receiptFacts } from './receipt-facts.js';
import type { ReceiptMore } from './receipt-more.js';
import { receiptWay, type ReceiptWays } from './receipt-way.js';

/**
 * Proof that the rating was accepted: its number and time, and the way back to it, by a link that stands there in full. For a bad
 * rating, the next due date. What else can be done with the receipt is folded, and loaded when it is unfolded.
 */
export class ReceiptView {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #copying: Copying;
  #receipt: Receipt | undefined;
  #notLoaded = false;
  #more: ReceiptMore | undefined;
  #remembered: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#copying = new Copying(host);
  }

  render(receipt: Receipt, ways: ReceiptWays, texts: RatingTexts): TemplateResult {
    if (receipt !== this.#receipt) this.#begin(receipt);
    const { rememberWith } = ways;
    const link = trackingLink(ways.trackingUrl, receipt.trackingToken);
    return html`
      <div class="receipt">
        <div class="head">
          <span class="tick" aria-hidden="true">✓</span>
          <h3 tabindex="-1" data-focus-target>${texts.receipt.title}</h3>
          <p>${texts.receipt.thanks}</p>
        </div>
        ${receiptFacts(receipt, texts)} ${receiptWay(receipt, texts, link, ways, this.#copying)}
        ${rememberWith ? html`<div class="own">${this.#remembered ?? this.#renderOffer(receipt, rememberWith, texts)}</div>` : nothing}
        <details @toggle=${this.#unfold}>
          <summary>${texts.receipt.more}</summary>
          ${this.#more?.render(receipt, { ...ways, link })}
        </details>
        <p role="status" class="muted">
          ${this.#notLoaded ? texts.form.notLoaded : (this.#more?.said ?? this.#copying.said(texts))}
        </p>
      </div>
    `;
  }

  #renderOffer(
    receipt: Receipt,
    rememberWith: NonNullable<ReceiptWays['rememberWith']>,
    texts: RatingTexts,
  ): TemplateResult {
    return html`<button
      type="button"
      @click=${({ currentTarget }: Event) => this.#remember(receipt, rememberWith, currentTarget)}
    >
      ${texts.receipt.remember}
    </button>`;
  }

  #begin(receipt: Receipt): void {
    this.#receipt = receipt;
    this.#notLoaded = false;
    this.#copying.end();
    this.#more = undefined;
    this.#remembered = undefined;
  }

  readonly #unfold = ({ target }: Event): void => {
    if (!this.#more && target instanceof HTMLDetailsElement && target.open)
      void this.#with(import('./receipt-more.js'), ({ ReceiptMore }) => {
        this.#more = new ReceiptMore(this.#host, this.#copying);
      });
  };

  async #remember(
    receipt: Receipt,
    rememberWith: NonNullable<ReceiptWays['rememberWith']>,
    pressed: EventTarget | null,
  ): Promise<void> {
    await this.#with(rememberWith(receipt), (element) => {
      this.#remembered = element;
      // Whoever has gone on meanwhile stays there.
      if (pressed instanceof Element && pressed.matches(':focus'))
        void this.#host.updateComplete.then(() => element.focus());
    });
  }

  /** Does something with what has to be loaded first, or says that it could not be. */
  async #with<Loaded>(coming: Promise<Loaded>, doing: (loaded: Loaded) => void): Promise<void> {
    const receipt = this.#receipt;
    const loaded = await coming.catch(() => undefined);
    if (this.#receipt !== receipt) return;
    this.#notLoaded = !loaded;
    if (loaded) doing(loaded);
    this.#host.requestUpdate();
  }
}

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
