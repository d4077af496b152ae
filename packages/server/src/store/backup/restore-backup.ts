import { sql } from 'kysely';
import { CannotStart } from '../cannot-start.js';
import type { Database, WithinTransaction } from '../database/database.js';
import { codeOf } from '../database/errors.js';
import { buildUpTo, isMigration, migrate } from '../migrations/migrate.js';
import { readLine, type BackupHead } from './backup-format.js';
import { tablesInOrder } from './tables.js';

/** How much is stored by one statement. */
const BATCH_CHARACTERS = 4_000_000;
/** PostgreSQL's classes for data that make no sense, or that contradict each other. */
const OF_CONTENT = /^2[23]/;

export type Restored = { readonly head: BackupHead; readonly rows: Readonly<Record<string, number>> };

type Options = {
  /** Rejects what must not be kept, before anybody sees it. */
  readonly accept: (transaction: WithinTransaction) => Promise<void>;
  readonly onTable: (table: string, rows: number) => void;
};

/**
 * Fills an empty database from a backup, all of it or, where something is not right, nothing; then brings the tables up to date.
 * Throws CannotStart for what a person can mend.
 */
export async function restoreBackup(
  database: Database,
  lines: AsyncIterable<string>,
  { accept, onTable }: Options,
): Promise<Restored> {
  const restored = await database.transaction().execute(async (transaction) => {
    await refuseUnlessEmpty(transaction);
    const loaded = await load(transaction, lines, onTable);
    await accept(transaction);
    return loaded;
  });
  await migrate(database);
  return restored;
}

async function refuseUnlessEmpty(transaction: WithinTransaction): Promise<void> {
  const { rows } = await sql<{ tables: number }>`
    select count(*) as tables from pg_class
    where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace`.execute(transaction);
  if (rows[0]?.tables === 0) return;
  throw new CannotStart('数据库不是空的，没有恢复，什么都没有改动。请指向一个新建的、没有启动过服务器的数据库。');
}

const notWhole = (): CannotStart => new CannotStart('备份文件不完整或已损坏，没有恢复，什么都没有改动。');

async function load(
  transaction: WithinTransaction,
  lines: AsyncIterable<string>,
  onTable: Options['onTable'],
): Promise<Restored> {
  let head: BackupHead | undefined;
  let store: ReturnType<typeof storing> | undefined;
  const stored: Record<string, number> = {};
  const finishTable = async (): Promise<void> => {
    if (!store) return;
    stored[store.table] = await store.finish();
    onTable(store.table, stored[store.table] ?? 0);
  };
  for await (const text of lines) {
    const line = readLine(text);
    if (!head) {
      if (line.kind !== 'head') throw new CannotStart('这不是 haochaping-server backup 写的备份文件。');
      head = line.head;
      await build(transaction, head);
    } else if (line.kind === 'table') {
      await finishTable();
      if (!(await tablesInOrder(transaction)).includes(line.table)) throw notWhole();
      store = storing(transaction, line.table);
    } else if (line.kind === 'row' && store) await store.add(line.json);
    else if (line.kind === 'end') {
      await finishTable();
      await finish(transaction);
      if (!isSame(stored, line.rows)) throw notWhole();
      return { head, rows: stored };
    } else throw notWhole();
  }
  throw notWhole();
}

const isSame = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([table, rows]) => other[table] === rows);

/** Makes the tables as they were; nothing is entered into the log a second time. */
async function build(transaction: WithinTransaction, { migration }: BackupHead): Promise<void> {
  if (!isMigration(migration)) {
    throw new CannotStart(`备份出自更新的版本（${migration}），请用同样新的服务器恢复。`);
  }
  await buildUpTo(transaction, migration);
  await switchTriggers(transaction, 'disable');
}

async function finish(transaction: WithinTransaction): Promise<void> {
  await sql`set constraints all immediate`.execute(transaction);
  await switchTriggers(transaction, 'enable');
  const { rows: numbered } = await sql<{ table: string; column: string }>`
    select relname as table, attname as column from pg_attribute join pg_class on pg_class.oid = attrelid
    where attidentity <> '' and relnamespace = current_schema()::regnamespace`.execute(transaction);
  for (const { table, column } of numbered) {
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${column}), coalesce(max(${sql.id(column)}), 0) + 1, false)
      from ${sql.table(table)}`.execute(transaction);
  }
}

async function switchTriggers(transaction: WithinTransaction, how: 'enable' | 'disable'): Promise<void> {
  for (const table of await tablesInOrder(transaction)) {
    await sql`alter table ${sql.table(table)} ${sql.raw(how)} trigger user`.execute(transaction);
  }
}

/** Takes the rows of a table one by one and stores them many at a time. */
function storing(transaction: WithinTransaction, table: string) {
  let batch: string[] = [];
  let [characters, count] = [0, 0];
  const store = async (): Promise<void> => {
    if (batch.length === 0) return;
    const rows = `[${batch.join(',')}]`;
    await sql`
      insert into ${sql.table(table)} overriding system value
      select * from jsonb_populate_recordset(null::${sql.table(table)}, ${rows}::jsonb)`
      .execute(transaction)
      .catch((error: unknown) => {
        throw OF_CONTENT.test(codeOf(error) ?? '') ? notWhole() : error;
      });
    [batch, characters] = [[], 0];
  };
  return {
    table,
    add: async (json: string): Promise<void> => {
      batch.push(json);
      [characters, count] = [characters + json.length, count + 1];
      if (characters >= BATCH_CHARACTERS) await store();
    },
    /** Gives how many rows there were. */
    finish: async (): Promise<number> => {
      await store();
      return count;
    },
  };
}
