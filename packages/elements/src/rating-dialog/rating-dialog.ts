import type { RatingClient, TrackingClient } from '@haochaping/client';
import type { Receipt } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { oneSheet } from '../appearance/one-sheet.js';
import { DialogClosedEvent, type RatingOutcome } from '../events.js';
import type { LeaveQuestion } from '../rating-form/leave-guard.js';
import { ratingStyles } from '../rating-form/rating-form-style.js';
import { RatingFormView } from '../rating-form/rating-form-view.js';
import { Wording } from '../texts/wording.js';
import { dialogTexts } from '../texts/zh-hans/dialog.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { focused } from './focused.js';
import { ratingDialogStyle } from './rating-dialog-style.js';

/** So long an answer may take that nothing is shown before it has come: what is painted once is painted for good. */
const SOON_MS = 100;

/**
 * The whole rating in a native modal dialog, all in one shadow root. It begins anew each time that it is opened, and for each
 * client. Leaving is asked about where something would be lost; closing is never a rating.
 *
 * 模态对话框里的整个评价。内容在第一次打开时才生成；关闭从不等于评价。
 *
 * @fires {DialogClosedEvent} hcp-dialog-closed - 对话框已关闭；`detail.outcome` 是评价的结局。
 * @cssprop [--hcp-dialog-width=44em] - 对话框最宽多少。
 */
export class HcpRatingDialog extends LitElement {
  static override readonly styles = oneSheet([...ratingStyles, ratingDialogStyle]);

  /**
   * Speaks to the province with the ticket.
   *
   * 用票据与省平台说话，由 `createRatingClient({ endpoint, ticket })` 得到。
   */
  @property({ attribute: false }) client: RatingClient | undefined;

  /**
   * Gives a client for a receipt's tracking token; with it a bad rating's receipt leads to the status tracker.
   *
   * 由回执的查询凭证得到查询客户端。设了它，回执上才有“查看办理进度”和“验证我的评价没有被改”。
   */
  @property({ attribute: false }) trackWith: ((trackingToken: string) => Promise<TrackingClient>) | undefined;

  /**
   * Has the rater's own device remember the rating of a receipt, and gives what then stands in the place of the button, such as an
   * `hcp-remember`. Without it, as on a device that many people use, nothing of that is offered.
   *
   * 让群众自己的设备记住这条评价，返回换下按钮的元素，例如 `hcp-remember`。多人共用的设备不要设，回执上就没有“在本机记住”。
   */
  @property({ attribute: false }) rememberWith: ((receipt: Receipt) => Promise<HTMLElement>) | undefined;

  /**
   * Address of the host's tracking page; the link on the receipt is this with the token behind `#`.
   *
   * 本站查询页的地址。回执上的链接是它加 `#` 和查询凭证；`#` 之后的内容不会发给任何服务器。
   */
  @property({ attribute: 'tracking-url' }) trackingUrl = '';

  /**
   * Whether the dialog is open.
   *
   * 对话框是否打开。
   */
  @property({ type: Boolean, reflect: true }) open = false;

  /** What is asked before it closes. */
  @state() private question: LeaveQuestion | undefined;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  readonly #wording = new Wording(this, { dialog: dialogTexts, rating: ratingTexts });
  readonly #rating = new RatingFormView(this, {
    submitted: () => this.#stay(),
    skipped: () => undefined,
    done: () => this.#close(),
  });
  /** Whether there is something to show: the form, or that it takes its time. */
  @state() private ready = false;
  /** From its opening until it is told that it has closed. */
  #underway = false;
  /** How it ended, from when it begins to close until it has closed. */
  #outcome: RatingOutcome | undefined;
  #leftAt: HTMLElement | undefined;

  /**
   * Opens the dialog.
   *
   * 打开对话框。
   */
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
    this.question = undefined;
    queueMicrotask(() => {
      if (this.open && !this.isConnected) this.#closed();
    });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.open && (changed.has('open') || changed.has('client'))) this.#begin();
    if (!this.open && this.#underway) {
      this.#outcome ??= this.#rating.outcome;
      this.#rating.end();
    }
    this.ready ||= this.#rating.state?.step !== 'loading';
  }

  override updated(): void {
    if (!this.dialog || !this.isConnected) return;
    if (this.open && this.ready && !this.dialog.open && this.#wording.settled) this.#showModal(this.dialog);
    if (!this.open && this.#underway) this.#end(this.dialog);
    const question = this.renderRoot.querySelector<HTMLDialogElement>('.leave-question');
    if (question && !question.open) {
      question.showModal();
      question.querySelector('button')?.focus();
    }
  }

  override render(): TemplateResult {
    const { title, close } = this.#wording.texts.dialog;
    return html`
      <dialog aria-labelledby="title" @cancel=${this.#cancel} @keydown=${this.#escape} @close=${this.#closed}>
        <header role="none">
          <h2 id="title" tabindex="-1">${title}</h2>
          <button type="button" class="plain" aria-label=${close} @click=${this.#requestClose}>×</button>
        </header>
        <div class="content">${this.open && this.ready ? this.#rating.render(this.#wording.texts) : nothing}</div>
        ${this.question ? this.#renderQuestion(this.question) : nothing}
      </dialog>
    `;
  }

  #renderQuestion({ title, help, stay, leave }: LeaveQuestion): TemplateResult {
    return html`
      <dialog
        class="leave-question"
        role="alertdialog"
        aria-labelledby="leave"
        aria-describedby="leave-help"
        @cancel=${this.#cancel}
      >
        <h3 id="leave">${title}</h3>
        <p id="leave-help">${help}</p>
        <div class="actions">
          <button type="button" class="primary" @click=${this.#stay}>${stay}</button>
          <button type="button" @click=${this.#close}>${leave}</button>
        </div>
      </dialog>
    `;
  }

  #begin(): void {
    this.#underway = true;
    this.ready = false;
    this.#rating.begin();
    setTimeout(() => (this.ready = true), SOON_MS);
  }

  /** Whoever opens it begins at its title; a message that fills it reads itself out. */
  #showModal(dialog: HTMLDialogElement): void {
    // A modal dialog of the host's may have shut off whatever else there is.
    this.inert = false;
    this.ariaHidden = null;
    dialog.showModal();
    (dialog.querySelector<HTMLElement>('[data-focus-target]') ?? dialog.querySelector('h2'))?.focus();
  }

  #cancel(event: Event): void {
    event.preventDefault();
    this.#requestClose();
  }

  /**
   * Chromium closes on the second Escape whatever `cancel` says, unless the key itself is kept from it. One that ends a composition
   * is the input method's; Safari tells of it when the composition is over, by the code 229 alone.
   */
  #escape(event: KeyboardEvent): void {
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#requestClose();
  }

  /** What would be lost is lost by an answer to the question only; asking to close a second time leads back to the form. */
  #requestClose(): void {
    if (this.question) return this.#stay();
    this.question = this.#rating.leaveQuestion(this.#wording.texts);
    if (!this.question) return this.#close();
    this.#leftAt = focused();
  }

  /** Also when the receipt comes while it asks: then there is nothing to ask any more. */
  #stay(): void {
    if (!this.question) return;
    this.question = undefined;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('h2')?.focus();
      this.#leftAt?.focus();
    });
  }

  #close(): void {
    this.open = false;
  }

  #end(dialog: HTMLDialogElement): void {
    if (dialog.open) dialog.close();
    else this.#closed();
  }

  #closed(): void {
    if (!this.#underway) return;
    this.#underway = false;
    const outcome = this.#outcome ?? this.#rating.outcome;
    this.#outcome = undefined;
    this.#rating.end();
    this.#leftAt = undefined;
    this.question = undefined;
    if (!this.dialog?.open) this.open = false;
    this.dispatchEvent(new DialogClosedEvent(outcome));
  }
}
