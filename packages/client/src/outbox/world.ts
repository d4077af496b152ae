import type { Receipt } from '@haochaping/core';
import type { Entry } from './entry.js';
import type { EntryStore } from './entry-store.js';

/** All that an outbox needs of the world. */
export type World = {
  /** One attempt; rejects with `CallFailed`. */
  readonly deliver: (entry: Entry) => Promise<Receipt>;
  /** Absent where nothing may outlive the page: hall devices, and pages that are no secure context. */
  readonly store: EntryStore | undefined;
  /** Milliseconds since the Unix epoch; a clock that is set anew does not move it while the page lives. */
  readonly now: () => number;
  /** Waits at most so many milliseconds, and less where there is a reason to try at once. */
  readonly pause: (most: number) => Promise<void>;
};
