import { PGlite } from '@electric-sql/pglite';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { freePort } from '@haochaping/test-support/free-port';
import { startPostgres, type RunningPostgres } from '@haochaping/test-support/postgres';

const credentialsSchema = z.object({ endpoint: z.string(), appId: z.string(), secret: z.string() });
const ratingSchema = z.array(z.object({ rating_no: z.string(), ticket_hash: z.string() }));
export type StoredRating = z.infer<typeof ratingSchema>[number];

const RATINGS = 'select rating_no, ticket_hash from rating';
const DISK_MEBIBYTES = 256;

export type Disk = {
  readonly folder: string;
  readonly fill: () => void;
  readonly free: () => void;
  readonly remove: () => void;
};

/** A small disk of its own that can be filled; undefined where nobody may mount one. */
export function smallDisk(): Disk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'haochaping-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(DISK_MEBIBYTES)}m,mode=755`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill() {
      const file = openSync(filler, 'w');
      try {
        for (const block of [Buffer.alloc(2 ** 20), Buffer.alloc(4096)]) {
          for (let more = true; more;) more = wrote(file, block);
        }
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(filler, { force: true }),
    remove() {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function wrote(file: number, block: Buffer): boolean {
  try {
    return writeSync(file, block) === block.length;
  } catch {
    return false;
  }
}

/** One process of the reference server. */
function serverProcess(port: number, env: Readonly<Record<string, string>>) {
  let child: ChildProcess | undefined;
  let expected = false;
  let deaths = 0;
  const address = `http://127.0.0.1:${String(port)}`;
  async function start(): Promise<void> {
    expected = false;
    const started = spawn(process.execPath, ['--conditions=source', '--import=tsx', 'packages/server/src/main.ts'], {
      stdio: 'ignore',
      env: { ...process.env, ...env, HCP_PORT: String(port) },
    });
    child = started;
    started.once('exit', () => {
      if (!expected) deaths += 1;
    });
    while (started.exitCode === null && started.signalCode === null && !(await isReady(address))) await sleep(100);
  }
  return {
    address,
    start,
    /** How often it ended although nobody had told it to. */
    deaths: () => deaths,
    async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
      const running = child;
      if (running?.exitCode !== null || running.signalCode !== null) return;
      expected = true;
      const ended = once(running, 'exit');
      running.kill(signal);
      await ended;
    },
  };
}

const isReady = (address: string): Promise<boolean> =>
  fetch(`${address}/readyz`, { signal: AbortSignal.timeout(3_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

export type Database = 'postgres' | 'pglite';

/** A province of two processes on PostgreSQL, or of one on a folder; its disk is small where that can be had. */
export async function startProcesses(kind: Database) {
  const disk = smallDisk();
  const folder = mkdtempSync(join(tmpdir(), 'haochaping-server-'));
  const data = kind === 'pglite' && disk ? disk.folder : folder;
  const postgres: RunningPostgres | undefined =
    kind === 'postgres' ? await startPostgres(disk ? { folder: disk.folder } : {}) : undefined;
  const database = await postgres?.createDatabase();
  const env = {
    HCP_DATA: data,
    HCP_SAMPLE: 'none',
    HCP_MODE: 'sandbox',
    HCP_MASTER_KEY: Buffer.alloc(32, 7).toString('base64url'),
    HCP_CREDENTIALS: join(folder, 'portal-app.json'),
    HCP_DRAIN_SECONDS: '1',
    DATABASE_URL: database?.url ?? '',
  };
  const servers = [serverProcess(await freePort(), env)];
  if (postgres) servers.push(serverProcess(await freePort(), env));
  for (const server of servers) await server.start();
  const { appId, secret } = credentialsSchema.parse(JSON.parse(readFileSync(env.HCP_CREDENTIALS, 'utf8')));
  return {
    kind,
    credentials: { appId, secret },
    servers,
    disk,
    postgres,
    database,
    /** Stops the processes and reads the database, past all of their code. */
    async ratings(): Promise<readonly StoredRating[]> {
      for (const server of servers) await server.end('SIGTERM');
      if (postgres && database) return ratingSchema.parse(await postgres.query(RATINGS, database.name));
      const pglite = await PGlite.create(join(data, 'database'));
      const { rows } = await pglite.query(RATINGS);
      await pglite.close();
      return ratingSchema.parse(rows);
    },
    async remove(): Promise<void> {
      for (const server of servers) await server.end('SIGKILL');
      await postgres?.remove();
      disk?.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type Processes = Awaited<ReturnType<typeof startProcesses>>;
