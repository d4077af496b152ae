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
import { moveSandboxTime } from '../store/clock.js';
import { publishEnded } from './publish-ended.js';

/** Moves the sandbox's clock forward and sweeps at once, so that a department sees in a moment what happens after days. */
export const moveSandboxClock =
  (delivery: Delivery): Handler<'moveSandboxClock'> =>
  async ({ body: { forwardSeconds }, now }) => {
    const { database, keys } = delivery;
    const later = now + forwardSeconds * 1000;
    await moveSandboxTime(database, forwardSeconds * 1000);
    await sweepDefaults(database, later);
    await forgetIdentities(database, later);
    await sweepDues(database, later);
    await appendEntries(database, keys, later);
    await countFigures(database, later);
    await publishEnded(database, keys, later);
    await forgetReports(database, later);
    await deliverReports(delivery);
    await queueCallbacks(database, later);
    await appendEntries(database, keys, later); // the seeds that were opened
    return answered({ now: instantOf(later) });
  };
