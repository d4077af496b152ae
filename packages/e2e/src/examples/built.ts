import { build } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { singleFileComponents } from '../department/single-file-components.js';
import type { Backend } from './example.js';

type Build = {
  /** The script that its page loads, below the example's folder. */
  readonly entry: string;
  /** What it holds, where a framework makes it. */
  readonly contents?: string;
  readonly vue?: 2 | 3;
};

/** Of these a project has one copy, its own; within this repository our packages have others beside them. */
const FRAMEWORKS = ['vue', 'react', 'react-dom'];

function ownFrameworks(folder: string): Record<string, string> {
  const places = FRAMEWORKS.map((name): [string, string] => [name, resolve(folder, 'node_modules', name)]);
  return Object.fromEntries(places.filter(([, place]) => existsSync(place)));
}

/** Builds the script of an example, and answers with it and its style sheet. */
export async function built(example: string, { entry, contents, vue }: Build): Promise<Backend> {
  const folder = `examples/${example}`;
  const { outputFiles } = await build({
    ...(contents === undefined
      ? { entryPoints: [`${folder}/${entry}`] }
      : { stdin: { contents, resolveDir: folder, loader: 'tsx' } }),
    outdir: '/built',
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    conditions: ['source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.ttf': 'dataurl' },
    // What only a server imports is shaken off; were it left, no browser would load the script.
    external: ['node:crypto'],
    alias: { ...ownFrameworks(folder), '@': resolve(folder, 'src') },
    plugins: vue ? [singleFileComponents(vue)] : [],
  });
  const [script, style] = ['.js', '.css'].map((type) => outputFiles.find(({ path }) => path.endsWith(type))?.text);
  return ({ path }) => (path === `/${entry}` ? script : path === '/built.css' ? style : undefined);
}

/** The same with its page, as a department's own build or its development server has it. */
export async function builtPage(example: string, options: Build): Promise<Backend> {
  const backend = await built(example, options);
  const page = readFileSync(`examples/${example}/index.html`, 'utf8');
  return (asked) =>
    asked.path === '/' ? page.replace('</head>', '<link rel="stylesheet" href="/built.css"></head>') : backend(asked);
}
