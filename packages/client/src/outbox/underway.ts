import type { Receipt } from '@haochaping/core';
import { failureOf, type Failure } from '../failure.js';
import { abortOf, type CallOptions } from '../line.js';
import { KEPT_MS, type Entry } from './entry.js';
import { fateAfter } from './fate.js';
import type { World } from './world.js';

const SOONEST_MS = 2_000;
const LATEST_MS = 60_000;

/** Where a submission waits: on the device, where it outlives the page, or in the page alone. */
export type Kept = 'on-device' | 'in-page';

export type PostOptions = CallOptions & {
  /** Called once when an attempt has failed: the submission is written down and goes on being sent. */
  readonly saved?: (kept: Kept) => void;
};

/** One entry on its way: it is sent until its fate is known, whether anybody listens or not. */
export class Underway {
  readonly entry: Entry;
  /** The receipt, or the refusal; or the last failure when it has been given up. */
  readonly fate: Promise<Receipt>;
  readonly #world: World;
  readonly #listeners = new Set<(kept: Kept) => void>();
  #kept: Kept | undefined;

  /**
   * @param written where it has been written down, as soon as that is known; nothing is sent before
   * @param kept known at once where an earlier page has tried already
   */
  constructor(world: World, entry: Entry, written: Promise<Kept>, kept?: Kept) {
    this.#world = world;
    this.entry = entry;
    this.#kept = kept;
    this.fate = this.#send(written);
    this.fate.catch(() => undefined);
  }

  /** Resolves and rejects as the fate does; the signal's abort ends the listening alone. */
  listen({ signal, saved }: PostOptions = {}): Promise<Receipt> {
    if (saved && this.#kept) saved(this.#kept);
    else if (saved) this.#listeners.add(saved);
    return signal ? Promise.race([this.fate, abortBy(signal)]) : this.fate;
  }

  async #send(written: Promise<Kept>): Promise<Receipt> {
    const { store, pause } = this.#world;
    const kept = await written;
    try {
      for (let most = SOONEST_MS; ; most = Math.min(most * 2, LATEST_MS)) {
        try {
          return await this.#attempt(kept);
        } catch (reason) {
          const failure = failureOf(reason);
          if (!failure || this.#isOver(failure)) throw reason;
          this.#tell(kept);
          await pause(...pauseAfter(failure, most));
        }
      }
    } finally {
      await store?.remove(this.entry.key).catch(() => undefined);
    }
  }

  /** In turn with other tabs. Where no turn can be had it is sent all the same: its key keeps it from being accepted twice. */
  async #attempt(kept: Kept): Promise<Receipt> {
    const { store, deliver } = this.#world;
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

  #isOver(failure: Failure): boolean {
    return fateAfter(failure) === 'final' || this.#world.now() - this.entry.savedAt >= KEPT_MS;
  }

  #tell(kept: Kept): void {
    if (this.#kept) return;
    this.#kept = kept;
    for (const listener of this.#listeners) listener(kept);
  }
}

async function abortBy(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await new Promise((aborted) => signal.addEventListener('abort', aborted, { once: true }));
  throw abortOf(signal);
}

/** What the province asks for is waited in full; the rest by chance, so that a whole hall does not come back at one moment. */
function pauseAfter(failure: Failure, most: number): readonly [least: number, most: number] {
  const asked = failure.kind === 'refused' ? (failure.retryAfterSeconds ?? 0) * 1000 : 0;
  return [asked, asked + most * (0.5 + Math.random() / 2)];
}
