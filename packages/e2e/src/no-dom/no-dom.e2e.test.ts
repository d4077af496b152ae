import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));

/** As a server that renders pages does: a process of its own, the published modules, no document. */
const imported = async (module: string): Promise<string> => {
  const script = `import(${JSON.stringify(module)}).then((it) => console.log(typeof document, Object.keys(it).length))`;
  const { stdout } = await run(process.execPath, ['-e', script], { cwd: here });
  return stdout.trim();
};

test('a server may import the elements and the client: without a document nothing throws', async () => {
  assert.match(await imported('@haochaping/elements'), /^undefined [1-9]\d*$/);
  assert.match(await imported('@haochaping/client'), /^undefined [1-9]\d*$/);
  assert.match(await imported('@haochaping/react'), /^undefined [1-9]\d*$/);
  assert.match(await imported('@haochaping/vue'), /^undefined [1-9]\d*$/);
});

const GIVEN = `{ open: false, client: { submit() {} }, trackingUrl: '/track', onDialogClosed() {} }`;
/** A server's own script, by the framework that it renders with. */
const RENDERED = {
  'React 19': `const { renderToString } = await import('react-dom/server');
    const { createElement } = await import('react');
    const { HcpRatingDialog } = await import('@haochaping/react');
    console.log(renderToString(createElement(HcpRatingDialog, { ...${GIVEN}, className: 'host' })));`,
  'Vue 3': `const { renderToString } = await import('vue/server-renderer');
    const { createSSRApp, h } = await import('vue');
    const { HcpRatingDialog } = await import('@haochaping/vue');
    console.log(await renderToString(createSSRApp({ render: () => h(HcpRatingDialog, { ...${GIVEN}, class: 'host' }) })));`,
};

for (const [framework, script] of Object.entries(RENDERED)) {
  test(`rendered on a server by ${framework}, a dialog is its bare tag: nothing given to it becomes an attribute`, async () => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: here });
    assert.equal(stdout.trim(), '<hcp-rating-dialog class="host"></hcp-rating-dialog>');
  });
}
