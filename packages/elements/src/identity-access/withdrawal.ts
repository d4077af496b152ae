import { failureOf } from '@haochaping/client';
import { html, type TemplateResult } from 'lit';
import type { TextsFor } from '../texts/message-pack.js';
import { refusalText, type Problem } from '../texts/province-text.js';

type Fault = '' | 'unsent' | Problem;

/** Withdrawing the consent in two steps: it is offered; it says what will happen, and can still be left. */
export class Withdrawal {
  readonly #withdraw: () => Promise<void>;
  readonly #changed: (focus?: string) => void;
  #step: 'offered' | 'asked' | 'sending' = 'offered';
  #fault: Fault = '';

  /** @param changed called when this is to be rendered again; with the place that then gets the focus */
  constructor(withdraw: () => Promise<void>, changed: (focus?: string) => void) {
    this.#withdraw = withdraw;
    this.#changed = changed;
  }

  render({ rating, afterwards: { identity: texts } }: TextsFor<'rating' | 'afterwards'>): TemplateResult {
    if (this.#step === 'offered') {
      return html`<div class="actions part">
        <button type="button" class="withdraw" @click=${() => this.#show('asked', '', '#asking')}>
          ${texts.withdraw}
        </button>
      </div>`;
    }
    const sending = this.#step === 'sending';
    const { asking } = texts;
    const fault = this.#fault === 'unsent' ? texts.unsent : this.#fault && refusalText(this.#fault, rating);
    return html`
      <div class="reply part" role="group" aria-labelledby="asking" aria-describedby="asking-help">
        <h4 id="asking" tabindex="-1">${asking.title}</h4>
        <ul id="asking-help">
          ${asking.help.map((line) => html`<li>${line}</li>`)}
        </ul>
        <p class="fault" role="alert">${fault}</p>
        <div class="actions">
          <button type="button" class="primary" aria-disabled=${sending} @click=${() => void this.#send()}>
            ${sending ? texts.withdrawing : asking.yes}
          </button>
          <button type="button" ?disabled=${sending} @click=${() => this.#show('offered', '', '.withdraw')}>
            ${asking.no}
          </button>
        </div>
      </div>
    `;
  }

  async #send(): Promise<void> {
    if (this.#step === 'sending') return;
    this.#show('sending', '');
    try {
      await this.#withdraw();
      this.#show('offered', '');
    } catch (reason) {
      const failure = failureOf(reason);
      this.#show('asked', failure?.kind === 'refused' ? failure.problem : 'unsent');
      if (!failure) throw reason;
    }
  }

  #show(step: 'offered' | 'asked' | 'sending', fault: Fault, focus?: string): void {
    this.#step = step;
    this.#fault = fault;
    this.#changed(focus);
  }
}
