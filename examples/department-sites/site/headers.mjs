// @ts-check

/**
 * Frames hold pages of the same site alone, and only where a page says so.
 * @typedef {{ shows?: boolean, isShown?: boolean }} Frames
 */

/**
 * What a page of this site may load, and from where: its own files, and the province's interface to talk to.
 * Lit makes its templates through one named Trusted Types policy; nothing else may turn a text into markup.
 * @param {string} endpoint
 * @param {Frames} frames
 */
const contentSecurityPolicy = (endpoint, { shows, isShown }) =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self' ${new URL(endpoint).origin}`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-src ${shows ? "'self'" : "'none'"}`,
    `frame-ancestors ${isShown ? "'self'" : "'none'"}`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html haochaping`,
  ].join('; ');

/**
 * Pages and answers are about one person: nobody keeps them. Files say for themselves how long they are kept.
 * @param {string} endpoint
 * @param {Frames} [frames]
 * @returns {import('hono').MiddlewareHandler}
 */
export function securityHeaders(endpoint, frames = {}) {
  const headers = {
    'content-security-policy': contentSecurityPolicy(endpoint, frames),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  };
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) {
      // What a page has said for itself stands.
      if (!c.res.headers.has(name)) c.header(name, value);
    }
  };
}
