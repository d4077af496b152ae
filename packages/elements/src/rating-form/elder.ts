import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ReadAloud } from '../read-aloud/read-aloud.js';
import { followAncestors, unfollowAncestors } from '../texts/language-at.js';
import type { RatingTexts } from '../texts/message-pack.js';
import type { FlowState } from './flow-state.js';
import type { RatingSteps, Step } from './rating-steps.js';

/** A telephone number, on any element above. */
const HELP_PHONE = 'data-hcp-help-phone';

/**
 * Knows whether 长辈版 holds where the form stands: there the form is shown in steps, and can be read aloud. The code for both comes
 * only there, that for reading only where the browser can speak.
 */
export class Elder implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #state: () => FlowState | undefined;
  #at = '';
  #holds = false;
  #reader: ReadAloud | undefined;
  #steps: RatingSteps | undefined;

  constructor(host: ReactiveControllerHost & Element, state: () => FlowState | undefined) {
    this.#host = host;
    this.#state = state;
    host.addController(this);
  }

  hostConnected(): void {
    followAncestors(this.#look);
    this.#look();
  }

  hostUpdate(): void {
    const state = this.#state();
    if (state?.step === 'loading') this.#steps?.begin();
    const step = `${stepOf(state)} ${this.#steps?.part}`;
    if (step !== this.#at) this.#reader?.stop();
    this.#at = step;
  }

  hostDisconnected(): void {
    unfollowAncestors(this.#look);
  }

  /** Undefined where the whole form is shown. */
  get steps(): RatingSteps | undefined {
    return this.#holds ? this.#steps : undefined;
  }

  /** Undefined where the whole form is shown. */
  step(texts: RatingTexts, complain: () => void): Step | undefined {
    const helpPhone = ancestorOf(this.#host, `[${HELP_PHONE}]`)?.getAttribute(HELP_PHONE) ?? undefined;
    return this.steps?.step(this.#state(), texts, { complain, helpPhone });
  }

  aloud(texts: RatingTexts): TemplateResult | typeof nothing {
    return this.#holds && this.#reader ? this.#reader.button(texts) : nothing;
  }

  /** The host’s wording has the trees observed that it looks through. */
  readonly #look = (): void => {
    this.#holds = ancestorOf(this.#host, '[data-hcp-appearance~=elder]') !== null;
    if (!this.#holds) this.#reader?.stop();
    else void this.#load();
    this.#host.requestUpdate();
  };

  /** Where it cannot be loaded, the form is shown and read as it ever was. */
  async #load(): Promise<void> {
    const canSpeak = 'speechSynthesis' in window;
    if (this.#steps && (this.#reader || !canSpeak)) return;
    const [steps, reading] = await Promise.all([
      import('./rating-steps.js').catch(() => undefined),
      canSpeak ? import('../read-aloud/read-aloud.js').catch(() => undefined) : undefined,
    ]);
    this.#steps ??= steps && new steps.RatingSteps(this.#host);
    this.#reader ??= reading && new reading.ReadAloud(this.#host);
    this.#host.requestUpdate();
  }
}

/** The nearest element above that matches, out through shadow roots, as a style sheet finds it. */
function ancestorOf(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  const tree = element.getRootNode();
  return found ?? (tree instanceof ShadowRoot ? ancestorOf(tree.host, selector) : null);
}

/** Another step is not what somebody asked to hear; ticks and words belong to the step that they are made in. */
const stepOf = (state: FlowState | undefined): string =>
  state && 'draft' in state
    ? [state.step, state.draft.service.level, state.draft.staff.level].join()
    : (state?.step ?? '');
