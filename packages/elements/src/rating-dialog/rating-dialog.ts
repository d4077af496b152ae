import type { RatingClient, TrackingClient } from '@haochaping/client';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { DialogClosedEvent, type RatingOutcome, type RatingSubmittedEvent } from '../events.js';
import type { HcpRatingForm } from '../rating-form/rating-form.js';
import { dialogTexts } from '../texts/dialog-zh-hans.js';
import { focused } from './focused.js';
import { ratingDialogStyle } from './rating-dialog-style.js';

/**
 * The rating form in a native modal dialog. Its content is made when it is first opened, and anew for each client;
 * until the form's own code has come, the dialog says that it is opening.
 * Leaving a rating that was begun is asked about; closing is never a rating.
 *
 * @fires {DialogClosedEvent} hcp-dialog-closed - The dialog is closed; the detail says how the rating ended.
 * @cssprop [--hcp-dialog-width=44rem] - Greatest width of the dialog.
 */
export class HcpRatingDialog extends LitElement {
  static override readonly styles = [tokens, controls, ratingDialogStyle];

  /** Speaks to the province with the ticket. */
  @property({ attribute: false }) client: RatingClient | undefined;

  /** Gives a client for a receipt's tracking token; with it a bad rating's receipt leads to the status tracker. */
  @property({ attribute: false }) trackWith: ((trackingToken: string) => Promise<TrackingClient>) | undefined;

  /** Address of the host's tracking page; the link on the receipt is this with the token behind `#`. */
  @property({ attribute: 'tracking-url' }) trackingUrl = '';

  /** Whether the dialog is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private asksToLeave = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('hcp-rating-form') private readonly form!: HcpRatingForm | null;
  #outcome: RatingOutcome = { outcome: 'closed' };
  #leftAt: HTMLElement | undefined;

  /** Opens the dialog. */
  show(): void {
    this.open = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  /** A native dialog that leaves the page is modal no more: moved, it is shown anew; taken out for good, it is closed. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dialog?.removeAttribute('open');
    queueMicrotask(() => {
      if (this.open && !this.isConnected) this.#closed();
    });
  }

  override updated(): void {
    if (!this.dialog || !this.isConnected) return;
    if (this.open && !this.dialog.open) this.#showModal(this.dialog);
    if (!this.open && this.dialog.open) this.dialog.close();
  }

  override render(): TemplateResult {
    return html`
      <dialog aria-labelledby="title" @cancel=${this.#cancel} @keydown=${this.#escape} @close=${this.#closed}>
        <header>
          <h2 id="title" tabindex="-1">${dialogTexts.title}</h2>
          <button type="button" class="plain" aria-label=${dialogTexts.close} @click=${this.#requestClose}>✕</button>
        </header>
        <div class="content" ?hidden=${this.asksToLeave}>${this.open ? this.#renderForm() : nothing}</div>
        ${this.asksToLeave ? this.#renderQuestion() : nothing}
      </dialog>
    `;
  }

  #renderForm(): TemplateResult {
    return html`<hcp-rating-form
      .client=${this.client}
      .trackWith=${this.trackWith}
      tracking-url=${this.trackingUrl}
      @hcp-rating-submitted=${this.#submitted}
      @hcp-rating-skipped=${this.#skipped}
      @hcp-done=${this.#close}
      ><p class="waiting" role="status">${dialogTexts.loading}</p></hcp-rating-form
    >`;
  }

  #renderQuestion(): TemplateResult {
    return html`
      <div class="question" role="alertdialog" aria-labelledby="leave" aria-describedby="leave-help">
        <h3 id="leave">${dialogTexts.leaveTitle}</h3>
        <p id="leave-help">${dialogTexts.leaveHelp}</p>
        <div class="actions">
          <button type="button" class="primary" @click=${this.#stay}>${dialogTexts.stay}</button>
          <button type="button" @click=${this.#close}>${dialogTexts.leave}</button>
        </div>
      </div>
    `;
  }

  #showModal(dialog: HTMLDialogElement): void {
    dialog.showModal();
    dialog.querySelector('h2')?.focus();
  }

  #cancel(event: Event): void {
    event.preventDefault();
    this.#requestClose();
  }

  /** Chromium closes on the second Escape whatever `cancel` says, unless the key itself is kept from it. */
  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.#requestClose();
  }

  /** A begun draft is lost by an answer to the question only; asking to close a second time leads back to the form. */
  #requestClose(): void {
    if (this.asksToLeave) return this.#stay();
    if (!this.form?.begun) return this.#close();
    this.asksToLeave = true;
    this.#leftAt = focused();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.question .primary')?.focus());
  }

  #stay(): void {
    this.asksToLeave = false;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('h2')?.focus();
      this.#leftAt?.focus();
    });
  }

  /** The answer to a rating that was left may still come; it is not of the form that is open now. */
  #submitted({ target, detail }: RatingSubmittedEvent): void {
    if (target === this.form) this.#outcome = { outcome: 'rated', receipt: detail.receipt };
  }

  #skipped(): void {
    this.#outcome = { outcome: 'skipped' };
  }

  #close(): void {
    this.open = false;
  }

  #closed(): void {
    const outcome = this.#outcome;
    this.#outcome = { outcome: 'closed' };
    this.#leftAt = undefined;
    this.asksToLeave = false;
    if (!this.dialog?.open) this.open = false;
    this.dispatchEvent(new DialogClosedEvent(outcome));
  }
}
