import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { PGlite } from '@electric-sql/pglite';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase, type Storage } from '../store/database/open-and-migrate.js';

/** A PostgreSQL in which the tests may create databases; without one they run on PGlite in memory. */
const URL_OF_POSTGRES = process.env.HCP_TEST_DATABASE_URL;

export type TestDatabase = { readonly storage: Storage; readonly drop: () => Promise<void> };

/** A database of one's own, without a row; in PGlite its tables are there already. */
export async function testDatabase(): Promise<TestDatabase> {
  if (!URL_OF_POSTGRES)
    return { storage: { kind: 'memory', contents: await emptyTables() }, drop: () => Promise.resolve() };
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

/** Named by where the engine lies, its version with it, and by what the migrations say: of others there is another one. */
const MIGRATIONS = fileURLToPath(new URL('../store/migrations/', import.meta.url));
const MADE_OF = createHash('sha256').update(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
for (const file of readdirSync(MIGRATIONS).sort()) MADE_OF.update(readFileSync(join(MIGRATIONS, file)));
const FILE = join(tmpdir(), `haochaping-test-database-${MADE_OF.digest('hex').slice(0, 16)}.tar`);

/** A database with empty tables. Making one takes PGlite many times longer than reading one that was made before. */
const emptyTables = (): Promise<Blob> => readFile(FILE).then((tar) => new Blob([tar]), make);

/** Written aside first, so that no other process reads half of it. */
async function make(): Promise<Blob> {
  const folder = await mkdtemp(join(tmpdir(), 'haochaping-test-database-'));
  await (await openDatabase({ kind: 'folder', folder })).close();
  const pglite = await PGlite.create(join(folder, 'database'));
  const contents = await pglite.dumpDataDir('none');
  await pglite.close();
  await rm(folder, { recursive: true });
  const aside = `${FILE}.${process.pid}`;
  await writeFile(aside, contents.stream());
  await rename(aside, FILE);
  return contents;
}
