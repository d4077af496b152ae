import { DatabaseUnavailable } from './errors.js';

/** As long as PostgreSQL is told to wait for a lock, unless an operator says otherwise. */
const WAITS_MS = 3_000;

/**
 * Lets those with the same key pass one by one, and gives up on a turn that does not come in time. Of many calls about one row
 * that somebody holds locked, one waits with a connection to the database; the others wait here, and all the rest go on.
 */
export function keyedTurns(waitsMs = WAITS_MS) {
  const lasts = new Map<string, Promise<void>>();

  return async function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = lasts.get(key) ?? Promise.resolve();
    let given = (): void => undefined;
    const done = new Promise<void>((resolve) => {
      given = resolve;
    });
    const mine = before.then(() => done);
    lasts.set(key, mine);
    void mine.then(() => {
      if (lasts.get(key) === mine) lasts.delete(key);
    });
    try {
      await within(waitsMs, before);
      return await work();
    } finally {
      given();
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

/** The turns of this process. */
export const inTurn = keyedTurns();
