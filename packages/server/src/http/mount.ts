import { bodyLimit } from 'hono/body-limit';
import type { Context, Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { Endpoint } from '@haochaping/protocol';
import { isUnavailable } from '../database/trouble.js';
import { etagOf, hasAlready } from './etag.js';
import { logFault } from './fault-log.js';
import type { AnyHandler } from './handler.js';
import { refused } from './outcome.js';
import { problemResponse } from './problem-response.js';
import { serveEndpoint, type Call, type Edge } from './serve-endpoint.js';

export type OnNode = { Bindings: HttpBindings };

const BODY_LIMIT_BYTES = 64 * 1024;
const limited = bodyLimit({ maxSize: BODY_LIMIT_BYTES, onError: () => problemResponse(refused('body-too-large')) });

/** `/v1/service-cases/{caseNo}` as Hono writes it. */
export const pathOf = ({ path }: Endpoint): string => path.replace(/\{(\w+)\}/g, ':$1');

/** Gives an endpoint its address. `timeOf` is asked once a call. */
export function mount(
  app: Hono<OnNode>,
  endpoint: Endpoint,
  handler: AnyHandler,
  edge: Edge,
  timeOf: () => Promise<number>,
): void {
  app.on(endpoint.method, pathOf(endpoint), limited, async (context) => {
    try {
      const outcome = await serveEndpoint(endpoint, handler, edge, await callIn(context), await timeOf());
      return outcome.outcome === 'refused' ? problemResponse(outcome) : responseOf(endpoint, outcome.answer, context);
    } catch (error) {
      logFault(`${endpoint.method} ${endpoint.path}`, error);
      return problemResponse(refused(isUnavailable(error) ? 'unavailable' : 'server-fault'));
    }
  });
}

const callIn = async ({ req, env }: Context<OnNode>): Promise<Call> => ({
  method: req.method,
  target: env.incoming.url ?? '/',
  header: (name) => req.header(name),
  body: new Uint8Array(await req.arrayBuffer()),
  parameters: req.param(),
  query: req.query(),
});

function responseOf(endpoint: Endpoint, answer: unknown, { req }: Context<OnNode>): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (!endpoint.answer) return new Response(null, { status: endpoint.status, headers });
  const text = JSON.stringify(answer);
  if (endpoint.etag) headers.set('etag', etagOf(text));
  if (endpoint.etag && hasAlready(req.header('if-none-match'), etagOf(text)))
    return new Response(null, { status: 304, headers });
  headers.set('content-type', 'application/json; charset=utf-8');
  return new Response(text, { status: endpoint.status, headers });
}
