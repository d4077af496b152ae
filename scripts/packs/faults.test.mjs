import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './faults.mjs';

const MANIFEST = JSON.stringify({
  description: '样例',
  license: 'MIT',
  publishConfig: { access: 'public', provenance: true },
});
const WHOLE = { LICENSE: 'MIT License', 'README.md': '# 样例', 'package.json': MANIFEST };

const faultsWith = (more) =>
  faultsOf(new Map(Object.entries({ ...WHOLE, ...more }).map(([path, text]) => [path, Buffer.from(text)])));
const map = (sources, sourcesContent) => JSON.stringify({ version: 3, sources, sourcesContent, mappings: '' });

test('a package with its licence, its readme, modules and their sources has no fault', () => {
  const modules = { 'dist/a/b.js': 'export {};', 'dist/a/b.js.map': map(['../../src/a/b.ts']), 'src/a/b.ts': '' };
  assert.deepEqual(faultsWith(modules), []);
});

const WRONG = {
  'a test': { 'src/level.test.ts': '' },
  'a story': { 'src/scale.stories.ts': '' },
  'samples for tests': { 'src/test-support/samples.ts': '' },
  'settings of the machine': { 'src/.env': '' },
  'a source map whose source is nowhere': { 'dist/a.js.map': map(['../src/a.ts']) },
  'a path of the machine that built it': { 'dist/a.js': 'const from = "/home/someone/haochaping/src/a.ts";' },
  'a path of a Windows machine': { 'dist/a.js': String.raw`const from = "C:\\Users\\someone\\a.ts";` },
  'a private key': { 'src/key.ts': '-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE' },
  'a token of a registry': { 'src/npmrc.txt': `npm_${'a1'.repeat(18)}` },
  "others' work without its licence": {
    'dist/a.js.map': map(['../../node_modules/.pnpm/lit-html@3/node_modules/lit-html/lit-html.js'], ['']),
    'dist/third-party-notices.txt': 'Name: uqr\nLicense Text:\nMIT',
  },
  'a manifest that does not say how it is published': {
    'package.json': JSON.stringify({ description: '样例', license: 'MIT' }),
  },
};
for (const [what, more] of Object.entries(WRONG)) {
  test(`${what} is named`, () => assert.equal(faultsWith(more).length, 1));
}

for (const path of Object.keys(WHOLE)) {
  test(`a package without ${path} is named`, () => {
    const files = new Map(Object.entries(WHOLE).map(([name, text]) => [name, Buffer.from(text)]));
    files.delete(path);
    assert.ok(faultsOf(files).includes(`缺 ${path}`));
  });
}
