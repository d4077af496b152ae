import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUnavailable } from './errors.js';
import { keyedTurns } from './keyed-turns.js';

function held() {
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release };
}

test('two calls about one ticket pass one after the other, a call about another ticket at once', async () => {
  const inTurn = keyedTurns();
  const log: string[] = [];
  const first = held();
  const one = inTurn('A', async () => {
    await first.until;
    log.push('first of A');
  });
  const two = inTurn('A', () => Promise.resolve(log.push('second of A')));
  await inTurn('B', () => Promise.resolve(log.push('B')));
  first.release();
  await Promise.all([one, two]);
  assert.deepEqual(log, ['B', 'first of A', 'second of A']);
});

test('whoever waits too long is told that it passes, and takes no turn away from those behind', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const inTurn = keyedTurns(3_000);
  const first = held();
  const one = inTurn('A', () => first.until);
  const late = inTurn('A', () => Promise.resolve('never'));
  const refused = assert.rejects(late, (error) => isUnavailable(error));
  await Promise.resolve();
  t.mock.timers.tick(3_000);
  await refused;
  const behind = inTurn('A', () => Promise.resolve('done'));
  first.release();
  await one;
  assert.equal(await behind, 'done');
});

test('one that fails gives its turn on', async () => {
  const inTurn = keyedTurns();
  await assert.rejects(inTurn('A', () => Promise.reject(new Error('fault'))));
  assert.equal(await inTurn('A', () => Promise.resolve('next')), 'next');
});
