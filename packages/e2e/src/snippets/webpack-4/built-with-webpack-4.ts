import { transform } from 'esbuild';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** Outside of the repository, so that nothing of ours is found that a project does not have. */
const PROJECT = join(tmpdir(), 'haochaping-webpack-4');
const LOCK = 'package-lock.json';
const OURS = ['core', 'protocol', 'client', 'elements'] as const;
const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/** In the project's own folder, where babel looks for its presets. */
const BUILD = `require('webpack')(
  { ...require('./webpack.config.js'), ...JSON.parse(process.argv[1]) },
  (error, stats) => {
    if (!error && !stats.hasErrors()) return;
    console.error(error || stats.compilation.errors[0]);
    process.exit(1);
  },
)`;

/** The files of a page whose only script is this TypeScript, with webpack 4 set up as 常见问题 says and nothing else. */
export async function builtWithWebpack4(name: string, script: string): Promise<ReadonlyMap<string, string>> {
  installProject();
  const entry = join(PROJECT, `${name}.js`);
  writeFileSync(entry, (await transform(script, { loader: 'ts' })).code);
  writeFileSync(join(PROJECT, 'webpack.config.js'), configuration());
  const path = join(PROJECT, 'built');
  rmSync(path, { recursive: true, force: true });
  const output = { path, filename: '[name].js', publicPath: '/bundle/' };
  const options = JSON.stringify({ mode: 'production', entry: { [name]: entry }, output });
  execFileSync(process.execPath, ['-e', BUILD, options], { cwd: PROJECT, stdio: 'inherit' });
  return new Map(readdirSync(path).map((file) => [file, read(join(path, file))]));
}

/** What 常见问题 has a project of webpack 4 write. */
function configuration(): string {
  const [, block] = /## webpack 4[^]*?```js\n([^]*?)```/.exec(read('docs/faq.md')) ?? [];
  assert.ok(block, 'docs/faq.md has no configuration for webpack 4');
  return block;
}

/** The exact versions of the lock file, unless they are there already, and our packages as they are published. */
function installProject(): void {
  const listed = import.meta.dirname;
  const { dependencies } = manifestOf(listed);
  for (const name of OURS) {
    for (const [library, version] of Object.entries(manifestOf(join('packages', name)).dependencies))
      if (!version.startsWith('workspace:')) assert.equal(dependencies[library], version, library);
  }
  const isInstalled = existsSync(join(PROJECT, 'node_modules/.package-lock.json'));
  if (!isInstalled || read(join(PROJECT, LOCK)) !== read(join(listed, LOCK))) {
    mkdirSync(PROJECT, { recursive: true });
    for (const file of ['package.json', LOCK]) cpSync(join(listed, file), join(PROJECT, file));
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    execFileSync('npm', ['ci', ...options], { cwd: PROJECT, stdio: 'inherit' });
  }
  for (const name of OURS) {
    const home = join(PROJECT, 'node_modules/@haochaping', name);
    rmSync(home, { recursive: true, force: true });
    for (const part of ['package.json', 'dist'])
      cpSync(join('packages', name, part), join(home, part), { recursive: true });
  }
}

const manifestOf = (folder: string) => manifestSchema.parse(JSON.parse(read(join(folder, 'package.json'))));

const read = (file: string): string => readFileSync(file, 'utf8');
