import type { Receipt } from '@haochaping/core';
import { CallFailed, failureOf, type Failure } from '../failure.js';
import { abortOf, type CallOptions } from '../connection.js';
import { KEPT_MS, type Entry } from './entry.js';
import { outcomeAfter, isRefusedByIntermediary } from './outcome.js';
import type { OutboxEnvironment } from './environment.js';

const SOONEST_MS = 2_000;
const LATEST_MS = 60_000;
/** What anybody asks to be waited for is waited no longer than this: gateways have been seen to ask for days. */
const LONGEST_ASKED_MS = 300_000;
/** After so many answers in a row that decide, and are not the province's, somebody between keeps this content out. */
const BLOCKED_AFTER = 3;

/** Where a submission waits: on the device, where it outlives the page, or in the page alone. */
export type Kept = 'on-device' | 'in-page';

export type PostOptions = CallOptions & {
  /** Called once when an attempt has failed: the submission is written down and goes on being sent. */
  readonly saved?: (kept: Kept) => void;
  /**
   * Called once when somebody between has refused it several times, such as a firewall that dislikes a word. It goes on being
   * sent; other content that is submitted on the same ticket takes its place.
   */
  readonly blocked?: () => void;
};

/** One entry on its way: it is sent until there is an answer, whether anybody listens or not. */
export class Delivery {
  readonly entry: Entry;
  /** The receipt, or the refusal; or the last failure when it has been given up. */
  readonly receipt: Promise<Receipt>;
  readonly #environment: OutboxEnvironment;
  readonly #listeners = new Set<PostOptions>();
  #kept: Kept | undefined;
  #refusals = 0;
  #isWithdrawn = false;

  /**
   * @param written where it has been written down, as soon as that is known; nothing is sent before
   * @param kept known at once where an earlier page has tried already
   */
  constructor(environment: OutboxEnvironment, entry: Entry, written: Promise<Kept>, kept?: Kept) {
    this.#environment = environment;
    this.entry = entry;
    this.#kept = kept;
    this.receipt = this.#send(written);
    this.receipt.catch(() => undefined);
  }

  /** Settles as `receipt` does; the signal's abort ends the listening alone. */
  listen(options: PostOptions = {}): Promise<Receipt> {
    const { signal, saved, blocked } = options;
    this.#listeners.add(options);
    if (this.#kept) saved?.(this.#kept);
    if (this.#isBlocked) blocked?.();
    return signal ? Promise.race([this.receipt, abortBy(signal)]) : this.receipt;
  }

  /** Makes room for other content where this one is kept out; what may still arrive as it is goes on. */
  withdraw(): void {
    if (!this.#isBlocked) return;
    this.#isWithdrawn = true;
    void this.#forget();
  }

  get #isBlocked(): boolean {
    return this.#refusals >= BLOCKED_AFTER;
  }

  async #send(written: Promise<Kept>): Promise<Receipt> {
    const kept = await written;
    let failure: Failure = { kind: 'unreachable' };
    try {
      for (let most = SOONEST_MS; ;) {
        const begun = this.#environment.now();
        if (this.#isWithdrawn || begun - this.entry.savedAt >= KEPT_MS) throw new CallFailed(failure);
        try {
          return await this.#attempt(kept);
        } catch (reason) {
          const known = failureOf(reason);
          if (!known || outcomeAfter(known) === 'final') throw reason;
          failure = known;
          this.#tell(kept, failure);
          const woken = await this.#environment.pause(pauseAfter(failure, most), begun);
          // A network that has just come back often fails once more.
          most = woken ? SOONEST_MS : Math.min(most * 2, LATEST_MS);
        }
      }
    } finally {
      // Nobody waits for the disk: were the entry sent once more, its key would bring the same answer.
      void this.#forget();
    }
  }

  /** Nothing of it stays on the device. */
  readonly #forget = async (): Promise<void> => this.#environment.store?.remove(this.entry.key).catch(() => undefined);

  /** In turn with other tabs. Where no turn can be had it is sent all the same: its key keeps it from being accepted twice. */
  async #attempt(kept: Kept): Promise<Receipt> {
    const { store, deliver } = this.#environment;
    let begun = false;
    const attempt = (): Promise<Receipt> => {
      begun = true;
      return deliver(this.entry);
    };
    if (kept === 'in-page' || !store) return attempt();
    return store.turn(this.entry.key, attempt).catch((reason: unknown) => {
      if (begun) throw reason;
      return attempt();
    });
  }

  #tell(kept: Kept, failure: Failure): void {
    if (!this.#kept) for (const { saved } of this.#listeners) saved?.(kept);
    this.#kept = kept;
    this.#refusals = isRefusedByIntermediary(failure) ? this.#refusals + 1 : 0;
    if (this.#refusals === BLOCKED_AFTER) for (const { blocked } of this.#listeners) blocked?.();
  }
}

async function abortBy(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await new Promise((aborted) => signal.addEventListener('abort', aborted, { once: true }));
  throw abortOf(signal);
}

/** What is asked for is waited first; the rest by chance, so that a whole hall does not come back at one moment. */
function pauseAfter(failure: Failure, most: number): number {
  const asked = failure.kind === 'refused' ? (failure.retryAfterSeconds ?? 0) * 1000 : 0;
  return Math.min(asked, LONGEST_ASKED_MS) + most * (0.5 + Math.random() / 2);
}
