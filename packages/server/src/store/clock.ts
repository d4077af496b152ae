import type { Database } from './database/database.js';

/** The one source of time. A request reads it once, so that all it writes has one moment. */
export type Clock = {
  /** Milliseconds since the Unix epoch. */
  now(): number;
};

export const HOST_CLOCK: Clock = { now: () => Date.now() };

const THE_ROW = 1;

/** The sandbox's time: that of its host plus how far it was moved ahead, the same in every process. */
export async function sandboxTime(database: Database, clock: Clock): Promise<number> {
  const row = await database
    .selectFrom('sandbox_clock')
    .select('ahead_ms')
    .where('id', '=', THE_ROW)
    .executeTakeFirst();
  return clock.now() + (row?.ahead_ms ?? 0);
}

export const moveSandboxTime = (database: Database, forwardMs: number) =>
  database
    .insertInto('sandbox_clock')
    .values({ id: THE_ROW, ahead_ms: forwardMs })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({ ahead_ms: row('sandbox_clock.ahead_ms', '+', forwardMs) })),
    )
    .execute();
