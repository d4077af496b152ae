import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { oneAtATime } from './one-at-a-time.js';

test('those who wait pass one by one, in their order', async () => {
  const turns = oneAtATime();
  const log: string[] = [];
  const pass = async (name: string): Promise<void> => {
    await turns.take();
    log.push(`${name} in`);
    await sleep(1);
    log.push(`${name} out`);
    turns.give();
  };
  await Promise.all(['a', 'b', 'c'].map(pass));
  await pass('d');
  assert.deepEqual(
    log,
    ['a', 'b', 'c', 'd'].flatMap((name) => [`${name} in`, `${name} out`]),
  );
});
