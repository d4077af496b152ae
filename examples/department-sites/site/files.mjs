// @ts-check
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { createMiddleware } from 'hono/factory';
import { fileURLToPath } from 'node:url';

/** What both sites load. */
const COMMON = new URL('./public', import.meta.url);
/** The script-tag build of haochaping. A site without npm copies this folder to its own web server. */
const EMBED = new URL('../node_modules/@haochaping/embed/dist', import.meta.url);

/**
 * The files that the pages load.
 * @param {URL} own the folder of those that only one site has
 */
export function files(own) {
  const routes = new Hono();
  routes.use('/public/*', etag(), askEachTime, folder('/public', own));
  routes.use('/site/*', etag(), askEachTime, folder('/site', COMMON));
  routes.use('/haochaping/*', etag(), askEachTime, folder('/haochaping', EMBED));
  return routes;
}

/** A browser may keep a file, and asks each time whether it is still the same. */
const askEachTime = createMiddleware(async (c, next) => {
  await next();
  c.header('cache-control', 'no-cache');
});

/**
 * @param {string} path
 * @param {URL} root
 */
export const folder = (path, root) =>
  serveStatic({ root: fileURLToPath(root), rewriteRequestPath: (asked) => asked.slice(path.length) });
