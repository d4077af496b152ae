import {
  failureOf,
  outcomeAfter,
  type Failure,
  type Kept,
  type PostOptions,
  type RatingClient,
} from '@haochaping/client';
import {
  emptyDraft,
  toSubmission,
  type Draft,
  type RatingSession,
  type Receipt,
  type WhyNotRateable,
} from '@haochaping/core';
import type { FlowState, Form, Trouble } from './flow-state.js';

type Refusal = Extract<Failure, { kind: 'refused' }>;

/** The server's refusals that are states of the ticket rather than faults of the rating. */
const STATE_OF_REFUSAL: Readonly<Record<string, WhyNotRateable>> = {
  'ticket-already-rated': 'already-rated',
  'ticket-expired': 'expired',
  'rating-too-early': 'too-early',
  'rating-too-late': 'too-late',
};

/** Takes one draft through one client. Knows nothing of what is on the screen; `moved` is called after every move. */
export class RatingFlow {
  readonly #client: RatingClient;
  readonly #moved: () => void;
  #left = new AbortController();
  #state: FlowState = { step: 'loading' };
  #looking = false;

  constructor(client: RatingClient, moved: () => void) {
    this.#client = client;
    this.#moved = moved;
  }

  get state(): FlowState {
    return this.#state;
  }

  /** What was submitted on this ticket before comes first: its receipt, and no empty form. */
  async load(): Promise<void> {
    this.#move({ step: 'loading' });
    await this.#attempt(
      async (signal) => {
        const session = this.#client.session({ signal });
        // Not looked at where something was submitted before.
        session.catch(() => undefined);
        const earlier = await this.#earlier(signal);
        if (!earlier) this.#open(await session);
        else if ('ratingNo' in earlier) this.#move({ step: 'sent', receipt: earlier });
        else await this.#openAfter(earlier, signal);
      },
      (failure) => void this.#notLoaded(failure),
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
      async (signal) => {
        const receipt = await this.#client.submit(submission, this.#onItsWay(signal, { session, draft }));
        this.#move({ step: 'sent', receipt });
      },
      (failure) =>
        isOvertaken(failure)
          ? void this.#showOther()
          : this.#move(stateOfTicket(failure) ?? afterFailure(failure, { session, draft })),
    );
  }

  /** Opens what somebody between keeps out, to be changed; what is submitted then takes its place. */
  async change(): Promise<void> {
    if (this.#state.step !== 'blocked') return;
    const { form } = this.#state;
    this.#left.abort();
    this.#left = new AbortController();
    if (form) this.#move({ step: 'filling', ...form });
    else
      await this.#attempt(
        async (signal) => this.#open(await this.#client.session({ signal })),
        () => undefined,
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

  /** Asks whether the province's own page has taken the rating meanwhile. */
  async lookAgain(): Promise<void> {
    const before = this.#state;
    if (before.step !== 'hosted' || this.#looking) return;
    this.#looking = true;
    await this.#attempt(
      async (signal) => {
        const session = await this.#client.session({ signal });
        const { rateable } = session;
        if ('url' in rateable) this.#move({ step: 'hosted', session, page: before.page, found: 'not-yet' });
        else if (!rateable.now && rateable.because === 'already-rated') this.#move({ step: 'rated-elsewhere' });
        else this.#open(session);
      },
      () => this.#move({ ...before, found: 'unknown' }),
    ).finally(() => (this.#looking = false));
  }

  /** Stops listening; a submission that has left goes on being sent. */
  leave(): void {
    this.#left.abort();
  }

  /** How it is heard what becomes of a submission, until it is followed no more. */
  #onItsWay(signal: AbortSignal, form?: Form): PostOptions {
    let kept: Kept = 'in-page';
    const move = (step: 'saved' | 'blocked'): void => {
      if (!signal.aborted) this.#move({ step, kept, form });
    };
    return {
      signal,
      saved(where) {
        kept = where;
        move('saved');
      },
      blocked: () => move('blocked'),
    };
  }

  async #notLoaded(failure: Failure): Promise<void> {
    this.#move(stateOfTicket(failure) ?? { step: 'unloadable', failure });
    if (failure.kind === 'refused' || !navigator.onLine) return;
    const page = await this.#client.page?.().catch(() => undefined);
    if (page && this.#state.step === 'unloadable') this.#move({ step: 'unloadable', failure, page });
  }

  /** Something else was submitted first on this ticket. Where this page has it too, its receipt is shown. */
  async #showOther(): Promise<void> {
    this.#move({ step: 'not-rateable', because: 'already-rated', overtaken: true });
    await this.#attempt(
      async (signal) => {
        const receipt = await this.#client.receipt({ signal });
        if (receipt) this.#move({ step: 'sent', receipt, overtaken: true });
      },
      () => undefined,
    );
  }

  /** What became of an earlier submission: its receipt, or why there will be none. */
  async #earlier(signal: AbortSignal): Promise<Receipt | Failure | undefined> {
    try {
      return await this.#client.receipt(this.#onItsWay(signal));
    } catch (reason) {
      const failure = failureOf(reason);
      if (!failure) throw reason;
      return failure;
    }
  }

  #open(session: RatingSession, trouble?: Trouble): void {
    const { rateable } = session;
    if ('url' in rateable) this.#move({ step: 'hosted', session, page: rateable });
    else if (!rateable.now) this.#move({ step: 'not-rateable', because: rateable.because });
    else this.#move({ step: 'filling', session, draft: emptyDraft(), ...(trouble && { trouble }) });
  }

  /** The draft went with the page that made it; the session is of now, for it may have been saved for hours. */
  async #openAfter(failure: Failure, signal: AbortSignal): Promise<void> {
    const state = stateOfTicket(failure);
    const refusal = isFinal(failure) && { refusal: failure.problem };
    if (isOvertaken(failure)) await this.#showOther();
    else if (state) this.#move(state);
    else this.#open(await this.#client.session({ signal }), { earlier: true, ...refusal });
  }

  async #attempt(work: (signal: AbortSignal) => Promise<void>, failed: (failure: Failure) => void): Promise<void> {
    const { signal } = this.#left;
    try {
      await work(signal);
    } catch (reason) {
      if (signal.aborted) return;
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

const isOvertaken = (failure: Failure): boolean =>
  failure.kind === 'refused' && failure.problem.code === 'ticket-already-rated';

const isFinal = (failure: Failure): failure is Refusal => outcomeAfter(failure) === 'final';

const afterFailure = (failure: Failure, form: Form): FlowState =>
  isFinal(failure)
    ? { step: 'filling', ...form, trouble: { earlier: false, refusal: failure.problem } }
    : { step: 'unsent', ...form };
