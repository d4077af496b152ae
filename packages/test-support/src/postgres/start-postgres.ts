import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, lchownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../free-port.js';
import { ACCOUNT, emptyCluster, postgresPrograms } from './postgres-binaries.js';

/** How a server is stopped: sessions are ended in order, or everything is cut off as when the machine fails. */
export type Stopping = 'fast' | 'immediate';
const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const satisfies Record<Stopping, NodeJS.Signals>;

/** Nothing in a test must outlive the machine's failure: not waiting for the disk makes it several times faster. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  max_connections: '60',
  shared_buffers: '32MB',
  logging_collector: 'off',
} as const;

export type RunningPostgres = Awaited<ReturnType<typeof startPostgres>>;

/** A PostgreSQL of one's own on a free port of this machine, empty; everybody here may connect. `folder` is on the disk that its data go to. */
export async function startPostgres({ folder = tmpdir() } = {}) {
  const programs = postgresPrograms();
  const own = mkdtempSync(join(folder, 'haochaping-pg-'));
  const data = join(own, 'data');
  cpSync(emptyCluster(programs), data, { recursive: true });
  // PostgreSQL wants it for itself; the copy of Node 22 is everybody's to read.
  chmodSync(data, 0o700);
  if (ACCOUNT) for (const path of [own, data, ...within(data)]) lchownSync(path, ACCOUNT.uid, ACCOUNT.gid);
  const port = await freePort();
  const addressOf = (database: string): string => `postgres://postgres@127.0.0.1:${String(port)}/${database}`;
  let running: ChildProcess | undefined;
  let databases = 0;

  async function start(): Promise<void> {
    const settings = Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const child = spawn(join(programs, 'postgres'), ['-D', data, ...settings], {
      ...ACCOUNT,
      cwd: data,
      stdio: 'ignore',
    });
    running = child;
    process.once('exit', () => child.kill('SIGKILL'));
    while (!(await accepts(addressOf('postgres')))) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended with ${String(child.exitCode)}`);
      await sleep(20);
    }
  }

  async function stop(how: Stopping = 'fast'): Promise<void> {
    const child = running;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(SIGNALS[how]);
    await ended;
  }

  /** Past all of the server's code. */
  async function query(text: string, database = 'postgres'): Promise<readonly Record<string, unknown>[]> {
    const client = new Client({ connectionString: addressOf(database) });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  }

  await start();
  return {
    query,
    stop,
    start,
    async restart(how: Stopping = 'fast'): Promise<void> {
      await stop(how);
      await start();
    },
    /** An empty database, by its name and its address. */
    async createDatabase(): Promise<{ readonly name: string; readonly url: string }> {
      databases += 1;
      const name = `hcp_${String(databases)}`;
      await query(`create database ${name}`);
      return { name, url: addressOf(name) };
    },
    /** Ends every connection to a database but one's own, as an operator or a failing network does. */
    async endConnections(database: string): Promise<void> {
      await query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}' and pid != pg_backend_pid()`,
      );
    },
    async remove(): Promise<void> {
      await stop('immediate');
      rmSync(own, { recursive: true, force: true });
    },
  };
}

function within(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
}

async function accepts(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
