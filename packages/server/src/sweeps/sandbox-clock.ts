import { instantOf } from '@haochaping/core';
import { queueCallbacks } from '../callbacks/queue-callbacks.js';
import { sweepDefaults } from '../default-ratings/sweep-defaults.js';
import { countFigures } from '../figures/count-figures.js';
import { forgetIdentities } from '../identity/forget-identities.js';
import type { Handler } from '../interface/handler.js';
import { answered } from '../interface/outcome.js';
import { appendEntries } from '../log/append-batch.js';
import { deliverReports, type Delivery } from '../reports/deliver-reports.js';
import { forgetReports } from '../reports/outbox.js';
import { sweepDues } from '../reports/watch-dues.js';
import { listReviews } from '../supervision/list-reviews.js';
import { forgetSurveyTickets } from '../surveys/draw-tickets.js';
import { tallyRatings } from '../supervision/tally-ratings.js';
import { moveSandboxTime } from '../store/clock.js';
import { publishEnded } from './publish-ended.js';

/** Everything that is done again and again, once and to its end. */
export async function sweepAll(delivery: Delivery, now: number): Promise<void> {
  const { database, keys } = delivery;
  await sweepDefaults(database, now);
  await forgetIdentities(database, now);
  await sweepDues(database, now);
  await appendEntries(database, keys, now);
  await countFigures(database, now);
  await publishEnded(database, keys, now);
  await forgetReports(database, now);
  await deliverReports(delivery);
  await queueCallbacks(database, now);
  await appendEntries(database, keys, now); // the seeds that were opened
  await listReviews(database, now);
  await forgetSurveyTickets(database, now);
  await tallyRatings(database);
}

/** Moves the sandbox's clock forward and sweeps at once, so that a department sees in a moment what happens after days. */
export const moveSandboxClock =
  (delivery: Delivery): Handler<'moveSandboxClock'> =>
  async ({ body: { forwardSeconds }, now }) => {
    const later = now + forwardSeconds * 1000;
    await moveSandboxTime(delivery.database, forwardSeconds * 1000);
    await sweepAll(delivery, later);
    return answered({ now: instantOf(later) });
  };
