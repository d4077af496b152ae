import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isUnavailable } from './errors.js';
import { mutex, keyedMutex } from './mutex.js';

test('those who wait pass one by one, in their order', async () => {
  const lock = mutex();
  const log: string[] = [];
  const pass = async (name: string): Promise<void> => {
    await lock.acquire();
    log.push(`${name} in`);
    await sleep(1);
    log.push(`${name} out`);
    lock.release();
  };
  await Promise.all(['a', 'b', 'c'].map(pass));
  await pass('d');
  assert.deepEqual(
    log,
    ['a', 'b', 'c', 'd'].flatMap((name) => [`${name} in`, `${name} out`]),
  );
});

function held() {
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release };
}

test('two calls about one ticket pass one after the other, a call about another ticket at once', async () => {
  const runExclusive = keyedMutex();
  const log: string[] = [];
  const first = held();
  const one = runExclusive('A', async () => {
    await first.until;
    log.push('first of A');
  });
  const two = runExclusive('A', () => Promise.resolve(log.push('second of A')));
  await runExclusive('B', () => Promise.resolve(log.push('B')));
  first.release();
  await Promise.all([one, two]);
  assert.deepEqual(log, ['B', 'first of A', 'second of A']);
});

test('whoever waits too long is told that it passes, and takes no turn away from those behind', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const runExclusive = keyedMutex(3_000);
  const first = held();
  const one = runExclusive('A', () => first.until);
  const late = runExclusive('A', () => Promise.resolve('never'));
  const refused = assert.rejects(late, (error) => isUnavailable(error));
  await Promise.resolve();
  t.mock.timers.tick(3_000);
  await refused;
  const behind = runExclusive('A', () => Promise.resolve('done'));
  first.release();
  await one;
  assert.equal(await behind, 'done');
});

test('one that fails gives its turn on', async () => {
  const runExclusive = keyedMutex();
  await assert.rejects(runExclusive('A', () => Promise.reject(new Error('fault'))));
  assert.equal(await runExclusive('A', () => Promise.resolve('next')), 'next');
});
