import type { Plugin } from 'esbuild';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compileScript, parse } from 'vue/compiler-sfc';
import * as vue2 from 'vue2/compiler-sfc';

/** Compiles the `.vue` files of a department's project as the build of either version does. */
export const singleFileComponents = (version: 2 | 3): Plugin => ({
  name: 'vue',
  setup: (plugin) =>
    plugin.onLoad({ filter: /\.vue$/ }, ({ path }) => ({
      contents: (version === 2 ? ofVue2 : ofVue3)(readFileSync(path, 'utf8'), path),
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
