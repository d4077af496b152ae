import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { except } from 'hono/combine';
import { ENDPOINTS } from '@haochaping/protocol';

/** Any page may call the interface, since a token and not the origin says who calls; cookies are never part of it. */
const openToAllPages: MiddlewareHandler = cors({
  origin: '*',
  allowMethods: [...new Set(Object.values(ENDPOINTS).map(({ method }) => method))],
  allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-none-match'],
  exposeHeaders: ['ETag', 'Retry-After'],
  maxAge: 600,
});

/** What is shown to a citizen at our own address is for nobody else's page to read, whatever ticket that page knows. */
export const openBesides = (pages: readonly string[]): MiddlewareHandler => except([...pages], openToAllPages);

const SECURITY = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
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
