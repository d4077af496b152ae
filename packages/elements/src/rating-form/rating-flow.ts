import { failureOf, type Failure, type RatingClient } from '@haochaping/client';
import {
  emptyDraft,
  toSubmission,
  type Draft,
  type Rateable,
  type RatingSession,
  type Receipt,
} from '@haochaping/core';

type WhyNot = Extract<Rateable, { now: false }>['because'];

/** What is filled in, and under which session. */
type Form = { readonly session: RatingSession; readonly draft: Draft };

/** Where a citizen is on the way from opening the form to the receipt. Exactly one of these holds. */
export type FlowState =
  | { readonly step: 'loading' }
  | { readonly step: 'unloadable'; readonly failure: Failure }
  | { readonly step: 'not-rateable'; readonly because: WhyNot }
  | ({ readonly step: 'filling'; readonly refusal?: string } & Form)
  | ({ readonly step: 'sending' } & Form)
  /** Nobody knows whether it arrived: the draft stays as it is and can only be sent again. */
  | ({ readonly step: 'unsent' } & Form)
  | { readonly step: 'sent'; readonly receipt: Receipt }
  | { readonly step: 'skipped' };

/** The server's refusals that are states of the ticket rather than faults of the rating. */
const STATE_OF_REFUSAL: Readonly<Record<string, WhyNot>> = {
  'ticket-already-rated': 'already-rated',
  'ticket-expired': 'expired',
  'rating-too-early': 'too-early',
};

/** Takes one draft through one client. Knows nothing of what is on the screen; `moved` is called after every move. */
export class RatingFlow {
  readonly #client: RatingClient;
  readonly #moved: () => void;
  readonly #left = new AbortController();
  #state: FlowState = { step: 'loading' };

  constructor(client: RatingClient, moved: () => void) {
    this.#client = client;
    this.#moved = moved;
  }

  get state(): FlowState {
    return this.#state;
  }

  async load(): Promise<void> {
    this.#move({ step: 'loading' });
    await this.#attempt(
      async (signal) => {
        const session = await this.#client.session({ signal });
        const { rateable } = session;
        if (rateable.now) this.#move({ step: 'filling', session, draft: emptyDraft() });
        else this.#move({ step: 'not-rateable', because: rateable.because });
      },
      (failure) => this.#move(stateOfTicket(failure) ?? { step: 'unloadable', failure }),
    );
  }

  edit(draft: Draft): void {
    if (this.#state.step === 'filling') this.#move({ step: 'filling', session: this.#state.session, draft });
  }

  /** Sends the draft, for the first time or again. Without a level there is nothing to send. */
  async submit(): Promise<void> {
    if (this.#state.step !== 'filling' && this.#state.step !== 'unsent') return;
    const { session, draft } = this.#state;
    const submission = toSubmission(draft);
    if (!submission) return;
    this.#move({ step: 'sending', session, draft });
    await this.#attempt(
      async (signal) => this.#move({ step: 'sent', receipt: await this.#client.submit(submission, { signal }) }),
      (failure) => this.#move(stateOfTicket(failure) ?? afterFailure(failure, { session, draft })),
    );
  }

  /** The citizen goes on without rating. A failure to say so changes nothing: no answer is not rated all the same. */
  async skip(): Promise<void> {
    this.#move({ step: 'skipped' });
    await this.#attempt(
      (signal) => this.#client.skip({ signal }),
      () => undefined,
    );
  }

  /** Stops listening; a submission that has left may still arrive. */
  leave(): void {
    this.#left.abort();
  }

  async #attempt(work: (signal: AbortSignal) => Promise<void>, failed: (failure: Failure) => void): Promise<void> {
    try {
      await work(this.#left.signal);
    } catch (reason) {
      if (this.#left.signal.aborted) return;
      const failure = failureOf(reason);
      failed(failure ?? { kind: 'unreachable' });
      if (!failure) throw reason;
    }
  }

  #move(state: FlowState): void {
    if (this.#left.signal.aborted) return;
    this.#state = state;
    this.#moved();
  }
}

function stateOfTicket(failure: Failure): FlowState | undefined {
  const because = failure.kind === 'refused' ? STATE_OF_REFUSAL[failure.problem.code] : undefined;
  return because && { step: 'not-rateable', because };
}

function afterFailure(failure: Failure, form: Form): FlowState {
  if (failure.kind !== 'refused') return { step: 'unsent', ...form };
  const { status, title, errors } = failure.problem;
  if (status === 429 || status >= 500) return { step: 'unsent', ...form };
  return { step: 'filling', ...form, refusal: errors?.[0]?.detail ?? title };
}
