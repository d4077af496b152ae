import { instantOf } from '@haochaping/core';
import type { Database } from '../database/database.js';
import { sweepEveryMinute, type Sweep } from '../sweeps/sweep.js';
import { settleDefault } from './settle-default.js';

const AT_A_TIME = 100;

/** Looks at every case whose time has come; several processes may do it at once, each takes cases that no other holds. */
export async function sweepDefaults(database: Database, now: number): Promise<void> {
  while ((await sweepSome(database, now)) === AT_A_TIME);
}

const sweepSome = (database: Database, now: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const cases = await transaction
      .selectFrom('default_watch')
      .select('case_no')
      .where('look_at', '<=', instantOf(now))
      .orderBy('look_at')
      .limit(AT_A_TIME)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { case_no: caseNo } of cases) {
      const again = await settleDefault(transaction, caseNo, now);
      await (again
        ? transaction.updateTable('default_watch').set({ look_at: again }).where('case_no', '=', caseNo).execute()
        : transaction.deleteFrom('default_watch').where('case_no', '=', caseNo).execute());
    }
    return cases.length;
  });

export const keepSettlingDefaults = (database: Database, timeOf: () => Promise<number>): Sweep =>
  sweepEveryMinute('sweepDefaults', async () => sweepDefaults(database, await timeOf()));
