// @ts-check
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const SECRET = 'A-secret-that-no-browser-may-ever-see';
const APP_ID = 'app-of-the-liulin-portal';

/**
 * As much of a province as this site calls, on a real port: it knows cases and when they were rated, and remembers what it was asked.
 * @param {{ port?: number }} [options] a port of its own choice unless one is given
 */
export async function startStandInProvince({ port = 0 } = {}) {
  /** @type {Map<string, import('../province/province.mjs').ServiceCase>} */
  const cases = new Map();
  /** @type {Map<string, string>} case number → rated at */
  const ratings = new Map();
  /** @type {{ method: string, path: string, appId: string | undefined, body: Sent | undefined }[]} */
  const asked = [];

  const app = new Hono();
  app.use(async (c, next) => {
    const body = await c.req.json().catch(() => undefined);
    asked.push({ method: c.req.method, path: c.req.path, appId: c.req.header('hcp-app'), body });
    await next();
  });
  app.put('/v1/service-cases/:caseNo', async (c) => {
    cases.set(c.req.param('caseNo'), await c.req.json());
    return c.json({ caseNo: c.req.param('caseNo'), registeredAt: AT });
  });
  app.post('/v1/service-cases/:caseNo/tickets', (c) => {
    if (!cases.has(c.req.param('caseNo'))) return c.json(problem(404, 'service-case-unknown'), 404);
    if (ratings.has(c.req.param('caseNo'))) return c.json(problem(409, 'ticket-already-rated'), 409);
    return c.json({ ticket: 't'.repeat(32), expiresAt: AT }, 201);
  });
  app.get('/v1/service-cases/:caseNo/ratings', (c) => {
    if (!cases.has(c.req.param('caseNo'))) return c.json(problem(404, 'service-case-unknown'), 404);
    const ratedAt = ratings.get(c.req.param('caseNo'));
    return c.json({ ratings: ratedAt ? [{ ratingNo: '141125-20261122-7F3K9Q2M', ratedAt, channel: 'pc' }] : [] });
  });
  app.post('/v1/officer-tokens', (c) => c.json({ officerToken: 'o'.repeat(32), expiresAt: AT }, 201));

  /** @type {ReturnType<typeof serve>} */
  const server = await new Promise((resolve) => {
    const started = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(started));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    credentials: { endpoint: `http://127.0.0.1:${address.port}`, appId: APP_ID, secret: SECRET },
    cases,
    ratings,
    asked,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/**
 * What tests look at of a call's body.
 * @typedef {{ orgCode?: string, roles?: string[], officer?: { staffNo: string } }} Sent
 */

const AT = '2026-11-22T10:00:00+08:00';

/**
 * @param {number} status
 * @param {string} code
 */
const problem = (status, code) => ({ type: `/problems/${code}`, title: '不行', status, code });
