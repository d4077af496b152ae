import { createServer } from 'node:http';
import { sql } from 'kysely';
import { CannotStart } from '../store/cannot-start.js';
import type { Database } from '../store/database/database.js';
import { logFault } from '../store/process-log.js';
import type { Readiness } from './health.js';
import type { LogBacklog, Metrics } from './metrics.js';

/** Where the metrics are read: a port of their own, which citizens and departments do not reach. */
export type MetricsAddress = { readonly port: number; readonly host: string };

type Served = {
  readonly metrics: Metrics;
  readonly database: Database;
  readonly readiness: Readiness;
  readonly timeOf: () => Promise<number>;
};

/** Serves `GET /metrics`. */
export async function serveMetrics({ port, host }: MetricsAddress, served: Served) {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    void textOf(served).then((text) => {
      response.writeHead(200, { 'content-type': served.metrics.contentType }).end(text);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => {
      reject(new CannotStart(`不能在 ${host} 的端口 ${port} 上提供指标。请用环境变量 HCP_METRICS_PORT 另选一个端口。`));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf({ metrics, readiness, ...rest }: Served): Promise<string> {
  const isReady = (await readiness()) === undefined;
  const backlog = isReady ? await backlogIn(rest).catch(noted) : undefined;
  return metrics.text({ isReady, backlog });
}

function noted(error: unknown): undefined {
  logFault('metrics', error);
}

async function backlogIn({ database, timeOf }: Pick<Served, 'database' | 'timeOf'>): Promise<LogBacklog> {
  const { rows } = await sql<{ entries: number; oldest: string | null }>`
    select count(*) as entries, min(recorded_at) as oldest from log_entry where leaf_index is null`.execute(database);
  const { entries = 0, oldest = null } = rows[0] ?? {};
  return { entries, oldestSeconds: oldest === null ? 0 : Math.max(0, ((await timeOf()) - Date.parse(oldest)) / 1000) };
}
