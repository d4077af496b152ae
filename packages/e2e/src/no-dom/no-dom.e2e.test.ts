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
});
