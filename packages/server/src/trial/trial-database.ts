import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Storage } from '../database/database.js';
import { emptyDatabase } from './empty-database.js';

/** A PostgreSQL in which the tests may create databases; without one they run on PGlite in memory. */
const URL_OF_POSTGRES = process.env.HCP_TEST_DATABASE_URL;

export type TrialDatabase = { readonly storage: Storage; readonly drop: () => Promise<void> };

/** An empty database for one test file. */
export async function trialDatabase(): Promise<TrialDatabase> {
  if (!URL_OF_POSTGRES)
    return { storage: { kind: 'memory', contents: await emptyDatabase() }, drop: () => Promise.resolve() };
  const name = `hcp_trial_${randomBytes(6).toString('hex')}`;
  await inPostgres(URL_OF_POSTGRES, `create database ${name}`);
  const url = new URL(URL_OF_POSTGRES);
  url.pathname = name;
  return {
    storage: { kind: 'postgres', url: url.href },
    drop: () => inPostgres(URL_OF_POSTGRES, `drop database ${name} with (force)`),
  };
}

/** A database that somebody else made and drops. */
export const onPostgres = (url: string): TrialDatabase => ({
  storage: { kind: 'postgres', url },
  drop: () => Promise.resolve(),
});

async function inPostgres(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
