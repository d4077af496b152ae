import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The polyfills as the docs name them: what is written there is what runs here. */
export function polyfillsInDocs(): string {
  const [, code] = /^```javascript\n([^]*?)^```$/m.exec(readFileSync('docs/client/browsers.md', 'utf8')) ?? [];
  if (code === undefined) throw new Error('docs/client/browsers.md names no polyfills');
  return code;
}

/** One classic script, from the packages as they are published, in the syntax of 2018. */
export async function buildPage(polyfills: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    banner: { js: polyfills },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2018',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}
