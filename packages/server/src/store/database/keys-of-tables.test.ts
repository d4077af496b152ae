import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../test-support/test-database.js';
import type { OpenDatabase } from './database.js';
import { openDatabase } from './open-and-migrate.js';

const EVERYWHERE = '每处一份';
let opened: OpenDatabase;
let drop: () => Promise<void>;
/** The key of each table, as docs/scale.md has it. */
const keys = new Map<string, string>();

before(async () => {
  const database = await testDatabase();
  ({ drop } = database);
  opened = await openDatabase(database.storage);
  const page = await readFile(new URL('../../../../../docs/scale.md', import.meta.url), 'utf8');
  for (const [, key = '', tables = ''] of page.matchAll(/^\| (`\w+`|每处一份) +\| (`.+`) +\|$/gm)) {
    for (const [, table = ''] of tables.matchAll(/`(\w+)`/g)) {
      assert.ok(!keys.has(table), `${table} twice`);
      keys.set(table, key.replaceAll('`', ''));
    }
  }
});
after(async () => {
  await opened.close();
  await drop();
});

const rowsOf = async (query: string) =>
  (await sql<Record<string, string>>`${sql.raw(query)}`.execute(opened.database)).rows;

test('每张表都在 docs/scale.md 的表里，那里也没有别的表', async () => {
  const rows = await rowsOf(`select relname as name from pg_class
    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname not like 'kysely%'`);
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...keys.keys()].sort());
});

test('每张表都带着它的键，从不为空', async () => {
  const rows = await rowsOf(`select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and is_nullable = 'NO'`);
  const columns = new Set(rows.map(({ name }) => name));
  for (const [table, key] of keys) if (key !== EVERYWHERE) assert.ok(columns.has(`${table}.${key}`), `${table}.${key}`);
});

test('同一个键的表互相引用时，引用的就是这个键：放在一处，引用不出那一处', async () => {
  const rows = await rowsOf(`select conrelid::regclass::text as from, confrelid::regclass::text as to,
    pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace`);
  const within = rows.filter(
    ({ from, to }) => keys.get(from ?? '') === keys.get(to ?? '') && keys.get(to ?? '') !== EVERYWHERE,
  );
  assert.ok(within.length >= 10);
  for (const { from = '', definition = '' } of within) {
    assert.match(definition, new RegExp(`^FOREIGN KEY \\(${keys.get(from) ?? ''}\\)`), from);
  }
});
