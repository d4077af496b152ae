import { getRequestListener } from '@hono/node-server';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Hono } from 'hono';
import { CannotStart } from '../cannot-start.js';
import type { AsSent } from './mount.js';
import { refused } from './outcome.js';
import { problemResponse } from './problem-response.js';

const STOP_WITHIN_MS = 5_000;

/** An open port. Until something is served at it, whoever calls is told that the server is not available yet. */
export type Listening = {
  readonly port: number;
  readonly serve: (app: Hono<AsSent>) => void;
  readonly close: () => Promise<void>;
};

/** Opens the port first, so that a busy one is noticed before anything else is done. */
export async function listen(port: number, host: string): Promise<Listening> {
  let listener = listenerOf(() => problemResponse(refused('unavailable')));
  const server = createServer((request, response) => listener(request, response));
  await bound(server, port, host);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    serve: (app) => {
      listener = listenerOf((request, env) => app.fetch(request, env));
    },
    close: () => closed(server),
  };
}

const listenerOf = (fetch: Parameters<typeof getRequestListener>[0]): RequestListener =>
  getRequestListener(fetch, {
    overrideGlobalObjects: false,
    errorHandler: () => problemResponse(refused('address-unknown')), // a request line or host that is no address
  });

const bound = (server: Server, port: number, host: string): Promise<void> =>
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

/** Lets the calls that are being answered end, for a few seconds. */
function closed(server: Server): Promise<void> {
  const enough = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(enough);
      resolve();
    });
    server.closeIdleConnections();
  });
}
