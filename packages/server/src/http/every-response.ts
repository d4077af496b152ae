import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { ENDPOINTS } from '@haochaping/protocol';

/** Any page may call, since a token and not the origin says who calls; cookies are never part of it. */
export const openToAllPages: MiddlewareHandler = cors({
  origin: '*',
  allowMethods: [...new Set(Object.values(ENDPOINTS).map(({ method }) => method))],
  allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-none-match'],
  exposeHeaders: ['ETag', 'Retry-After'],
  maxAge: 600,
});

const SECURITY = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** What a browser must not do with an answer of ours; a page brings a policy of its own. */
export const guarded: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY)) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
};
