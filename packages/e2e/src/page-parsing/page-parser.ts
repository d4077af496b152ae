import { build, type Plugin } from 'esbuild';
import { resolve } from 'node:path';
import * as zod from 'zod/mini';

/** What stands for `zod/mini` in the files for pages without a bundler. */
const SUBSET = resolve('packages/embed/src/parsing/index.ts');

/** All that our tests ask of a schema, be it zod's or the subset's. */
export type Parser = {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown };
  parse(value: unknown): unknown;
};

export function isParser(value: unknown): value is Parser {
  return typeof value === 'object' && value !== null && 'safeParse' in value && 'parse' in value;
}

/** The fields of an object, or the exports of a module. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** A script's exports as a page gets them. */
export async function inPage(script: string): Promise<ReadonlyMap<string, unknown>> {
  const subset = await exportsOf(`export * from ${JSON.stringify(SUBSET)};`, []);
  const lacking = Object.keys(zod).filter((name) => !subset.has(name));
  return exportsOf(script, [insteadOfZod(lacking)]);
}

async function exportsOf(script: string, plugins: Plugin[]): Promise<ReadonlyMap<string, unknown>> {
  const text = await bundled(script, plugins);
  const module: unknown = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
  return new Map(Object.entries(fieldsOf(module)));
}

export async function bundled(script: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['source'],
    plugins,
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * What the subset lacks is there too, for schemas beside those of a page's that load with them: it does nothing. (A page that
 * used it would not be built.)
 */
const insteadOfZod = (lacking: readonly string[]): Plugin => ({
  name: 'instead-of-zod',
  setup: (plugin) => {
    plugin.onResolve({ filter: /^zod\/mini$/ }, ({ path }) => ({ path, namespace: 'subset' }));
    plugin.onLoad({ filter: /.*/, namespace: 'subset' }, () => ({
      contents: `
        export * from ${JSON.stringify(SUBSET)};
        const nothing = new Proxy(() => {}, { get: () => nothing, apply: () => nothing });
        export { ${lacking.map((name) => `nothing as ${name}`).join(', ')} };`,
      resolveDir: import.meta.dirname,
    }));
  },
});
