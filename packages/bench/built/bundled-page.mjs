// @ts-check
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';

/** A file that is not there; what it imports is looked for from here. */
const ENTRY = fileURLToPath(new URL('page.js', import.meta.url));

/**
 * What a page loads whose only script is this, bundled as our own files are, from the packages as they are published.
 * @param {string} script
 */
export async function bundledPage(script) {
  const page = {
    name: 'page',
    /** @param {string} id */
    resolveId: (id) => (id === ENTRY ? id : null),
    /** @param {string} id */
    load: (id) => (id === ENTRY ? script : null),
  };
  const bundle = await rollup({
    input: ENTRY,
    onwarn: () => undefined,
    plugins: [page, nodeResolve({ browser: true, exportConditions: ['browser', 'production'] })],
  });
  const { output } = await bundle.generate({ plugins: [terser({ ecma: 2020, module: true })] });
  return output[0].code;
}
