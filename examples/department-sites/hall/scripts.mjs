// @ts-check
import { build } from 'esbuild';
import { Hono } from 'hono';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGES = ['window', 'pad', 'phone'];

/** The scripts of the hall's pages, bundled with the elements that they show as any site's own build does it; made when first asked for. */
export function scripts() {
  const routes = new Hono();
  /** @type {ReturnType<typeof bundled> | undefined} */
  let made;
  routes.get('/:file', async (c) => {
    const text = (await (made ??= bundled())).get(c.req.param('file'));
    if (text === undefined) return c.notFound();
    return c.body(text, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' });
  });
  return routes;
}

async function bundled() {
  const { outputFiles } = await build({
    entryPoints: PAGES.map((page) => fileURLToPath(new URL(`./browser/${page}.js`, import.meta.url))),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2020',
    minify: true,
    write: false,
    outdir: '/scripts',
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}
