import { build as esbuild } from 'esbuild';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';

/** From an entry's file to the minified code that a page loads at once, in the bundler's production mode with its defaults. */
type Bundler = (entry: string, folder: string) => Promise<string>;

/** A file that a bundler made, and the files that it needs before it can run. */
type Made = {
  readonly name: string;
  readonly code: string;
  readonly imports: readonly string[];
  readonly isEntry: boolean;
};

/** What departments build with. Each takes the packages as published, not from source. */
export const BUNDLERS: Readonly<Record<string, Bundler>> = {
  'Vite 8': async (input, root) => {
    const built = await vite({
      root,
      configFile: false,
      logLevel: 'error',
      build: { write: false, modulePreload: false, rolldownOptions: { input } },
    });
    const output = [built].flat().flatMap((made) => ('output' in made ? made.output : []));
    return loadedAtOnce(output.flatMap((made) => (made.type === 'chunk' ? [{ ...made, name: made.fileName }] : [])));
  },
  'webpack 5': async (entry, folder) => {
    const compiler = webpack({ mode: 'production', entry, output: { path: folder, filename: 'webpack.js' } });
    await new Promise<void>((resolve, reject) => {
      compiler.run((error, stats) => {
        const fault = error ?? stats?.compilation.errors[0];
        if (fault) reject(fault);
        else resolve();
      });
    });
    await new Promise((closed) => {
      compiler.close(closed);
    });
    // What is imported later lies in files of its own.
    return readFile(join(folder, 'webpack.js'), 'utf8');
  },
  'Rollup 4': async (input) => {
    const bundle = await rollup({ input, onwarn: () => undefined, plugins: [nodeResolve({ browser: true })] });
    const { output } = await bundle.generate({ plugins: [terser({ module: true, ecma: 2020 })] });
    return loadedAtOnce(output.flatMap((made) => (made.type === 'chunk' ? [{ ...made, name: made.fileName }] : [])));
  },
  // Without code splitting, as it comes: what is imported later is in the same file.
  esbuild: async (entry) => {
    const { outputFiles } = await esbuild({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2020',
      platform: 'browser',
    });
    return outputFiles[0]?.text ?? '';
  },
};

/** The entry and what it imports, without what is imported later. */
function loadedAtOnce(made: readonly Made[]): string {
  const names = new Set(made.filter(({ isEntry }) => isEntry).map(({ name }) => name));
  // A set may grow while it is walked.
  for (const name of names) made.find((one) => one.name === name)?.imports.forEach((imported) => names.add(imported));
  return made.flatMap(({ name, code }) => (names.has(name) ? [code] : [])).join('');
}

/** What a page loads whose only script is this. */
export async function bundled(bundler: Bundler, script: string): Promise<string> {
  // Inside this package, so that the bundler finds what this package depends on.
  const folder = await mkdtemp(join(import.meta.dirname, '.bundle-'));
  try {
    const entry = join(folder, 'page.js');
    await writeFile(entry, script);
    return await bundler(entry, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
