import { build, type Plugin } from 'esbuild';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileScript, parse } from 'vue/compiler-sfc';
import * as vue2 from 'vue2/compiler-sfc';

export const FOLDER = 'packages/testing/src/snippets';

/** A way to use an element: the file that shows it, and what a project has besides to start it. */
export const WAYS = {
  npm: { file: 'main.ts', start: (snippet: string) => `import './${snippet}';` },
  'Vue 3': {
    file: 'Rating.vue',
    start: (snippet: string) =>
      `import { createApp } from 'vue'; import Rating from './${snippet}'; createApp(Rating).mount('#app');`,
  },
  'Vue 2.7': {
    file: 'Rating.vue',
    start: (snippet: string) =>
      `import Vue from 'vue'; import Rating from './${snippet}';
       Vue.config.ignoredElements = [/^hcp-/]; new Vue({ render: (h) => h(Rating) }).$mount('#app');`,
  },
  'React 19': {
    file: 'Rating.tsx',
    start: (snippet: string) =>
      `import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; import Rating from './${snippet}';
       createRoot(document.querySelector('#app')).render(createElement(Rating));`,
  },
} as const;
export type Way = keyof typeof WAYS;

/** One script for the browser, as a department's own build would make it. */
export async function bundled(way: Way, folder: string): Promise<string> {
  const { file, start } = WAYS[way];
  const { outputFiles } = await build({
    stdin: { contents: start(`${folder}/${file}`), resolveDir: FOLDER },
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    conditions: ['source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    ...(way === 'Vue 2.7' && { alias: { vue: fileURLToPath(import.meta.resolve('vue2/dist/vue.runtime.esm.js')) } }),
    plugins: [singleFile(way === 'Vue 2.7' ? ofVue2 : ofVue3)],
  });
  return outputFiles[0]?.text ?? '';
}

const singleFile = (compile: (source: string, filename: string) => string): Plugin => ({
  name: 'vue',
  setup: (plugin) =>
    plugin.onLoad({ filter: /\.vue$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, 'utf8'), path),
      loader: 'js',
    })),
});

function ofVue3(source: string, filename: string): string {
  const { descriptor, errors } = parse(source, { filename });
  assert.deepEqual(errors, []);
  const isCustomElement = (tag: string): boolean => tag.startsWith('hcp-');
  const { content } = compileScript(descriptor, {
    id: 'snippet',
    inlineTemplate: true,
    templateOptions: { compilerOptions: { isCustomElement } },
  });
  return content;
}

function ofVue2(source: string, filename: string): string {
  const descriptor = vue2.parse({ source, filename });
  const { content, bindings } = vue2.compileScript(descriptor, { id: 'snippet' });
  const { code, errors } = vue2.compileTemplate({ source: descriptor.template?.content ?? '', filename, bindings });
  assert.deepEqual(errors, []);
  return `${vue2.rewriteDefault(content, 'component')}\n${code}\nexport default { ...component, render, staticRenderFns };`;
}
