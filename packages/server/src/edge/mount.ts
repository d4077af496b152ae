import type { Context, Hono } from 'hono';
import type { Endpoint } from '@haochaping/protocol';
import { createHash, randomUUID } from 'node:crypto';
import type { AnyHandler } from '../interface/handler.js';
import { keptFor } from '../interface/kept-for.js';
import { refused, refusedAt, type Refused } from '../interface/outcome.js';
import { isUnavailable } from '../store/database/errors.js';
import { logCall, logFault } from '../store/process-log.js';
import { bodyBytes } from './body.js';
import { problemResponse } from './problem-response.js';
import { ENDPOINT_HEADERS } from './response-headers.js';
import { serveEndpoint, type Call, type Edge } from './serve-endpoint.js';

/** The address exactly as it was sent: a URL object normalises it, and the signature would no longer match. */
export type AsSent = { Bindings: { readonly incoming: { readonly url?: string | undefined } } };

/** `/v1/service-cases/{caseNo}` as Hono writes it. */
export const pathOf = ({ path }: Endpoint): string => path.replace(/\{(\w+)\}/g, ':$1');

/** Routes an endpoint. `timeOf` is read once a call. */
export function mount(
  app: Hono<AsSent>,
  endpoint: Endpoint,
  handler: AnyHandler,
  edge: Edge,
  timeOf: () => Promise<number>,
): void {
  const name = `${endpoint.method} ${endpoint.path}`;
  app.on(endpoint.method, pathOf(endpoint), async (context) => {
    const started = performance.now();
    const requestId = requestIdOf(context);
    const headers = { ...ENDPOINT_HEADERS, 'x-request-id': requestId };
    const problem = (refusal: Refused): Response => problemResponse(edge.basePath, refusal, headers);
    const answer = async (): Promise<Response> => {
      const body = await bodyBytes(context.req.raw);
      if (!body) return problem(refusedAt('body-too-large', ''));
      const outcome = await serveEndpoint(endpoint, handler, edge, callIn(context, body), await timeOf());
      return outcome.outcome === 'refused'
        ? problem(outcome)
        : responseOf(endpoint, outcome.answer, { context, headers });
    };
    const response = await answer().catch((error: unknown) => {
      logFault(name, error, requestId);
      return problem(refused(isUnavailable(error) ? 'unavailable' : 'server-fault'));
    });
    const milliseconds = performance.now() - started;
    edge.metrics?.countCall(name, response.status, milliseconds / 1000);
    logCall({ requestId, endpoint: name, status: response.status, milliseconds: Math.round(milliseconds) });
    return response;
  });
}

/** A UUID, with or without its dashes: nothing personal looks like one. */
const REQUEST_ID = /^[0-9a-f]{8}(-?)[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}$/;

/** By which a gateway's log and this one speak of the same call. */
function requestIdOf({ req }: Context<AsSent>): string {
  const given = req.header('x-request-id');
  return given !== undefined && REQUEST_ID.test(given) ? given : randomUUID().replaceAll('-', '');
}

const callIn = ({ req, env }: Context<AsSent>, body: Uint8Array): Call => ({
  method: req.method,
  target: env.incoming.url ?? '/',
  header: (name) => req.header(name),
  body,
  parameters: req.param(),
  query: req.query(),
});

type Sent = { readonly context: Context<AsSent>; readonly headers: Readonly<Record<string, string>> };

function responseOf(endpoint: Endpoint, answer: unknown, { context: { req }, headers: always }: Sent): Response {
  if (!endpoint.answer) return new Response(null, { status: endpoint.status, headers: always });
  const text = JSON.stringify(answer);
  const headers = {
    ...always,
    ...(endpoint.etag && { etag: etagOf(text) }),
    ...(endpoint.isPublic && { 'cache-control': keptFor(req.query('version')) }),
  };
  if (endpoint.etag && hasAlready(req.header('if-none-match'), etagOf(text)))
    return new Response(null, { status: 304, headers });
  return new Response(text, {
    status: endpoint.status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  });
}

/** A strong validator: equal bytes give equal tags. */
const etagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url')}"`;

/** Whether the caller has this version already (RFC 9110, 13.1.2: compared weakly). */
function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
