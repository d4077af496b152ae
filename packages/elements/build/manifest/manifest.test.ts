import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { elementClasses } from './element-classes.js';
import { manifestFiles } from './published-files.js';
import { manifest } from './manifest.js';

const { modules } = manifest();
const declarations = modules.flatMap((each) => each.declarations);

for (const [path, text] of await manifestFiles()) {
  test(`${path} is what the elements' code says; if not: npm run update`, () => {
    assert.equal(readFileSync(path, 'utf8'), text);
  });
}

test('every element that can be registered is in the manifest under its tag', () => {
  const registered = readdirSync('packages/elements/src/define').map((file) => `hcp-${file.replace('.ts', '')}`);
  assert.deepEqual(declarations.map(({ tagName }) => tagName).sort(), registered.sort());
});

for (const [framework, besides] of [
  ['react', []],
  ['vue', ['component-of.ts']],
] as const) {
  test(`the package ${framework} wraps these elements and no others`, () => {
    const wrapped = declarations.map(({ tagName }) => `${tagName.replace('hcp-', '')}.ts`);
    assert.deepEqual(readdirSync(`packages/${framework}/src`).sort(), [...wrapped, 'index.ts', ...besides].sort());
  });
}

test('nothing private, nothing of lit and nothing unnamed is in it', () => {
  const names = declarations.flatMap(({ members, events }) => [...members, ...events].map(({ name }) => name));
  for (const name of [
    'unfolded',
    'copied',
    'complaint',
    'tracking',
    'review',
    'render',
    'connectedCallback',
    'outcome#',
  ])
    assert.ok(!names.includes(name), name);
  for (const { events } of declarations) for (const { name } of events) assert.match(name, /^hcp-[a-z-]+$/);
});

const classes = elementClasses();
for (const folder of new Set(classes.map(({ path }) => path.replace(/[^/]+$/, '')))) {
  test(`${folder}: the comments name every part and every size that the code has`, () => {
    const here = classes.filter(({ path }) => path.startsWith(folder));
    const code = sourcesIn(`packages/elements/${folder}`);
    const parts = new Set([...code.matchAll(/\bpart="([a-z -]+)"/g)].flatMap(([, names = '']) => names.split(' ')));
    const named = new Set(here.flatMap(({ cssParts }) => cssParts.map(({ name }) => name)));
    assert.deepEqual([...named].sort(), [...parts].sort());
    const sizes = new Set([...code.matchAll(/var\((--hcp-(?!color-)[a-z-]+)/g)].map(([, name]) => name));
    const described = here.flatMap(({ cssProperties }) => cssProperties.map(({ name }) => name));
    for (const name of described) assert.ok(sizes.has(name), name);
  });
}

function sourcesIn(folder: string): string {
  return readdirSync(folder)
    .filter((file) => /(?<!\.test|\.stories)\.ts$/.test(file))
    .map((file) => readFileSync(folder + file, 'utf8'))
    .join('\n');
}
