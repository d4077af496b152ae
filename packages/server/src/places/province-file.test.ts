import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startBeijingMock, startFujianMock } from '@haochaping/provinces/mock';
import { CannotStart } from '../store/cannot-start.js';
import { hostedProvince } from './province-file.js';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'province-file-'));
});
after(() => rm(folder, { recursive: true }));

async function fileWith(text: string): Promise<string> {
  const path = join(folder, 'province.json');
  await writeFile(path, text);
  return path;
}
const faultOf = async (text: string): Promise<string> => {
  const path = await fileWith(text);
  const error: unknown = await hostedProvince(path).catch((reason: unknown) => reason);
  return error instanceof CannotStart ? error.message : assert.fail('It started.');
};

test('a file of a province with a page of its own is read', async (t) => {
  const mock = await startBeijingMock();
  t.after(mock.stop);
  const path = await fileWith(JSON.stringify({ province: 'beijing', settings: mock.settings }));
  assert.equal((await hostedProvince(path)).provinceName, '北京市');
});

test('whatever else is in the file keeps the server from starting, and says what', async (t) => {
  const mock = await startFujianMock();
  t.after(mock.stop);
  assert.match(await faultOf('{'), /不是 JSON/);
  assert.match(await faultOf('{"province":"beijing","settings":{}}'), /\/settings\/baseUrl：/);
  assert.match(await faultOf(JSON.stringify({ province: 'fujian', settings: mock.settings })), /只收上报的评价/);
  await assert.rejects(hostedProvince(join(folder, 'nowhere')), /读不到/);
});
