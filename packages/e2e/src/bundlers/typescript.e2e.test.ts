import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';
import * as z from 'zod/mini';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Strictly, as a careful department checks, and our published types with it. */
const STRICTLY = {
  strict: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'es2021',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
};
const IN_PROJECTS = {
  'with a bundler': { module: 'esnext', moduleResolution: 'bundler' },
  'with the rules of Node': { module: 'node16', moduleResolution: 'node16' },
};

const folderOf = (compiler: string): string => dirname(require.resolve(`${compiler}/package.json`));

/** What the compiler has to say against a host's code and the types that we publish. */
async function complaints(compiler: string, resolution: object, file = 'typescript-host.ts'): Promise<string> {
  const folder = await mkdtemp(join(import.meta.dirname, '.types-'));
  try {
    const project = join(folder, 'tsconfig.json');
    const compilerOptions = { ...STRICTLY, ...resolution };
    await writeFile(project, JSON.stringify({ compilerOptions, files: [`../${file}`] }));
    return await run(process.execPath, [join(folderOf(compiler), 'bin/tsc'), '-p', project]).then(
      () => '',
      (reason: unknown) => z.object({ stdout: z.string() }).parse(reason).stdout,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

for (const compiler of ['typescript-oldest', 'typescript']) {
  for (const [how, resolution] of Object.entries(IN_PROJECTS)) {
    test(`${compiler}, ${how}: a host is typed, its events’ details too, and our types have no fault`, async () => {
      assert.equal(await complaints(compiler, resolution), '');
    });
  }
}

for (const [how, resolution] of Object.entries(IN_PROJECTS)) {
  // The declarations of zod name a type that came with TypeScript 5.4.
  test(`typescript-first, ${how}: a host that does not check its libraries is typed too`, async () => {
    assert.equal(await complaints('typescript-first', { ...resolution, skipLibCheck: true }), '');
  });
}

for (const compiler of ['typescript-oldest', 'typescript']) {
  test(`${compiler}: the components of React and Vue are typed, their events’ details too, and ours have no fault`, async () => {
    const resolution = IN_PROJECTS['with a bundler'];
    // The frameworks' own declarations are older or newer than the compiler.
    const options = { ...resolution, skipLibCheck: true };
    assert.equal(await complaints(compiler, options, 'typescript-frameworks.ts'), '');
  });
}

test('the oldest TypeScripts that are tried here are those that the pages name', async () => {
  for (const compiler of ['typescript-first', 'typescript-oldest']) {
    const manifest: unknown = JSON.parse(await readFile(join(folderOf(compiler), 'package.json'), 'utf8'));
    const { version } = z.object({ version: z.string() }).parse(manifest);
    const minor = version.replace(/\.\d+$/, '');
    for (const page of ['packages/client/README.md', 'packages/elements/README.md', 'docs/support.md'])
      assert.match(
        await readFile(page, 'utf8'),
        new RegExp(`TypeScript [^|\n]*${minor.replace('.', '\\.')}`),
        `${page}: ${minor}`,
      );
  }
});
