import type { Context, Hono } from 'hono';
import type { Endpoint } from '@haochaping/protocol';
import { createHash } from 'node:crypto';
import type { AnyHandler } from '../interface/handler.js';
import { refused, refusedAt, type Refused } from '../interface/outcome.js';
import { isUnavailable } from '../store/database/errors.js';
import { logFault } from '../store/fault-log.js';
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
  const problem = (refusal: Refused): Response => problemResponse(edge.basePath, refusal, ENDPOINT_HEADERS);
  app.on(endpoint.method, pathOf(endpoint), async (context) => {
    try {
      const body = await bodyBytes(context.req.raw);
      if (!body) return problem(refusedAt('body-too-large', ''));
      const outcome = await serveEndpoint(endpoint, handler, edge, callIn(context, body), await timeOf());
      return outcome.outcome === 'refused' ? problem(outcome) : responseOf(endpoint, outcome.answer, context);
    } catch (error) {
      logFault(`${endpoint.method} ${endpoint.path}`, error);
      return problem(refused(isUnavailable(error) ? 'unavailable' : 'server-fault'));
    }
  });
}

const callIn = ({ req, env }: Context<AsSent>, body: Uint8Array): Call => ({
  method: req.method,
  target: env.incoming.url ?? '/',
  header: (name) => req.header(name),
  body,
  parameters: req.param(),
  query: req.query(),
});

function responseOf(endpoint: Endpoint, answer: unknown, { req }: Context<AsSent>): Response {
  if (!endpoint.answer) return new Response(null, { status: endpoint.status, headers: ENDPOINT_HEADERS });
  const text = JSON.stringify(answer);
  const headers = { ...ENDPOINT_HEADERS, ...(endpoint.etag && { etag: etagOf(text) }) };
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
