import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type * as inPage from './in-page-functions.js';
import type { Tab } from './tab.js';

type InPage = typeof inPage;

let script: Promise<string> | undefined;

/** A way to call what stands in `in-page-functions.ts` on the page that the tab shows now. */
export async function inPageOf(tab: Pick<Tab, 'evaluate'>) {
  script ??= bundled();
  await tab.evaluate(`(() => { ${await script}; globalThis.inPage = inPage; })()`);
  return <Name extends keyof InPage>(name: Name, ...given: Parameters<InPage[Name]>): Promise<unknown> =>
    tab.evaluate(`inPage.${name}(${given.map((each) => JSON.stringify(each)).join()})`);
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('in-page-functions.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: 'inPage',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
