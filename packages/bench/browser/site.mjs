// @ts-check
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST } from '../built/built-files.mjs';
import { RECEIPT, SESSION } from './answers.mjs';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

/**
 * Serves the pages, our build and the two answers of a province on a free port of this machine.
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export function startSite() {
  const site = new Hono();
  site.get('/v1/rating-session', (c) => c.json(SESSION));
  site.post('/v1/ratings', async (c) => {
    await c.req.text();
    return c.json(RECEIPT, 201);
  });
  site.get(
    '/dist/*',
    serveStatic({ root: relative('.', DIST), rewriteRequestPath: (path) => path.slice('/dist'.length) }),
  );
  site.get('/embed.html', async (c) => {
    const page = await readFile(join(PAGES, 'embed.html'), 'utf8');
    return c.html(page.replace('https://province.example', new URL(c.req.url).origin));
  });
  site.get('*', serveStatic({ root: relative('.', PAGES) }));
  return new Promise((resolve) => {
    const server = serve({ fetch: site.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve({ address: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });
}
