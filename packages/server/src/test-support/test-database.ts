import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { PGlite } from '@electric-sql/pglite';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../store/database/open-and-migrate.js';

/** A PostgreSQL in which the tests may create databases; without one they run on PGlite in memory. */
const URL_OF_POSTGRES = process.env.HCP_TEST_DATABASE_URL;

export type TestDatabase = { readonly storage: Storage; readonly drop: () => Promise<void> };

/** An empty database for one test file. */
export async function testDatabase(): Promise<TestDatabase> {
  if (!URL_OF_POSTGRES)
    return { storage: { kind: 'memory', contents: await emptyDatabase() }, drop: () => Promise.resolve() };
  const name = `hcp_test_${randomBytes(6).toString('hex')}`;
  await inPostgres(URL_OF_POSTGRES, `create database ${name}`);
  const url = new URL(URL_OF_POSTGRES);
  url.pathname = name;
  return {
    storage: { kind: 'postgres', url: url.href },
    drop: () => inPostgres(URL_OF_POSTGRES, `drop database ${name} with (force)`),
  };
}

/** A database that somebody else made and drops. */
export const onPostgres = (url: string): TestDatabase => ({
  storage: { kind: 'postgres', url },
  drop: () => Promise.resolve(),
});

async function inPostgres(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Named by where the engine lies, its version with it: another engine makes its own. */
const ENGINE = createRequire(import.meta.url).resolve('@electric-sql/pglite');
const FILE = join(tmpdir(), `haochaping-empty-database${ENGINE.replace(/\W+/g, '-').slice(-100)}.tar`);

/** A new database without tables. Making one takes PGlite many times longer than reading one that was made before. */
const emptyDatabase = (): Promise<Blob> => readFile(FILE).then((tar) => new Blob([tar]), make);

/** Written aside first, so that no other process reads half of it. */
async function make(): Promise<Blob> {
  const pglite = await PGlite.create();
  const contents = await pglite.dumpDataDir('none');
  await pglite.close();
  const aside = `${FILE}.${process.pid}`;
  await writeFile(aside, contents.stream());
  await rename(aside, FILE);
  return contents;
}
