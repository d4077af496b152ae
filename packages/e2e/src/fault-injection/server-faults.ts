import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { SeededRandom } from '@haochaping/fault-injection';
import type { Processes } from './server-processes.js';

type ServerFault = (processes: Processes, random: SeededRandom) => Promise<void>;

/** What may befall a server and its database while it is in use. Each ends with everything running again. */
export const SERVER_FAULTS = {
  'postgres-restarts': async ({ postgres }, random) => postgres?.restart(random.happens(0.5) ? 'fast' : 'immediate'),
  'connections-end': async ({ postgres, database }) => {
    if (database) for (let times = 0; times < 5; times += 1) await postgres?.endConnections(database.name);
  },
  'rows-locked': async ({ database }, random) => {
    if (database) await lockTickets(database.url, random.between(500, 5_000));
  },
  'server-stops': async (processes, random) => restarted(processes, random, 'SIGTERM'),
  'server-is-killed': async (processes, random) => restarted(processes, random, 'SIGKILL'),
  'disk-full': async ({ disk, postgres, database }, random) => {
    disk?.fill();
    await sleep(random.between(1_000, 4_000));
    disk?.free();
    // Out of room for its write-ahead log, PostgreSQL ends itself: an operator starts it again.
    if (database) await postgres?.query('select 1').catch(() => postgres.restart('immediate'));
  },
} as const satisfies Record<string, ServerFault>;

export type ServerFaultName = keyof typeof SERVER_FAULTS;

export const FAULTS_OF: Readonly<Record<Processes['kind'], readonly ServerFaultName[]>> = {
  postgres: ['postgres-restarts', 'connections-end', 'rows-locked', 'server-stops', 'server-is-killed', 'disk-full'],
  pglite: ['server-stops', 'server-is-killed', 'disk-full'],
};

async function restarted({ servers }: Processes, random: SeededRandom, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const server = servers[Math.trunc(random.between(0, servers.length))];
  await server?.end(signal);
  await server?.start();
}

/** As when an operator forgot a transaction, or a process stands still in the middle of one. */
async function lockTickets(url: string, millis: number): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select ticket_hash from ticket order by issued_at desc limit 12 for update');
    await sleep(millis);
    await client.query('rollback');
  } finally {
    await client.end();
  }
}
