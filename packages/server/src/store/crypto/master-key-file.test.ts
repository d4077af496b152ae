import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { masterKeyInFolder } from './master-key-file.js';

async function emptyFolder(context: TestContext): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'hcp-key-'));
  context.after(() => rm(parent, { recursive: true }));
  return join(parent, 'data');
}
const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

test('a sandbox makes its master key once: 32 bytes of chance that its owner alone can read', async (context) => {
  const folder = await emptyFolder(context);
  const key = await masterKeyInFolder(folder);
  assert.equal(key.length, 32);
  assert.deepEqual(await masterKeyInFolder(folder), key);
  assert.notDeepEqual(await masterKeyInFolder(await emptyFolder(context)), key);
  if (process.platform === 'win32') return;
  assert.equal(await modeOf(join(folder, 'master.key')), '600');
  assert.equal(await modeOf(folder), '700');
});

test('of several starts at once all have one key, and nothing else is left in the folder', async (context) => {
  const folder = await emptyFolder(context);
  const keys = await Promise.all([1, 2, 3, 4].map(() => masterKeyInFolder(folder)));
  assert.equal(new Set(keys.map((key) => key.toString('hex'))).size, 1);
  assert.deepEqual(await readdir(folder), ['master.key']);
});

test('a key file that is damaged is said to be so, and is not replaced: what it encrypted would be lost', async (context) => {
  const folder = await emptyFolder(context);
  await masterKeyInFolder(folder);
  await writeFile(join(folder, 'master.key'), 'half of a k');
  await assert.rejects(masterKeyInFolder(folder), /主密钥文件 .* 内容有误/);
  assert.equal(await readFile(join(folder, 'master.key'), 'utf8'), 'half of a k');
});
