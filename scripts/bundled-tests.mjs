import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';

/**
 * Serves browser tests as files that were bundled together: a test then loads a few files instead of some
 * hundred modules, each of them anew in its own window.
 * @param {{ files: readonly string[], options: import('esbuild').BuildOptions }} tests
 */
export function bundledTests({ files, options }) {
  const root = process.cwd();
  /** @type {Map<string, string>} */
  let served;

  return {
    name: 'bundled-tests',
    async serverStart() {
      const { outputFiles } = await build({
        ...options,
        entryPoints: [...files],
        outdir: root,
        outbase: root,
        bundle: true,
        splitting: true,
        format: 'esm',
        write: false,
        // Asked for only where a test fails.
        sourcemap: 'linked',
        plugins: [ownAddress(root)],
      });
      served = new Map(outputFiles.map(({ path, text }) => [addressOf(root, path), text]));
    },
    serve({ path }) {
      const body = served.get(path.replace(/\.test\.ts$/, '.test.js'));
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}

const addressOf = (root, path) => `/${relative(root, path).replaceAll('\\', '/')}`;

/** A test finds the files beside it by its own address, which is not that of what it was bundled into. */
const ownAddress = (root) => ({
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.test\.ts$/ }, async ({ path }) => {
      const address = `new URL(${JSON.stringify(addressOf(root, path))}, location.href).href`;
      return { loader: 'ts', contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', address) };
    });
  },
});
