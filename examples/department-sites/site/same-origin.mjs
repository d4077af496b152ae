// @ts-check
import { createMiddleware } from 'hono/factory';

const READING = ['GET', 'HEAD'];

/**
 * Whatever changes something must come from a page of this site: browsers say in `Origin` where a request was made.
 * The host is compared and not the scheme, for a proxy in front may speak HTTPS.
 */
export const sameOriginOnly = createMiddleware(async (c, next) => {
  const origin = c.req.header('origin') ?? '';
  const ours = URL.canParse(origin) && new URL(origin).host === c.req.header('host');
  if (READING.includes(c.req.method) || ours) return next();
  return c.json({ code: 'origin-refused', message: '请求不是从本站页面发出的，已拒绝。' }, 403);
});
