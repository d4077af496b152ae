import { failureOf, type Failure } from '@haochaping/client';
import { html, type TemplateResult } from 'lit';
import type { TextsFor } from '../texts/message-pack.js';
import { refusalText } from '../texts/province-text.js';

export type QueryState<Answer> =
  | { readonly state: 'asking' }
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly failure: Failure };

/** Something that is asked of the province: it is on its way, has come, or has failed and can be asked again. Only the last question counts. */
export class AsyncQuery<Answer> {
  #now: QueryState<Answer> = { state: 'asking' };
  #asked = 0;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get now(): QueryState<Answer> {
    return this.#now;
  }

  async ask(question: () => Promise<Answer>): Promise<void> {
    const turn = ++this.#asked;
    this.#show({ state: 'asking' });
    try {
      const answer = await question();
      if (turn === this.#asked) this.#show({ state: 'answered', answer });
    } catch (reason) {
      const failure = failureOf(reason);
      if (!failure) throw reason;
      if (turn === this.#asked) this.#show({ state: 'failed', failure });
    }
  }

  /** What the province said of it by another way; an older answer that still comes is dropped. */
  know(answer: Answer): void {
    this.#asked += 1;
    this.#show({ state: 'answered', answer });
  }

  #show(now: QueryState<Answer>): void {
    this.#now = now;
    this.#changed();
  }
}

/** What was asked for, or that it is on its way, or that it has not come and can be asked for again. */
export function queryView<Answer>(
  now: QueryState<Answer>,
  { rating, afterwards: { loading, unreachable } }: TextsFor<'rating' | 'afterwards'>,
  ask: () => void,
  answered: (answer: Answer) => TemplateResult,
): TemplateResult {
  switch (now.state) {
    case 'asking':
      return html`<p class="muted" role="status">${loading}</p>`;
    case 'failed':
      return html`
        <p class="fault" role="alert">
          ${now.failure.kind === 'refused' ? refusalText(now.failure.problem, rating) : unreachable}
        </p>
        <div class="actions"><button type="button" @click=${ask}>${rating.form.retry}</button></div>
      `;
    case 'answered':
      return answered(now.answer);
  }
}
