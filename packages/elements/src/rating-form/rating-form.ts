import type { RatingClient, TrackingClient } from '@haochaping/client';
import { faultsOf, isBegun, toSubmission, type Draft, type Receipt } from '@haochaping/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { DoneEvent, RatingSkippedEvent, RatingSubmittedEvent, type TrackingRequestedEvent } from '../events.js';
import type { IdentityFaults } from '../identity/identity-fields.js';
import { identityFaults } from '../identity/identity-faults.js';
import { dialogTexts } from '../texts/dialog-zh-hans.js';
import { texts } from '../texts/zh-hans.js';
import { failureHelp } from './failure-help.js';
import { message } from './message.js';
import { placeOfFault } from './place-of-fault.js';
import { ratingFields } from './rating-fields.js';
import { RatingFlow, type FlowState } from './rating-flow.js';
import { ratingFormStyle } from './rating-form-style.js';

type Open = Extract<FlowState, { draft: Draft }>;

/**
 * A whole rating, inline: what is rated, the level, its indicators, the voluntary questions, the receipt.
 * It shows what the rating session says and decides none of it. There is no `<form>`, for Enter must never send by surprise.
 *
 * @fires {RatingSubmittedEvent} hcp-rating-submitted - The province accepted the rating.
 * @fires {RatingSkippedEvent} hcp-rating-skipped - The citizen does not want to rate now.
 * @fires {DoneEvent} hcp-done - The citizen is done with the form.
 */
export class HcpRatingForm extends LitElement {
  static override readonly styles = [tokens, controls, ratingFormStyle];

  /** Speaks to the province with the ticket. The form begins as soon as it has one. */
  @property({ attribute: false }) client: RatingClient | undefined;

  /** Gives a client for a receipt's tracking token; with it a bad rating's receipt leads to the status tracker. */
  @property({ attribute: false }) trackWith: ((trackingToken: string) => Promise<TrackingClient>) | undefined;

  /** Address of the host's tracking page; the link on the receipt is this with the token behind `#`. */
  @property({ attribute: 'tracking-url' }) trackingUrl = '';

  @state() private complaint = '';
  @state() private identityFaults: IdentityFaults = {};
  @state() private tracking: TrackingClient | undefined;
  #flow: RatingFlow | undefined;
  #arrivedAt: FlowState['step'] = 'loading';
  #retried = false;

  /** Whether leaving now would lose something that the citizen did. */
  get begun(): boolean {
    const state = this.#flow?.state;
    if (state?.step === 'filling') return isBegun(state.draft);
    return state?.step === 'sending' || state?.step === 'unsent';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#begin();
  }

  override updated(): void {
    const from = this.#arrivedAt;
    this.#arrivedAt = this.#flow?.state.step ?? 'loading';
    if (this.#arrivedAt !== from) this.#arrive(from);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.tracking)
      return html`<hcp-status-tracker .client=${this.tracking}></hcp-status-tracker>${this.#renderDone()}`;
    const state = this.#flow?.state;
    if (!state) return nothing;
    switch (state.step) {
      case 'loading':
        return html`<p class="waiting" role="status">${dialogTexts.loading}</p>`;
      case 'unloadable':
        return message({
          title: texts.form.unloadable,
          help: failureHelp(state.failure),
          trouble: true,
          actions: html`<button type="button" class="primary" @click=${this.#load}>${texts.form.retry}</button>`,
        });
      case 'not-rateable':
        return message({ ...texts.notRateable[state.because], actions: this.#renderDone() });
      case 'skipped':
        return message({ title: texts.form.skipped, help: texts.form.skippedHelp, actions: this.#renderDone() });
      case 'sent':
        return this.#renderReceipt(state.receipt);
      default:
        return this.#renderForm(state);
    }
  }

  #renderForm(state: Open): TemplateResult {
    return html`
      ${ratingFields({
        session: state.session,
        draft: state.draft,
        disabled: state.step !== 'filling',
        identityFaults: this.identityFaults,
        edited: this.#edit,
      })}
      <div class="foot">${state.step === 'unsent' ? this.#renderUnsent() : this.#renderActions(state)}</div>
    `;
  }

  #renderActions(state: Open): TemplateResult {
    const sending = state.step === 'sending';
    const refusal = state.step === 'filling' ? state.refusal : undefined;
    return html`
      <p class="fault" role="alert">${this.complaint || refusal || nothing}</p>
      <div class="actions">
        <button type="button" class="primary" aria-disabled=${sending} @click=${this.#submit}>
          ${sending ? texts.form.sending : texts.form.submit}
        </button>
        <button type="button" class="plain" ?disabled=${sending} @click=${this.#skip}>${texts.form.skip}</button>
      </div>
    `;
  }

  #renderUnsent(): TemplateResult {
    return message({
      title: texts.form.unsent,
      help: texts.form.unsentHelp,
      trouble: true,
      actions: html`<button type="button" class="primary" @click=${this.#submit}>${texts.form.resend}</button>`,
    });
  }

  #renderReceipt(receipt: Receipt): TemplateResult {
    return html`
      <hcp-receipt
        data-arrival
        .receipt=${receipt}
        ?trackable=${this.trackWith !== undefined}
        tracking-url=${this.trackingUrl}
        @hcp-tracking-requested=${this.#track}
      ></hcp-receipt>
      <p class="fault" role="alert">${this.complaint || nothing}</p>
      ${this.#renderDone()}
    `;
  }

  #renderDone(): TemplateResult {
    return html`<div class="actions"><button type="button" @click=${this.#done}>${texts.form.done}</button></div>`;
  }

  #begin(): void {
    this.#flow?.leave();
    this.#flow = this.client && new RatingFlow(this.client, () => this.#follow());
    this.tracking = undefined;
    this.#retried = false;
    this.complaint = '';
    this.identityFaults = {};
    void this.#flow?.load();
  }

  #follow(): void {
    const state = this.#flow?.state;
    if (state?.step === 'sent') this.dispatchEvent(new RatingSubmittedEvent({ receipt: state.receipt }));
    if (state?.step === 'skipped') this.dispatchEvent(new RatingSkippedEvent());
    this.requestUpdate();
  }

  #load(): void {
    this.#retried = true;
    void this.#flow?.load();
  }

  readonly #edit = (draft: Draft): void => {
    this.complaint = '';
    this.identityFaults = {};
    this.#flow?.edit(draft);
  };

  #submit(): void {
    const state = this.#flow?.state;
    if (state?.step === 'filling' && !this.#passes(state)) return;
    void this.#flow?.submit();
  }

  /** Says what is missing and leads there; the button itself is never dead. */
  #passes({ session, draft }: Open): boolean {
    const submission = toSubmission(draft);
    if (!submission) return this.#complain(texts.form.levelMissing, '[data-target=service]');
    this.identityFaults = identityFaults(draft.identity, session.identity);
    const [field] = Object.keys(this.identityFaults);
    if (field) return this.#complain(Object.values(this.identityFaults)[0] ?? '', `#identity-${field}`);
    const [fault] = faultsOf(submission, session);
    if (fault) return this.#complain(texts.form.faults[fault.code], placeOfFault(fault.pointer));
    return true;
  }

  #complain(complaint: string, place: string): false {
    this.complaint = complaint;
    const field = this.renderRoot.querySelector<HTMLElement>(place);
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
    return false;
  }

  #skip(): void {
    void this.#flow?.skip();
  }

  /** Where the tracker cannot be had now, the receipt stays, and the button can be pressed again. */
  async #track({ detail }: TrackingRequestedEvent): Promise<void> {
    const flow = this.#flow;
    const tracking = await this.trackWith?.(detail.trackingToken).catch(() => undefined);
    if (flow !== this.#flow) return;
    this.tracking = tracking;
    this.complaint = tracking ? '' : texts.form.trackerUnreachable;
  }

  /** What had the focus is often gone in the new state; a page that has only just opened keeps its focus where it is. */
  #arrive(from: FlowState['step']): void {
    if (from === 'loading' && !this.#retried) return;
    const place = from === 'loading' ? '[data-arrival], hcp-rating-scale' : '[data-arrival], .foot .primary';
    this.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }

  #done(): void {
    this.dispatchEvent(new DoneEvent());
  }
}
