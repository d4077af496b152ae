import { forgetNonces } from '../apps/nonces.js';
import { sweepDefaults } from '../default-ratings/sweep-defaults.js';
import { queueCallbacks } from '../callbacks/queue-callbacks.js';
import { countSomeFigures } from '../figures/count-figures.js';
import { forgetIdentities } from '../identity/forget-identities.js';
import { appendEntries } from '../log/append-batch.js';
import { forgetTries } from '../ratings/find-rating.js';
import { deliverReports, type Delivery } from '../reports/deliver-reports.js';
import { forgetReports } from '../reports/outbox.js';
import { sweepDues } from '../reports/watch-dues.js';
import { listReviews } from '../supervision/list-reviews.js';
import { forgetSurveyTickets } from '../surveys/draw-tickets.js';
import { tallyRatings } from '../supervision/tally-ratings.js';
import { logFault } from '../store/process-log.js';
import { inOnePass } from '../store/sweep-pass.js';

const EVERY_MS = 60_000;
/** What was put on record is told at once (实时上报). */
const DELIVER_EVERY_MS = 5_000;

type Swept = {
  readonly delivery: Delivery;
  /** Told of each that succeeded, and when by this computer's clock. */
  readonly onSwept: (name: string, at: number) => void;
};

/** Starts the work that is done again and again; several processes may do it at once. `stop` waits for work under way. */
export function startSweeps({ delivery, onSwept }: Swept): { readonly stop: () => Promise<void> } {
  const { database, keys, clock, timeOf } = delivery;
  const every = (intervalMs: number) => (name: string, work: () => Promise<void>) =>
    repeated(name, intervalMs, async () => {
      await work();
      onSwept(name, clock.now());
    });
  const everyMinute = every(EVERY_MS);
  const stops = [
    // Signatures carry the time of the host, whatever time a sandbox has.
    everyMinute('forgetNonces', () => forgetNonces(database, clock.now())),
    everyMinute('forgetTries', async () => forgetTries(database, await timeOf())),
    everyMinute('sweepDefaults', async () => sweepDefaults(database, await timeOf())),
    everyMinute('forgetIdentities', async () => forgetIdentities(database, await timeOf())),
    everyMinute('appendEntries', async () => appendEntries(database, keys, await timeOf())),
    everyMinute('sweepDues', async () => sweepDues(database, await timeOf())),
    everyMinute('forgetReports', async () => forgetReports(database, await timeOf())),
    every(DELIVER_EVERY_MS)('deliverReports', () => deliverReports(delivery)),
    everyMinute('queueCallbacks', async () => queueCallbacks(database, await timeOf())),
    everyMinute('countFigures', () => inOnePass(async () => countSomeFigures(database, await timeOf()))),
    everyMinute('listReviews', async () => listReviews(database, await timeOf())),
    everyMinute('forgetSurveyTickets', async () => forgetSurveyTickets(database, await timeOf())),
    everyMinute('tallyRatings', () => tallyRatings(database)),
  ];
  return {
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}

/** Runs work again and again, never overlapping, and goes on after a fault. Returns how to stop it. */
function repeated(name: string, intervalMs: number, work: () => Promise<void>): () => Promise<void> {
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
  }, intervalMs).unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
