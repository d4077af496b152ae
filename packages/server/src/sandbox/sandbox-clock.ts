import { instantOf } from '@haochaping/core';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { sweepDefaults } from '../default-ratings/sweep-defaults.js';
import type { Handler } from '../http/handler.js';
import { answered } from '../http/outcome.js';
import { forgetIdentities } from '../identity/forget-identities.js';
import { sealLog } from '../log/seal-log.js';
import type { Keys } from '../secrecy/keys.js';

const THE_ROW = 1;

/** The sandbox's time: that of its host and as much ahead as it was moved, the same in every process. */
export async function sandboxTime(database: Database, clock: Clock): Promise<number> {
  const row = await database
    .selectFrom('sandbox_clock')
    .select('ahead_ms')
    .where('id', '=', THE_ROW)
    .executeTakeFirst();
  return clock.now() + (row?.ahead_ms ?? 0);
}

/** What time brings happens at once, so that nobody waits for a sweep. */
export const moveSandboxClock =
  (database: Database, keys: Keys): Handler<'moveSandboxClock'> =>
  async ({ body: { forwardSeconds }, now }) => {
    const forward = forwardSeconds * 1000;
    await database
      .insertInto('sandbox_clock')
      .values({ id: THE_ROW, ahead_ms: forward })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({ ahead_ms: row('sandbox_clock.ahead_ms', '+', forward) })),
      )
      .execute();
    await sweepDefaults(database, now + forward);
    await forgetIdentities(database, now + forward);
    await sealLog(database, keys, now + forward);
    return answered({ now: instantOf(now + forward) });
  };
