import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DiskFull, assertFreeSpace } from '../store/database/data-folder.js';
import { DatabaseUnavailable } from '../store/database/errors.js';
import { storageProbe } from '../store/database/storage-probe.js';
import { problemIn } from '../test-support/reply.js';
import { startProvince } from '../test-support/test-province.js';
import { readinessOf } from './health.js';

const silenced = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const { error } = console;
  console.error = () => undefined;
  try {
    return await work();
  } finally {
    console.error = error;
  }
};

test('a server with a database that takes writes is alive and ready', async (context) => {
  const province = await startProvince();
  context.after(() => province.stop());
  for (const path of ['/livez', '/readyz', '/healthz']) {
    assert.equal((await province.call('GET', path)).text, '{"status":"ok"}', path);
  }
});

test('without its database a server is alive and not ready, and says so', async (context) => {
  const province = await startProvince();
  context.after(() => province.stop());
  await province.database.destroy();
  assert.equal((await province.call('GET', '/livez')).status, 200);
  const ready = await silenced(() => province.call('GET', '/readyz'));
  assert.equal(problemIn(ready).code, 'unavailable');
  assert.equal(ready.headers.get('retry-after'), '2');
});

const NOT_READY = {
  磁盘空间不足: new DiskFull(''),
  连接不上数据库: new DatabaseUnavailable(''),
  看服务日志: new Error('anything else'),
} as const;

for (const [sentence, error] of Object.entries(NOT_READY)) {
  test(`not being ready is explained to the operator: ${sentence}`, async () => {
    const readiness = readinessOf(
      () => Promise.reject(error),
      () => false,
    );
    assert.match((await silenced(readiness)) ?? '', new RegExp(sentence));
  });
}

test('a server that has been told to stop is not ready, before anything else is asked', async () => {
  const readiness = readinessOf(
    () => Promise.reject(new Error('not asked')),
    () => true,
  );
  assert.match((await readiness()) ?? '', /正在停止/);
});

test('a disk that was full stays so until there is room for new pages again', async () => {
  const probe = storageProbe();
  const asked: string[] = [];
  let room = false;
  const run = (statement: string): Promise<void> => {
    asked.push(statement.includes('temporary') ? 'pages' : 'log');
    return statement.includes('temporary') && !room ? Promise.reject(new DiskFull('')) : Promise.resolve();
  };
  await probe.check(run);
  assert.deepEqual(asked, ['log'], 'as long as nothing failed, a few bytes are enough');
  probe.noteFailure(new DiskFull(''));
  await assert.rejects(probe.check(run));
  room = true;
  await probe.check(run);
  await probe.check(run);
  assert.deepEqual(asked, ['log', 'log', 'pages', 'log', 'pages', 'log']);
});

test('before the disk of its folder is full, a server says that room is running out', async () => {
  await assertFreeSpace('.', 0);
  await assert.rejects(assertFreeSpace('.', 2 ** 40), DiskFull);
});
