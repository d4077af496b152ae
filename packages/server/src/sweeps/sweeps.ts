import { forgetNonces } from '../apps/nonces.js';
import { sweepDefaults } from '../default-ratings/sweep-defaults.js';
import { forgetIdentities } from '../identity/forget-identities.js';
import { appendEntries } from '../log/append-batch.js';
import { forgetTries } from '../ratings/find-rating.js';
import type { Clock } from '../store/clock.js';
import type { Keys } from '../store/crypto/keys.js';
import type { Database } from '../store/database/database.js';
import { logFault } from '../store/process-log.js';

const EVERY_MS = 60_000;

type Swept = {
  readonly database: Database;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly timeOf: () => Promise<number>;
  /** Told of each that succeeded, and when by this computer's clock. */
  readonly onSwept: (name: string, at: number) => void;
};

/** Starts the work that is done every minute; several processes may do it at once. `stop` waits for work under way. */
export function startSweeps({ database, keys, clock, timeOf, onSwept }: Swept): { readonly stop: () => Promise<void> } {
  const everyMinute = (name: string, work: () => Promise<void>): (() => Promise<void>) =>
    repeated(name, async () => {
      await work();
      onSwept(name, clock.now());
    });
  const stops = [
    // Signatures carry the time of the host, whatever time a sandbox has.
    everyMinute('forgetNonces', () => forgetNonces(database, clock.now())),
    everyMinute('forgetTries', async () => forgetTries(database, await timeOf())),
    everyMinute('sweepDefaults', async () => sweepDefaults(database, await timeOf())),
    everyMinute('forgetIdentities', async () => forgetIdentities(database, await timeOf())),
    everyMinute('appendEntries', async () => appendEntries(database, keys, await timeOf())),
  ];
  return {
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}

/** Runs work every minute, never overlapping, and goes on after a fault. Returns how to stop it. */
function repeated(name: string, work: () => Promise<void>): () => Promise<void> {
  let running = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = work()
      .catch((error: unknown) => logFault(name, error))
      .finally(() => {
        busy = false;
      });
  }, EVERY_MS).unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
