import { DatabaseUnavailable } from './errors.js';

/** Lets one holder in at a time, the others in the order in which they came. */
export function mutex(): { acquire(): Promise<void>; release(): void } {
  const waiting: (() => void)[] = [];
  let held = false;
  return {
    acquire: () => {
      if (held) return new Promise((resolve) => waiting.push(resolve));
      held = true;
      return Promise.resolve();
    },
    release: () => {
      const next = waiting.shift();
      if (next) next();
      else held = false;
    },
  };
}

/** As long as PostgreSQL is told to wait for a lock, unless an operator says otherwise. */
const WAITS_MS = 3_000;

/**
 * A mutex for each key that rejects whoever waits too long. Of many calls about one locked row, one waits with a connection to the
 * database; the others wait here without one, and calls about other rows go on.
 */
export function keyedMutex(waitsMs = WAITS_MS) {
  const tails = new Map<string, Promise<void>>();

  return async function runExclusive<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = tails.get(key);
    let release = (): void => undefined;
    const done = new Promise<void>((resolve) => {
      release = resolve;
    });
    const tail = before ? before.then(() => done) : done;
    tails.set(key, tail);
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    try {
      if (before) await within(waitsMs, before);
      return await work();
    } finally {
      release();
    }
  };
}

function within(millis: number, turn: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DatabaseUnavailable('others have been busy with the same row')), millis);
    void turn.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The process's own: work on one ticket or rating runs alone in it. */
export const runExclusive = keyedMutex();
