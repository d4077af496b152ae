import { failureOf, type Failure } from '@haochaping/client';

export type Inquired<Answer> =
  | { readonly state: 'asking' }
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly failure: Failure };

/** Something that is asked of the province: it is on its way, has come, or has failed and can be asked again. Only the last question counts. */
export class Inquiry<Answer> {
  #now: Inquired<Answer> = { state: 'asking' };
  #asked = 0;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get now(): Inquired<Answer> {
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

  #show(now: Inquired<Answer>): void {
    this.#now = now;
    this.#changed();
  }
}
