import { instantOf, type Instant } from '@haochaping/core';
import { sql } from 'kysely';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { isUnavailable } from '../store/database/errors.js';
import { logFault } from '../store/process-log.js';
import { settleDefault } from './settle-default.js';

const AT_A_TIME = 100;
const AFTER_A_FAULT_MS = 3_600_000;

/** Checks every case whose time has come; several processes may do so at once, each takes cases that no other holds. */
export async function sweepDefaults(database: Database, now: number): Promise<void> {
  while ((await sweepSome(database, now)) === AT_A_TIME);
}

const sweepSome = (database: Database, now: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const cases = await transaction
      .selectFrom('default_watch')
      .select('case_id')
      .where('check_at', '<=', instantOf(now))
      .orderBy('check_at')
      .limit(AT_A_TIME)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { case_id: caseId } of cases) await settleOrPutAside(transaction, caseId, now);
    return cases.length;
  });

/** A case that fails does not affect the others: it alone is rolled back, logged and checked again later. */
async function settleOrPutAside(transaction: WithinTransaction, caseId: string, now: number): Promise<void> {
  await sql`savepoint before_case`.execute(transaction);
  try {
    await checkLater(transaction, caseId, await settleDefault(transaction, caseId, now));
  } catch (error) {
    // The database is unavailable and the case is fine: the whole batch is left for the next sweep.
    if (isUnavailable(error)) throw error;
    await sql`rollback to savepoint before_case`.execute(transaction);
    logFault('settleDefault', error);
    await checkLater(transaction, caseId, instantOf(now + AFTER_A_FAULT_MS));
  }
  await sql`release savepoint before_case`.execute(transaction);
}

const checkLater = (transaction: WithinTransaction, caseId: string, at: Instant | undefined): Promise<unknown> =>
  at
    ? transaction.updateTable('default_watch').set({ check_at: at }).where('case_id', '=', caseId).execute()
    : transaction.deleteFrom('default_watch').where('case_id', '=', caseId).execute();
