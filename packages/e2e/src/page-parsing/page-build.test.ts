import { transform } from 'esbuild';
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { rollup, type Plugin } from 'rollup';
import { fieldsOf } from './page-parser.js';

const { pageParsing } = fieldsOf(await import(pathToFileURL(resolve('build/page-parsing.mjs')).href));
const isPlugin = (made: unknown): made is Plugin => typeof fieldsOf(made).name === 'string';

/** Bundles a page's only script as the files for pages are bundled. */
async function built(script: string): Promise<string> {
  assert.ok(typeof pageParsing === 'function');
  const plugin: unknown = Reflect.apply(pageParsing, undefined, []);
  assert.ok(isPlugin(plugin));
  const page: Plugin = {
    name: 'page',
    resolveId: (id) => (id === 'page' ? id : null),
    load: (id) => (id === 'page' ? `import * as z from 'zod/mini'; ${script}` : null),
  };
  const types: Plugin = {
    name: 'types',
    resolveId: (id, from) => (from && id.startsWith('./') ? resolve(from, '..', id.replace('.js', '.ts')) : null),
    transform: async (code, id) => (id.endsWith('.ts') ? (await transform(code, { loader: 'ts' })).code : null),
  };
  const { generate } = await rollup({ input: 'page', plugins: [plugin, page, types] });
  return (await generate({})).output[0].code;
}

test('a page whose schema uses what the subset has is built, without zod', async () => {
  assert.doesNotMatch(await built('export default z.object({ a: z.optional(z.string()) });'), /ZodMini/);
});

test('a page whose schema uses more is not built, and told what is missing', async () => {
  await assert.rejects(
    built('export default z.object({ a: z.guid() });'),
    /uses z\.guid, which .*parsing does not have/,
  );
});

test('a schema beside it that the page does not use may use more', async () => {
  await built('const other = /* @__PURE__ */ z.guid(); export default z.string();');
});
