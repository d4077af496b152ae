// @ts-check
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { DIST } from '../built/built-files.mjs';
import { RECEIPT, SESSION } from './answers.mjs';

const PAGE = new URL('../pages/page.html', import.meta.url);
const SCRIPT = 'text/javascript; charset=utf-8';
const SHEET = 'text/css; charset=utf-8';

/**
 * Serves the pages, our build and the two answers of a province on a free port of this machine. What never changes is sent
 * compressed and may be kept, as by a server that knows its trade.
 * @param {Awaited<ReturnType<typeof import('./pages.mjs').bundledPages>>} pages
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function startSite(pages) {
  const page = await readFile(PAGE, 'utf8');
  const site = new Hono();
  site.get('/v1/rating-session', (c) => c.json(SESSION));
  site.post('/v1/ratings', async (c) => {
    await c.req.text();
    return c.json(RECEIPT, 201);
  });
  site.get('/dist/*', async (c) => {
    const file = resolve(DIST, c.req.path.slice('/dist/'.length));
    if (!file.startsWith(resolve(DIST)) || !file.endsWith('.js')) return c.notFound();
    return kept(await readFile(file, 'utf8'), SCRIPT);
  });
  site.get('/blank.html', (c) => c.html(page));
  site.get('/embed.html', (c) => c.html(withHead(ours(c.req.url))));
  site.get('/embed-preloaded.html', (c) => c.html(withHead(ours(c.req.url, 'data-preload="idle"'))));
  for (const [name, { files, sheet }] of pages) {
    const link = sheet && `<link rel="stylesheet" href="/${name}.css">`;
    site.get(`/${name}.html`, (c) => c.html(withHead(`${link}<script type="module" src="/${name}/${name}.js">`)));
    site.get(`/${name}.css`, () => kept(sheet, SHEET));
    for (const [file, code] of files) site.get(`/${name}/${file}`, () => kept(code, SCRIPT));
  }
  return new Promise((started) => {
    const server = serve({ fetch: site.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      started({ address: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });

  /** @param {string} tags */
  function withHead(tags) {
    return page.replace('<!-- head -->', `${tags}</script>`);
  }
}

/** @type {Map<string, Buffer>} */
const compressed = new Map();

/**
 * @param {string} text
 * @param {string} type
 */
function kept(text, type) {
  const bytes = compressed.get(text) ?? brotliCompressSync(text);
  compressed.set(text, bytes);
  const headers = { 'content-type': type, 'content-encoding': 'br', 'cache-control': 'max-age=31536000, immutable' };
  return new Response(new Uint8Array(bytes), { headers });
}

/** @type {(address: string, preload?: string) => string} */
const ours = (address, preload = '') =>
  `<script src="/dist/haochaping.js" data-endpoint="${new URL(address).origin}" ${preload} defer>`;
