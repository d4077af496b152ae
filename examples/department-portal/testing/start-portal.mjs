// @ts-check
import { serve } from '@hono/node-server';
import { createPortal } from '../app.mjs';
import { APPLICATIONS } from '../cases/applications.mjs';
import { caseOf } from '../cases/case.mjs';
import { connectProvince } from '../province/province.mjs';
import { keepRatingLedger } from '../province/rating-ledger.mjs';

/**
 * The site on a port of its own, beside a province.
 * @param {import('../province/credentials.mjs').Credentials} credentials
 */
export async function startPortal(credentials) {
  const province = connectProvince(credentials);
  const cases = APPLICATIONS.map((application) => caseOf(application, new Date()));
  const portal = createPortal({ province, ledger: keepRatingLedger(province), cases });
  /** @type {ReturnType<typeof serve>} */
  const server = await new Promise((resolve) => {
    const started = serve({ fetch: portal.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const origin = `http://127.0.0.1:${address.port}`;

  return {
    origin,
    cases,
    province,
    /** @param {string} path */
    get: (path) => fetch(origin + path),
    /**
     * As a script of one of the site's own pages posts, unless other headers are given.
     * @param {string} path
     * @param {{ body?: unknown, headers?: Record<string, string> }} [request]
     */
    post: (path, { body, headers = { origin } } = {}) =>
      fetch(origin + path, { method: 'POST', headers, ...(body !== undefined && { body: JSON.stringify(body) }) }),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
