// @ts-check
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { DIST } from '../built/built-files.mjs';
import { RECEIPT, SESSION } from './answers.mjs';

const PAGE = new URL('../pages/page.html', import.meta.url);
const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };

/**
 * Serves the pages, our build and the two answers of a province on a free port of this machine.
 * @param {Awaited<ReturnType<typeof import('./peers.mjs').bundledPeers>>} peers
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function startSite(peers) {
  const page = await readFile(PAGE, 'utf8');
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
  site.get('/blank.html', (c) => c.html(page));
  site.get('/embed.html', (c) => c.html(withHead(ours(new URL(c.req.url).origin))));
  for (const [name, { files, sheet }] of peers) {
    site.get(`/${name}.html`, (c) =>
      c.html(withHead(`<link rel="stylesheet" href="/${name}.css"><script type="module" src="/${name}/${name}.js">`)),
    );
    site.get(`/${name}.css`, (c) => c.body(sheet, 200, { 'content-type': 'text/css; charset=utf-8' }));
    for (const [file, code] of files) site.get(`/${name}/${file}`, (c) => c.body(code, 200, SCRIPT));
  }
  return new Promise((resolve) => {
    const server = serve({ fetch: site.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve({ address: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });

  /** @param {string} tags */
  function withHead(tags) {
    return page.replace('<!-- head -->', `${tags}</script>`);
  }
}

/** @param {string} endpoint */
const ours = (endpoint) => `<script src="/dist/haochaping.js" data-endpoint="${endpoint}" defer>`;
