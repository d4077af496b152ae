// @ts-check

/**
 * What a page of this site may load, and from where: its own files, and the province's interface to talk to.
 * Lit makes its templates through one named Trusted Types policy; nothing else may turn a text into markup.
 * @param {string} endpoint
 */
const contentSecurityPolicy = (endpoint) =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self' ${new URL(endpoint).origin}`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html`,
  ].join('; ');

/**
 * Pages and answers are about one person: nobody keeps them. Files say for themselves how long they are kept.
 * @param {string} endpoint
 * @returns {import('hono').MiddlewareHandler}
 */
export function securityHeaders(endpoint) {
  const headers = {
    'content-security-policy': contentSecurityPolicy(endpoint),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  };
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  };
}
