import { build, type Plugin } from 'esbuild';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { singleFileComponents } from '../department/single-file-components.js';

export const FOLDER = 'packages/docs/snippets';

const inReact = (snippet: string): string =>
  `import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; import Rating from './${snippet}';
   createRoot(document.querySelector('#app')).render(createElement(Rating));`;

/** A way to use an element: the file that shows it, and what a project has besides to start it. */
export const WAYS = {
  npm: { file: 'main.ts', start: (snippet: string) => `import './${snippet}';` },
  'Vue 3': {
    file: 'Rating.vue',
    start: (snippet: string) =>
      `import { createApp } from 'vue'; import Rating from './${snippet}'; createApp(Rating).mount('#app');`,
  },
  'Vue 2.7': {
    file: 'RatingVue2.vue',
    start: (snippet: string) =>
      `import Vue from 'vue'; import Rating from './${snippet}';
       Vue.config.ignoredElements = [/^hcp-/]; new Vue({ render: (h) => h(Rating) }).$mount('#app');`,
  },
  'React 18': { file: 'Rating.tsx', start: inReact },
  'React 19': { file: 'Rating.tsx', start: inReact },
} as const;
export type Way = keyof typeof WAYS;

const installed = (path: string): string => fileURLToPath(import.meta.resolve(path));

/** What another version of a framework is called in this package. */
const IN_THE_PLACE_OF: Partial<Readonly<Record<Way, Readonly<Record<string, string>>>>> = {
  'Vue 2.7': { vue: installed('vue2/dist/vue.runtime.esm.js') },
  'React 18': {
    react: dirname(installed('react18/package.json')),
    'react-dom': dirname(installed('react-dom18/package.json')),
  },
};

/** Scripts for the browser, as a department's own build would make them: one starts each folder's snippet, the others are shared. */
export async function bundled(way: Way, folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(folders.map((folder) => [folder, `start:${folder}`])),
    outdir: '/',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    conditions: ['source'],
    // A department's project has the frameworks; the folder of the snippets has only what the elements need.
    nodePaths: ['packages/e2e/node_modules'],
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { ...IN_THE_PLACE_OF[way] },
    plugins: [starting(way), singleFileComponents(way === 'Vue 2.7' ? 2 : 3)],
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

const starting = (way: Way): Plugin => ({
  name: 'start',
  setup: (plugin) => {
    plugin.onResolve({ filter: /^start:/ }, ({ path }) => ({ path: path.replace('start:', ''), namespace: 'start' }));
    plugin.onLoad({ filter: /.*/, namespace: 'start' }, ({ path }) => ({
      contents: WAYS[way].start(`${path}/${WAYS[way].file}`),
      resolveDir: FOLDER,
    }));
    // The elements' manifest says that nothing happens when a file beside `define/` loads; a snippet is a project's own file.
    plugin.onResolve({ filter: /^\.\//, namespace: 'start' }, ({ path }) => ({
      path: resolve(FOLDER, path),
      sideEffects: true,
    }));
  },
});
