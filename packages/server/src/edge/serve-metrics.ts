import type { RequestListener } from 'node:http';
import { sql } from 'kysely';
import type { Database } from '../store/database/database.js';
import { logFault } from '../store/process-log.js';
import { undeliveredBySink } from '../reports/operate-reports.js';
import type { Readiness } from './health.js';
import type { Backlog, Metrics } from './metrics.js';
import { openSidePort, type SideAddress } from './side-port.js';

type Served = {
  readonly metrics: Metrics;
  readonly database: Database;
  readonly readiness: Readiness;
  readonly timeOf: () => Promise<number>;
};

/** Serves `GET /metrics`. */
export function serveMetrics(address: SideAddress, served: Served) {
  const listener: RequestListener = (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    void textOf(served).then((text) => {
      response.writeHead(200, { 'content-type': served.metrics.contentType }).end(text);
    });
  };
  return openSidePort(address, listener, { what: '指标', setting: 'HCP_METRICS_PORT', stopSeconds: 0 });
}

async function textOf({ metrics, readiness, ...rest }: Served): Promise<string> {
  const isReady = (await readiness()) === undefined;
  const backlog = isReady ? await backlogIn(rest).catch(noted) : undefined;
  return metrics.text({ isReady, backlog });
}

function noted(error: unknown): undefined {
  logFault('metrics', error);
}

async function backlogIn({ database, timeOf }: Pick<Served, 'database' | 'timeOf'>): Promise<Backlog> {
  const { rows } = await sql<{ entries: number; oldest: string | null }>`
    select count(*) as entries, min(recorded_at) as oldest from log_entry where leaf_index is null`.execute(database);
  const { entries = 0, oldest = null } = rows[0] ?? {};
  const now = await timeOf();
  const since = (moment: string | null): number =>
    moment === null ? 0 : Math.max(0, (now - Date.parse(moment)) / 1000);
  const undelivered = await undeliveredBySink(database);
  const reports = undelivered.map(({ oldest: first, ...counted }) => ({ ...counted, oldestSeconds: since(first) }));
  return { entries, oldestSeconds: since(oldest), reports };
}
