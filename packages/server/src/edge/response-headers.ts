import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { except } from 'hono/combine';
import { ENDPOINTS } from '@haochaping/protocol';

const EXPOSED = ['ETag', 'Retry-After'];

/** Any page may call the interface, since a token and not the origin authenticates; the interface never uses cookies. */
const openToAllPages: MiddlewareHandler = cors({
  origin: '*',
  allowMethods: [...new Set(Object.values(ENDPOINTS).map(({ method }) => method))],
  allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-none-match'],
  exposeHeaders: EXPOSED,
  maxAge: 600,
});

/** Pages for citizens are readable by no other origin, whatever ticket it knows. */
export const corsExceptFor = (pages: readonly string[]): MiddlewareHandler => except([...pages], openToAllPages);

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

/** What every response of an endpoint carries, as the two together would set it: written at once, since that costs less. */
export const ENDPOINT_HEADERS = {
  ...SECURITY,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED.join(','),
} as const;

/** Whether a page's own policy names who may frame it: the older header knows no names, only nobody. */
const mayBeFramed = ({ headers }: Response): boolean =>
  /frame-ancestors (?!'none')/.test(headers.get('content-security-policy') ?? '');

/** Restricts what a browser may do with a response; a page sets its own content policy. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY)) {
    if (name === 'x-frame-options' && mayBeFramed(context.res)) continue;
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
};
