// @ts-check
import { build } from 'esbuild';
import { Hono } from 'hono';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Scripts of pages, bundled with the packages that they import as any site's own build does it; made when first asked for.
 * @param {readonly URL[]} entries
 */
export function bundledScripts(entries) {
  const routes = new Hono();
  /** @type {ReturnType<typeof bundle> | undefined} */
  let made;
  routes.get('/:file', async (c) => {
    const text = (await (made ??= bundle(entries))).get(c.req.param('file'));
    if (text === undefined) return c.notFound();
    return c.body(text, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' });
  });
  return routes;
}

/**
 * What a page without a build loads by its address, a bundle takes from where it lies.
 * @type {import('esbuild').Plugin}
 */
const BY_ADDRESS = {
  name: 'by-address',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\/haochaping\/officer\.js$/ }, ({ kind, resolveDir }) =>
      resolve('@haochaping/client/officer', { kind, resolveDir }),
    );
    onResolve({ filter: /^\/site\// }, ({ path }) => ({
      path: fileURLToPath(new URL(path.replace('/site', './public'), import.meta.url)),
    }));
  },
};

/** @param {readonly URL[]} entries */
async function bundle(entries) {
  const { outputFiles } = await build({
    entryPoints: entries.map((entry) => fileURLToPath(entry)),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2020',
    minify: true,
    write: false,
    plugins: [BY_ADDRESS],
    outdir: '/scripts',
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}
