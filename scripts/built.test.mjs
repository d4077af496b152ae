import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { isBuilt, noteBuilt } from './built.mjs';

const STARTED = new Date('2026-10-16T10:00:00+08:00');
const EARLIER = new Date('2026-10-16T09:00:00+08:00');
const LATER = new Date('2026-10-16T11:00:00+08:00');

/** A repository with one package, whose build began at ten. */
function built(context) {
  const root = mkdtempSync(join(tmpdir(), 'hcp-built-'));
  context.after(() => rmSync(root, { recursive: true }));
  const put = (path, at = EARLIER, text = '{}') => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    utimesSync(join(root, path), at, at);
  };
  const configs = ['rollup.config.mjs', 'tsconfig.base.json', 'pnpm-lock.yaml', 'eslint.config.mjs'];
  const parts = [
    'package.json',
    'src/index.ts',
    'src/index.test.ts',
    'src/index.stories.ts',
    'README.md',
    'dist/index.js',
  ];
  for (const path of [...configs, ...parts.map((part) => `packages/core/${part}`)]) put(path);
  put('packages/bench/package.json', EARLIER, '{"private":true}');
  put('packages/bench/pages/page.ts');
  noteBuilt(STARTED, root);
  return { root, put };
}

test('nothing is built again as long as nothing changes', (context) => {
  assert.equal(isBuilt(built(context).root), true);
});

test('every build configuration of this repository is watched, one that is added tomorrow too', (context) => {
  const { root, put } = built(context);
  const parts = readdirSync('build').map((name) => `build/${name}`);
  assert.ok(parts.length > 0);
  const here = [...readdirSync('.').filter((name) => /^(rollup|tsconfig)/.test(name)), ...parts];
  for (const config of [
    ...here,
    'build/of-tomorrow.mjs',
    'rollup.of-tomorrow.mjs',
    'package.json',
    'pnpm-workspace.yaml',
  ]) {
    put(config);
    noteBuilt(STARTED, root);
    put(config, LATER);
    assert.equal(isBuilt(root), false, `${config} changed`);
    rmSync(join(root, config));
    assert.equal(isBuilt(root), false, `${config} is gone`);
    noteBuilt(STARTED, root);
  }
});

for (const [what, change] of [
  ['a source that changed', ({ put }) => put('packages/core/src/index.ts', LATER)],
  ['a source that was deleted', ({ root }) => rmSync(join(root, 'packages/core/src/index.ts'))],
  ['a source that was added, however old it says it is', ({ put }) => put('packages/core/src/new.ts')],
  [
    'a source that got another name',
    ({ root }) => renameSync(join(root, 'packages/core/src/index.ts'), join(root, 'packages/core/src/other.ts')),
  ],
  ['a package that was added', ({ put }) => put('packages/client/package.json')],
  ['what was built and is gone', ({ root }) => rmSync(join(root, 'packages/core/dist'), { recursive: true })],
]) {
  test(`${what} is built again`, (context) => {
    const repository = built(context);
    change(repository);
    assert.equal(isBuilt(repository.root), false);
  });
}

for (const [what, path] of [
  ['a test', 'packages/core/src/index.test.ts'],
  ['a story', 'packages/core/src/index.stories.ts'],
  ['a page of documentation', 'packages/core/README.md'],
  ['what writes themes and manifests', 'packages/core/build/update.ts'],
  ['an example of the docs', 'packages/core/docs/main.ts'],
  ['a private package', 'packages/bench/pages/page.ts'],
  ['the rules of a tool that builds nothing', 'eslint.config.mjs'],
]) {
  test(`${what} that changed, was added or taken away builds nothing again`, (context) => {
    const { root, put } = built(context);
    put(path, LATER);
    assert.equal(isBuilt(root), true);
    rmSync(join(root, path));
    assert.equal(isBuilt(root), true);
    assert.equal(existsSync(join(root, path)), false);
  });
}
