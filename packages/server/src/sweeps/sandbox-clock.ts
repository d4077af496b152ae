import { instantOf } from '@haochaping/core';
import { sweepDefaults } from '../default-ratings/sweep-defaults.js';
import { forgetIdentities } from '../identity/forget-identities.js';
import type { Handler } from '../interface/handler.js';
import { answered } from '../interface/outcome.js';
import { appendEntries } from '../log/append-batch.js';
import { moveSandboxTime } from '../store/clock.js';
import type { Keys } from '../store/crypto/keys.js';
import type { Database } from '../store/database/database.js';

/** Moves the sandbox's clock forward and sweeps at once, so that a department sees in a moment what happens after days. */
export const moveSandboxClock =
  (database: Database, keys: Keys): Handler<'moveSandboxClock'> =>
  async ({ body: { forwardSeconds }, now }) => {
    const later = now + forwardSeconds * 1000;
    await moveSandboxTime(database, forwardSeconds * 1000);
    await sweepDefaults(database, later);
    await forgetIdentities(database, later);
    await appendEntries(database, keys, later);
    return answered({ now: instantOf(later) });
  };
