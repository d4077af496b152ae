import { PGlite } from '@electric-sql/pglite';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import * as z from 'zod/mini';
import { freePort } from '@haochaping/test-support/free-port';
import { ledgerSchema, type Ledger, seededRandom } from '@haochaping/fault-injection';

const LEDGER = `select rating_no as "ratingNo", case_no as "caseNo", ticket_hash as "ticketHash", idempotency_key as "key",
  service_level as "level", coalesce(content->>'text', '') as "words" from rating`;

const credentialsSchema = z.object({ endpoint: z.string(), appId: z.string(), secret: z.string() });
const MASTER_KEY = Buffer.alloc(32, 7).toString('base64url');

export type RunningProvince = Awaited<ReturnType<typeof startProvince>>;

/** The reference server in a process of its own, on a folder or, with HCP_TEST_DATABASE_URL, on PostgreSQL. */
export async function startProvince() {
  const data = mkdtempSync(join(tmpdir(), 'haochaping-faults-'));
  const port = await freePort();
  const postgres = process.env.HCP_TEST_DATABASE_URL
    ? await emptyDatabase(process.env.HCP_TEST_DATABASE_URL)
    : undefined;
  const env = {
    ...process.env,
    HCP_DATA: data,
    HCP_SAMPLE: 'none',
    HCP_PORT: String(port),
    HCP_MODE: 'sandbox',
    HCP_MASTER_KEY: MASTER_KEY,
    HCP_CREDENTIALS: join(data, 'portal-app.json'),
    ...(postgres && { DATABASE_URL: postgres.url }),
  };
  const origin = `http://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;
  let restarts = 0;

  async function start(): Promise<void> {
    server = spawn(process.execPath, ['--conditions=source', '--import=tsx', 'packages/server/src/main.ts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
    while (!(await answers(`${origin}/healthz`))) {
      if (server.exitCode !== null) throw new Error('the province does not start');
      await sleep(100);
    }
  }
  async function stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (server?.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }
  await start();

  return {
    port,
    credentials: credentialsSchema.parse(JSON.parse(readFileSync(env.HCP_CREDENTIALS, 'utf8'))),
    restarts: () => restarts,
    database: postgres ? 'PostgreSQL' : 'PGlite',
    /** In order, or as when the power fails. */
    async restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
      await stop(signal);
      restarts += 1;
      await start();
    },
    /** Stops the server and reads its database, past all of its code. */
    async ledger(): Promise<Ledger> {
      await stop();
      const rows = postgres ? await postgres.query(LEDGER) : await queryFolder(join(data, 'database'), LEDGER);
      return ledgerSchema.parse(rows);
    },
    async end(): Promise<void> {
      await stop();
      await postgres?.drop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  );

async function queryFolder(folder: string, text: string): Promise<readonly unknown[]> {
  const database = await PGlite.create(folder);
  const { rows } = await database.query(text);
  await database.close();
  return rows;
}

async function emptyDatabase(base: string) {
  const name = `hcp_faults_${String(process.pid)}`;
  const url = new URL(base);
  url.pathname = name;
  const query = async (text: string, where = url.href): Promise<readonly unknown[]> => {
    const client = new Client({ connectionString: where });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(text);
    await client.end();
    return rows;
  };
  await query(`create database ${name}`, base);
  return { url: url.href, query, drop: () => query(`drop database ${name} with (force)`, base) };
}

/** Restarts a province again and again, in order or by killing it, until told to stop. */
export function restartPeriodically(province: RunningProvince, seed: number, everyMs = 20_000) {
  const random = seededRandom(seed);
  const stopped = new AbortController();
  const done = (async () => {
    for (;;) {
      try {
        await sleep(random.between(everyMs / 2, everyMs * 1.5), undefined, { signal: stopped.signal });
      } catch {
        return;
      }
      await province.restart(random.happens(0.5) ? 'SIGKILL' : 'SIGTERM');
    }
  })();
  return {
    async stop(): Promise<void> {
      stopped.abort();
      await done;
    },
  };
}
