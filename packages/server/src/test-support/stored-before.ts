import { readFile } from 'node:fs/promises';
import { Migrator, sql } from 'kysely';
import { openWith, type OpenDatabase } from '../store/database/database.js';
import { pgliteDialect } from '../store/database/pglite.js';
import type { Schema } from '../store/database/schema.js';
import { MIGRATIONS, migrate } from '../store/migrations/migrate.js';
import * as z from 'zod/mini';

const storedSchema = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));
/**
 * Dumps of whole databases that servers of earlier days filled, each named by the migration up to which it was made: every
 * table's rows, oldest first.
 */
export const DUMPS = ['0012-plain-names', '0015-separate-powers'] as const;
type Dump = (typeof DUMPS)[number];
const fileOf = (dump: Dump): URL => new URL(`stored-${dump.slice(0, 4)}.json`, import.meta.url);

/** Tracking tokens of its ratings, by what had become of each. */
const tokensSchema = z.object({ trackingTokens: z.record(z.string(), z.string()) });

export async function storedBefore(dump: Dump) {
  const { trackingTokens, ...tables } = z
    .catchall(tokensSchema, z.unknown())
    .parse(JSON.parse(await readFile(fileOf(dump), 'utf8')));
  return { trackingTokens, tables: storedSchema.parse(tables) };
}

/** Opens a database in memory that was filled by an earlier server and is now brought up to date. */
export async function openStoredBefore(dump: Dump): Promise<OpenDatabase> {
  const { tables } = await storedBefore(dump);
  return openWith(await pgliteDialect(), async (database) => {
    const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
    const { error } = await migrator.migrateTo(dump);
    if (error !== undefined) throw new Error('the tables of the dump could not be made', { cause: error });
    // As a restore does it: no trigger enters anything into the log a second time.
    await sql`set session_replication_role = replica`.execute(database);
    for (const [table, rows] of Object.entries(tables)) {
      await sql`
        insert into ${sql.table(table)} overriding system value
        select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
        database,
      );
    }
    await sql`set session_replication_role = default`.execute(database);
    for (const [table, column] of NUMBERED) {
      await sql`
        select setval(pg_get_serial_sequence(${table}, ${column}), coalesce(max(${sql.id(column)}), 0) + 1, false)
        from ${sql.table(table)}`.execute(database);
    }
    await migrate(database);
  });
}

/** Tables whose rows the database numbers. */
const NUMBERED = [
  ['occasion', 'occasion_id'],
  ['due_change', 'due_change_id'],
  ['identity_access', 'access_id'],
  ['log_entry', 'entry_id'],
] as const satisfies readonly (readonly [keyof Schema, string])[];
