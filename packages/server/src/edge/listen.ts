import { getRequestListener } from '@hono/node-server';
import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RefusalCode } from '@haochaping/protocol';
import type { Hono } from 'hono';
import { refused } from '../interface/outcome.js';
import { CannotStart } from '../store/cannot-start.js';
import type { AsSent } from './mount.js';
import { problemResponse } from './problem-response.js';

/** What a process allows those who connect to it. */
export type HttpLimits = {
  /** How long an idle connection is kept: longer than the proxies in front keep theirs, so that they close it first. */
  readonly keepAliveSeconds: number;
  /** For a whole request to arrive, its body included. */
  readonly requestSeconds: number;
  /** At a time; more are closed at once. */
  readonly connections: number;
  /** How long, when told to stop, it still takes calls while it says that it is not ready. */
  readonly drainSeconds: number;
  /** And then at most for those that are being answered. */
  readonly stopSeconds: number;
};

export const HTTP_LIMITS: HttpLimits = {
  keepAliveSeconds: 75,
  requestSeconds: 20,
  connections: 2_000,
  drainSeconds: 5,
  stopSeconds: 30,
};

const CHECKED_EVERY_MS = 1_000;
const IDLE_CLOSED_EVERY_MS = 100;

/** An open port. Until something is served at it, whoever calls is told that the server is not available yet. */
export type Listening = {
  readonly port: number;
  readonly serve: (app: Hono<AsSent>) => void;
  /** Whether it has been told to close. */
  readonly isClosing: () => boolean;
  /** Goes on answering while it drains, lets the calls under way end, and closes the port. */
  readonly close: () => Promise<void>;
};

/** Opens the port before anything else, so that a busy one is noticed at once. */
export async function listen(
  port: number,
  host: string,
  limits: HttpLimits = HTTP_LIMITS,
  basePath = '',
): Promise<Listening> {
  const problem = (code: RefusalCode) => problemResponse(basePath, refused(code));
  const listenerOf = (fetch: Parameters<typeof getRequestListener>[0]): RequestListener =>
    getRequestListener(fetch, {
      errorHandler: () => problem('address-unknown'), // a request line that is no address
    });
  let listener = listenerOf(() => problem('unavailable'));
  let closing = false;
  const requestTimeout = limits.requestSeconds * 1000;
  const server = createServer(
    {
      keepAliveTimeout: limits.keepAliveSeconds * 1000,
      requestTimeout,
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: CHECKED_EVERY_MS,
    },
    (request, response) => {
      // The host plays no part in routing; it may be missing (HTTP/1.0) or anything.
      request.headers.host = 'province';
      // A kept connection would send its next call to a closed port.
      if (closing) response.setHeader('connection', 'close');
      listener(request, response);
    },
  );
  server.maxConnections = limits.connections;
  await bind(server, port, host);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    serve: (app) => {
      listener = listenerOf((request, env) => app.fetch(request, env));
    },
    isClosing: () => closing,
    close: async () => {
      closing = true;
      await sleep(limits.drainSeconds * 1000);
      await closeWithin(server, limits.stopSeconds * 1000);
    },
  };
}

const bind = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new CannotStart(sentenceFor(error, port, host))));
    server.listen(port, host, resolve);
  });

function sentenceFor(error: Error, port: number, host: string): string {
  if (error.message.includes('EADDRINUSE'))
    return `端口 ${port} 已被占用。请停止占用它的程序，或用环境变量 HCP_PORT 另选一个端口。`;
  if (error.message.includes('EACCES'))
    return `没有权限使用端口 ${port}。请用环境变量 HCP_PORT 选一个 1024 以上的端口。`;
  return `不能在 ${host} 的端口 ${port} 上提供服务：${error.message}`;
}

/** Lets the calls that are being answered end, for as long as allowed. Whoever was told that the connection is kept waits for no more. */
export function closeWithin(server: Server, withinMs: number): Promise<void> {
  const enough = setTimeout(() => server.closeAllConnections(), withinMs);
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CLOSED_EVERY_MS);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(enough);
      clearInterval(idle);
      resolve();
    });
  });
}
