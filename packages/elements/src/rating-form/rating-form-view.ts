import type { RatingClient, TrackingClient } from '@haochaping/client';
import type { Draft, Receipt } from '@haochaping/core';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { RatingOutcome } from '../events.js';
import { IndicatorList } from '../indicators/indicator-list.js';
import type { questions } from '../questionnaire/questions.js';
import { ReceiptView } from '../receipt/receipt-view.js';
import type { RatingTexts, TextsFor } from '../texts/message-pack.js';
import { warnOnce } from '../warn-once.js';
import { Elder } from './elder.js';
import type { FlowState, Open } from './flow-state.js';
import { FocusManagement } from './focus-management.js';
import { leaveQuestionAt, outcomeOf, type LeaveQuestion } from './leave-guard.js';
import { LevelsInView } from './levels-in-view.js';
import { RatingFlow } from './rating-flow.js';
import { screen } from './screen.js';
import { StickyFooter } from './sticky-footer.js';
import { focusField, validate, type Incomplete, type Message } from './validation.js';

/** An element that shows the whole rating in its shadow root, and what it is given by its host's page. */
export type RatingElement = ReactiveControllerHost &
  HTMLElement & {
    readonly client: RatingClient | undefined;
    readonly trackWith: ((trackingToken: string) => Promise<TrackingClient>) | undefined;
    readonly rememberWith: ((receipt: Receipt) => Promise<HTMLElement>) | undefined;
    readonly trackingUrl: string;
  };

/** Hears how the rating goes. */
type Heard = {
  readonly submitted: (receipt: Receipt) => void;
  readonly skipped: () => void;
  /** The citizen asks whatever holds the form to go away. */
  readonly done: () => void;
};

/**
 * A whole rating, from what is rated to the receipt: what the form and the dialog have in common. It shows what the rating session
 * says and decides none of it.
 */
export class RatingFormView {
  readonly #element: RatingElement;
  readonly #heard: Heard;
  #flow: RatingFlow | undefined;
  /** The form as it was last open, behind a message that tells what became of it. */
  #behind: Open | undefined;
  #complaint: Message | undefined;
  #incomplete: Incomplete | undefined;
  #tracking: TrackingClient | undefined;
  readonly #arrival: FocusManagement;
  readonly #elder: Elder;
  readonly #receipt: ReceiptView;
  #questions: typeof questions | undefined;
  readonly #indicators: { readonly service: IndicatorList; readonly staff: IndicatorList };
  /** What the citizen can do, for what is shown. */
  readonly #acts = {
    edited: (draft: Draft) => this.#edit(draft),
    submit: () => this.#submit(),
    mend: (place: string) => void this.#mend(place),
    skip: () => void this.#flow?.skip(),
    retry: () => this.#retry(),
    change: () => void this.#flow?.change(),
    returned: () => void this.#flow?.lookAgain(),
    track: (trackingToken: string) => void this.#track(trackingToken),
  };

  constructor(element: RatingElement, heard: Heard) {
    this.#element = element;
    this.#heard = heard;
    this.#arrival = new FocusManagement(element, () => this.state);
    this.#elder = new Elder(element, () => (this.#tracking ? undefined : this.state));
    this.#receipt = new ReceiptView(element);
    const changed = (): void => element.requestUpdate();
    this.#indicators = { service: new IndicatorList(changed), staff: new IndicatorList(changed) };
    new StickyFooter(element, () => this.#chosen ?? '');
    new LevelsInView(element, () => this.#chosen === '');
  }

  /** Undefined where there is no client to ask. */
  get state(): FlowState | undefined {
    return this.#flow?.state;
  }

  get outcome(): RatingOutcome {
    return outcomeOf(this.state);
  }

  leaveQuestion({ rating }: TextsFor<'rating'>): LeaveQuestion | undefined {
    return this.state && leaveQuestionAt(this.state, rating);
  }

  /** Begins with the element's client, whatever was shown before. */
  begin(): void {
    this.end();
    const client = this.#client;
    this.#flow = client && new RatingFlow(client, () => this.#follow());
    void this.#flow?.load();
  }

  /** Stops listening; a submission that has left goes on being sent. */
  end(): void {
    this.#flow?.leave();
    this.#flow = undefined;
    this.#behind = undefined;
    this.#tracking = undefined;
    this.#arrival.retried = false;
    this.#mended();
  }

  render({ dialog, rating: texts }: TextsFor<'dialog' | 'rating'>): TemplateResult | typeof nothing {
    const { state } = this;
    if (!state) return nothing;
    const { trackWith, rememberWith, trackingUrl } = this.#element;
    const done = html`<div class="actions">
      <button type="button" class="primary" @click=${this.#heard.done}>${texts.form.done}</button>
    </div>`;
    return html`
      <div class="rating">
        ${
          this.#tracking
            ? html`<hcp-status-tracker .client=${this.#tracking}></hcp-status-tracker>${done}`
            : screen(state, {
                ...this.#acts,
                texts,
                opening: dialog.loading,
                aloud: this.#elder.aloud(texts),
                step: this.#elder.step(texts, this.#acts.submit),
                complaint: this.#complaint,
                incomplete: this.#incomplete,
                behind: this.#behind,
                receipt: this.#receipt,
                indicators: this.#indicators,
                questions: this.#questions,
                trackWith,
                rememberWith,
                trackingUrl,
                session: this.#behind?.session,
                done,
              })
        }
        <p class="unseen" role="status">${this.#arrival.news?.(texts) ?? nothing}</p>
      </div>
    `;
  }

  /** What is chosen, of the service and of the staff; undefined where there is nothing to choose. */
  get #chosen(): string | undefined {
    const { state } = this;
    if (state?.step === 'loading') return '';
    if (state?.step !== 'filling') return undefined;
    const { service, staff } = state.draft;
    const part = this.#elder.steps?.part;
    return service.level && part !== 'level' ? `${part} ${service.level} ${staff.level ?? ''}` : '';
  }

  get #client(): RatingClient | undefined {
    const { client } = this.#element;
    if (!client || 'session' in Object(client)) return client;
    warnOnce(this.#element, 'client', 'a rating client');
    return undefined;
  }

  #find(place: string): HTMLElement | undefined {
    return this.#element.shadowRoot?.querySelector<HTMLElement>(place) ?? undefined;
  }

  #follow(): void {
    const { state } = this;
    if (state && 'draft' in state) this.#behind = state;
    if (state?.step === 'loading') this.#behind = undefined;
    if (state?.step === 'sent') this.#heard.submitted(state.receipt);
    if (state?.step === 'skipped') this.#heard.skipped();
    // Where it cannot be loaded, the link stands there without it.
    if (state?.step === 'hosted') import('../define/hosted-page.js').catch(() => undefined);
    if (state?.step === 'filling' && state.session.questionnaire) void this.#loadQuestions();
    this.#element.requestUpdate();
  }

  /** Nobody has to answer them: where they cannot be had now, they are asked for again at the next change. */
  async #loadQuestions(): Promise<void> {
    if (this.#questions) return;
    this.#questions = (await import('../questionnaire/questions.js').catch(() => undefined))?.questions;
    this.#element.requestUpdate();
  }

  #retry(): void {
    this.#arrival.retried = true;
    void this.#flow?.load();
  }

  #edit(draft: Draft): void {
    this.#mended();
    this.#flow?.edit(draft);
  }

  #mended(): void {
    this.#complaint = undefined;
    this.#incomplete = undefined;
  }

  /** Says what is missing and leads there; the button itself is never dead. */
  #submit(): void {
    const { state } = this;
    const incomplete = state?.step === 'filling' && validate(state.draft, state.session);
    if (!incomplete) return void this.#flow?.submit();
    this.#incomplete = incomplete;
    this.#element.requestUpdate();
    this.#acts.mend(incomplete.place);
  }

  async #mend(place: string): Promise<void> {
    const { steps } = this.#elder;
    // Where the place is on the screen it has the focus at once: only then does a phone open its keyboard.
    if (steps) await steps.show(place);
    focusField(this.#find(place));
  }

  /** Where the tracker cannot be had now, the receipt stays, and the button can be pressed again. */
  async #track(trackingToken: string): Promise<void> {
    const flow = this.#flow;
    const tracking = await this.#element.trackWith?.(trackingToken).catch(() => undefined);
    if (flow !== this.#flow) return;
    this.#tracking = tracking;
    this.#complaint = tracking ? undefined : ({ form }: RatingTexts) => form.trackerUnreachable;
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    this.#find('hcp-status-tracker')?.focus();
  }
}
