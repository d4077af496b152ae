import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import type { FlowState } from './flow-state.js';
import type { FormPart } from './rating-fields.js';

const PARTS: readonly FormPart[] = ['level', 'reasons', 'words'];

/** The part of the form that is shown, and the ways out of it; nothing leads on by itself. */
export type Step = {
  readonly part: FormPart;
  readonly head: TemplateResult;
  /** Whom to ask, where the host's page says it. */
  readonly help: TemplateResult | typeof nothing;
  /** Absent in the last step, from where it is submitted. */
  readonly next?: () => void;
  /** Absent in the first step. */
  readonly back?: () => void;
};

/** The form in three steps, one question on the screen at a time. What is filled in stays, whichever way somebody goes. */
export class RatingSteps {
  readonly #host: ReactiveControllerHost & Element;
  #part: FormPart = 'level';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  get part(): FormPart {
    return this.#part;
  }

  begin(): void {
    this.#part = 'level';
  }

  /**
   * @param ways `complain` says what is missing, where no level is chosen; `helpPhone` is whom to call, where the host's page says it
   */
  step(
    state: FlowState | undefined,
    texts: RatingTexts,
    { complain, helpPhone }: { readonly complain: () => void; readonly helpPhone: string | undefined },
  ): Step {
    const at = PARTS.indexOf(this.#part);
    const [back, next] = [PARTS[at - 1], PARTS[at + 1]];
    const isChosen = state !== undefined && 'draft' in state && state.draft.service.level !== undefined;
    return {
      part: this.#part,
      head: html`<p class="step" tabindex="-1"><span class="muted">${texts.form.step(at + 1, PARTS.length)}</span></p>`,
      help: helpPhone ? help(helpPhone, texts) : nothing,
      ...(next && { next: isChosen ? () => void this.#go(next) : complain }),
      ...(back && { back: () => void this.#go(back) }),
    };
  }

  /** Shows the part in which a place of the form is, that a selector names. */
  async show(place: string): Promise<void> {
    const part = partOf(place);
    if (part === this.#part) return;
    this.#part = part;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  async #go(part: FormPart): Promise<void> {
    this.#part = part;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>('.step')?.focus();
  }
}

const help = (phone: string, texts: RatingTexts): TemplateResult =>
  html`<p class="help">${texts.form.help} <a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a></p>`;

function partOf(place: string): FormPart {
  if (place.startsWith('.scale')) return 'level';
  return place.startsWith('.reasons') ? 'reasons' : 'words';
}
