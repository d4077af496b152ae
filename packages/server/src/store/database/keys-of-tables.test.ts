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

test('凡是唯一的，都在键之内唯一：按键分开以后，数据库照样能保证', async () => {
  const rows = await rowsOf(`select indrelid::regclass::text as table, pg_get_indexdef(indexrelid) as definition
    from pg_index join pg_class on pg_class.oid = indrelid
    where indisunique and relnamespace = 'public'::regnamespace`);
  assert.ok(rows.length >= 30);
  for (const { table = '', definition = '' } of rows) {
    const key = keys.get(table) ?? EVERYWHERE;
    if (key !== EVERYWHERE) assert.match(definition, new RegExp(`[( ]${key}[,)]`), table);
  }
});

test('引用不出那一处：同一个键的表连键一起引用，别的只引用每处都有的表', async () => {
  const rows = await rowsOf(`select conrelid::regclass::text as table, confrelid::regclass::text as to,
    pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace`);
  assert.ok(rows.length >= 18);
  for (const { table = '', to = '', definition = '' } of rows) {
    const key = keys.get(to) ?? '';
    if (key === EVERYWHERE) continue;
    assert.equal(keys.get(table), key, `${table}: ${definition}`);
    assert.match(definition, new RegExp(`^FOREIGN KEY \\(.*\\b${key}\\) REFERENCES ${to}\\(.*\\b${key}\\)`), table);
  }
});

test('PostgreSQL 自己也肯把带地区的表照原样按地区分开', async () => {
  const tables = [...keys].filter(([, key]) => key === 'region').map(([table]) => table);
  assert.ok(tables.length >= 17);
  for (const table of tables) {
    const parted = sql.id(`${table}_by_region`);
    await sql`
      create table ${parted} (like ${sql.id(table)} including all excluding identity) partition by hash (region)`.execute(
      opened.database,
    );
    await sql`drop table ${parted}`.execute(opened.database);
  }
});
