// @ts-check
import { serve } from '@hono/node-server';

/**
 * A site on a port of its own, and calls to it.
 * @param {{ fetch: import('hono').Hono['fetch'] }} site
 */
export async function startSite(site) {
  /** @type {ReturnType<typeof serve>} */
  const server = await new Promise((resolve) => {
    const started = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const origin = `http://127.0.0.1:${address.port}`;

  return {
    origin,
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
