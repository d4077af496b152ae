import type { TrackingClient } from '@haochaping/client';
import type { OpenDue, Receipt } from '@haochaping/core';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import '../define/log-check.js';
import { languageAt } from '../texts/language-at.js';
import type { TextsFor } from '../texts/message-pack.js';
import { Wording } from '../texts/wording.js';
import { afterwardsTexts } from '../texts/zh-hans/afterwards.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import type { Copying } from './copying.js';
import { offerToCalendar } from './due-in-calendar.js';
import { printAlone } from './print-alone.js';
import { qrCode } from './qr-code.js';
import { dueOf, type ReceiptWays } from './receipt-way.js';

/** A phone need not be shown its own screen as a code. */
const PHONE = '(pointer: coarse) and (max-width: 40em), (pointer: coarse) and (max-height: 30em)';

type Ways = ReceiptWays & { readonly link: string | undefined };

/** What few want to do with a receipt: copy its number, print it, keep its date, see it on a phone, check it against the log. */
export class ReceiptMore {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #copying: Copying;
  readonly #wording: Wording<'rating' | 'afterwards'>;
  #said: ((texts: TextsFor<'rating' | 'afterwards'>) => string) | undefined;
  #checking: TrackingClient | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, copying: Copying) {
    this.#host = host;
    this.#copying = copying;
    this.#wording = new Wording(host, { rating: ratingTexts, afterwards: afterwardsTexts });
  }

  /** What came of the last act, where no button says it. */
  get said(): string | undefined {
    return this.#said?.(this.#wording.texts);
  }

  render(receipt: Receipt, ways: Ways): TemplateResult {
    const { rating: texts, afterwards } = this.#wording.texts;
    const { copy, print, calendar, qr, log } = afterwards.receipt;
    const { badReview, ratingNo, trackingToken } = receipt;
    const { trackWith, link, track } = ways;
    const due = dueOf(receipt);
    const button = (name: string, act: () => unknown): TemplateResult =>
      html`<button type="button" @click=${act}>${name}</button>`;
    return html`
      <div class="actions">
        <p>${texts.receipt.ratingNo} <strong class="to-copy">${ratingNo}</strong></p>
        ${trackWith && !badReview ? button(texts.receipt.review, () => track(trackingToken)) : nothing}
        ${this.#copying.button(ratingNo, copy, texts, '.to-copy')} ${button(print, () => this.#print(receipt, ways))}
        ${due ? button(calendar, () => this.#offerDate(receipt, due)) : nothing}
      </div>
      ${link && !matchMedia(PHONE).matches ? fold(qr, html`<div class="head">${qrCode(link, qr)}</div>`) : nothing}
      ${trackWith ? fold(log, this.#renderCheck(receipt), () => this.#check(trackWith(trackingToken))) : nothing}
    `;
  }

  #renderCheck(receipt: Receipt): TemplateResult | typeof nothing {
    return this.#checking
      ? html`<hcp-log-check .client=${this.#checking} .receipt=${receipt}></hcp-log-check>`
      : nothing;
  }

  #offerDate(receipt: Receipt, due: OpenDue): void {
    offerToCalendar(receipt, due, this.#wording.texts.rating);
    this.#say(({ afterwards }) => afterwards.receipt.calendarMade);
  }

  #print(receipt: Receipt, { link, session }: Ways): void {
    // Web views of phones have none.
    if (typeof window.print !== 'function') return this.#say(({ afterwards }) => afterwards.receipt.noPrint);
    this.#say(undefined);
    printAlone({ receipt, link, session }, this.#wording.texts, languageAt(this.#host));
  }

  async #check(coming: Promise<TrackingClient>): Promise<void> {
    this.#checking = await coming.catch(() => undefined);
    this.#say(this.#checking ? undefined : ({ rating }) => rating.form.notLoaded);
  }

  #say(what: ((texts: TextsFor<'rating' | 'afterwards'>) => string) | undefined): void {
    this.#said = what;
    this.#host.requestUpdate();
  }
}

const fold = (name: string, content: unknown, opened?: () => unknown): TemplateResult => html`
  <details @toggle=${({ target }: Event) => target instanceof HTMLDetailsElement && target.open && opened?.()}>
    <summary>${name}</summary>
    ${content}
  </details>
`;
