import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export type Reply = (request: IncomingMessage, response: ServerResponse) => void;
type Seen = {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

/** A province that answers over HTTP as told, one answer a request, the last one for ever, and remembers the requests. */
export async function stubProvince(t: TestContext, ...replies: Reply[]) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method, url, headers } = request;
      seen.push({ method, url, headers, body });
      replies[Math.min(seen.length, replies.length) - 1]?.(request, response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}/hcp/`, seen };
}

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply => {
  const text = JSON.stringify(body);
  return (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
};

export const problem = (status: number, code: string, more: object = {}, headers = {}): Reply =>
  json(status, { type: `urn:hcp:problem:${code}`, title: '说明', status, code, ...more }, headers);

/** The connection breaks before any answer. */
export const drop: Reply = (request) => void request.socket.destroy();

/** The answer begins and never ends. */
export const half =
  (body: unknown): Reply =>
  (request, response) => {
    const text = JSON.stringify(body);
    response.writeHead(201, { 'content-length': String(text.length) });
    response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
  };

export const RECEIPT = {
  ratingNo: '141125-20261122-7F3K9Q2M',
  ratedAt: '2026-11-22T15:16:36+08:00',
  itemName: '居民身份证换领',
  level: 'satisfied',
  levelLabel: '满意',
  trackingToken: 'a'.repeat(32),
} as const;

export const SUBMISSION = { service: { level: 'satisfied' as const, indicators: [] }, answers: {} };
