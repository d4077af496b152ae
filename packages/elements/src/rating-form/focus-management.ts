import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dialogOf } from '../dialog-of.js';
import type { FlowState } from './flow-state.js';
import type { Message } from './validation.js';

/** What is reached from here comes by itself, whatever people do meanwhile. */
const GOES_ON_BY_ITSELF: readonly FlowState['step'][] = ['saved', 'blocked', 'hosted'];

/**
 * Brings people into a new state: what had the focus is often gone in it. Whoever is busy elsewhere in the page is not called
 * back; what came meanwhile is said to them.
 */
export class FocusManagement implements ReactiveController {
  /** What came while nobody was at the form. */
  news: Message | undefined;
  /** Whether the citizen asked to open the form once more. */
  retried = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #state: () => FlowState | undefined;
  #at: FlowState['step'] = 'loading';
  /** Where the focus goes, as a selector. */
  #place: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, state: () => FlowState | undefined) {
    this.#host = host;
    this.#state = state;
    host.addController(this);
  }

  hostUpdate(): void {
    const state = this.#state();
    const from = this.#at;
    this.#at = state?.step ?? 'loading';
    this.#place = undefined;
    if (this.#at === from) return;
    const asked = from === 'loading' ? this.retried : !GOES_ON_BY_ITSELF.includes(from);
    if (asked || this.#host.matches(':focus-within') || dialogOf(this.#host)) {
      const fields = from !== 'loading' ? ', .foot .primary' : this.retried ? ', .scale input' : '';
      this.#place = `[data-focus-target]${fields}`;
    }
    this.news = this.#place ? undefined : newsOf(state);
  }

  hostUpdated(): void {
    if (this.#place) this.#host.shadowRoot?.querySelector<HTMLElement>(this.#place)?.focus();
  }
}

/** Messages say themselves; a receipt is an element of its own. */
const newsOf = (state: FlowState | undefined): Message | undefined =>
  state?.step === 'sent'
    ? ({ receipt }) => `${receipt.title} ${receipt.ratingNo} ${state.receipt.ratingNo}`
    : undefined;
