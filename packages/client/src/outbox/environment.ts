import type { Receipt } from '@haochaping/core';
import type { Entry } from './entry.js';

/** What an outbox needs besides its own logic. */
export type OutboxEnvironment = {
  /** One attempt; rejects with `CallFailed`. */
  readonly deliver: (entry: Entry) => Promise<Receipt>;
  /** Absent where nothing may outlive the page: hall devices, and pages that are no secure context. */
  readonly store: EntryStore | undefined;
  /** Milliseconds since the Unix epoch; a clock that is set anew does not move it while the page lives. */
  readonly now: () => number;
  /**
   * Waits at most so many milliseconds, and less where there is a reason to try at once, or has been one since the last attempt
   * began: `since`, by `now`. Tells whether there was one.
   */
  readonly pause: (most: number, since: number) => Promise<boolean>;
};

/**
 * Where entries outlive their page. Whatever it cannot do it rejects: a full disk, a private window, a blocked database. What it
 * has rejected to put is not kept, even where the database does it late.
 */
export type EntryStore = {
  put(entry: Entry): Promise<void>;
  remove(key: string): Promise<void>;
  all(): Promise<readonly Entry[]>;
  /** Lets one page at a time send an entry; the others wait. */
  turn<Done>(key: string, work: () => Promise<Done>): Promise<Done>;
};
