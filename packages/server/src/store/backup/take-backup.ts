import { instantOf } from '@haochaping/core';
import { sql } from 'kysely';
import type { Database, WithinTransaction } from '../database/database.js';
import { newestMigration } from '../migrations/migrate.js';
import { markLine } from './backup-format.js';
import { tablesInOrder } from './tables.js';

const ROWS_AT_A_TIME = 2_000;

export type Taken = { readonly rows: Readonly<Record<string, number>> };

/**
 * Writes everything that is stored, as it stands at one moment; whoever uses the database meanwhile is not held up. Identities and
 * secrets stay encrypted, and the master key is not in it.
 */
export const takeBackup = (database: Database, now: number, write: (text: string) => Promise<void>): Promise<Taken> =>
  database.transaction().execute(async (transaction) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(transaction);
    const migration = await newestMigration(transaction);
    await write(markLine({ backup: 'haochaping', format: 1, migration, takenAt: instantOf(now) }));
    const rows: Record<string, number> = {};
    for (const table of await tablesInOrder(transaction)) {
      await write(markLine({ table }));
      rows[table] = await writeRows(transaction, table, write);
    }
    await write(markLine({ end: rows }));
    return { rows };
  });

async function writeRows(
  transaction: WithinTransaction,
  table: string,
  write: (text: string) => Promise<void>,
): Promise<number> {
  await sql`
    declare backed_up no scroll cursor for select to_jsonb(stored)::text as json from ${sql.table(table)} stored`.execute(
    transaction,
  );
  let count = 0;
  for (;;) {
    const fetched = await sql<{ json: string }>`fetch ${sql.lit(ROWS_AT_A_TIME)} from backed_up`.execute(transaction);
    if (fetched.rows.length === 0) break;
    await write(fetched.rows.map(({ json }) => `${json}\n`).join(''));
    count += fetched.rows.length;
  }
  await sql`close backed_up`.execute(transaction);
  return count;
}
