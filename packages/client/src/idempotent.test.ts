import assert from 'node:assert/strict';
import test from 'node:test';
import { idempotent } from './idempotent.js';

/** Says things to somebody whose answers may be lost, and keeps the keys that arrived. */
function listener() {
  const keys: string[] = [];
  let seen = 'first';
  let lost = false;
  const say = idempotent(
    async (_content: string, key: string) => {
      keys.push(key);
      if (lost) throw new Error('lost');
      return 'heard';
    },
    () => seen,
  );
  return {
    keys,
    say,
    losing: (isLost: boolean) => void (lost = isLost),
    sees: (state: string) => void (seen = state),
  };
}

test('said again after its answer was lost, it is the same', async () => {
  const { keys, say, losing } = listener();
  losing(true);
  await assert.rejects(say('退回'));
  losing(false);
  await say('退回');
  assert.equal(keys[0], keys[1]);
});

test('other words are something else', async () => {
  const { keys, say, losing } = listener();
  losing(true);
  await assert.rejects(say('退回'));
  await assert.rejects(say('认可'));
  assert.notEqual(keys[0], keys[1]);
});

test('the same words about a later answer are something new', async () => {
  const { keys, say, losing, sees } = listener();
  await say('退回');
  await say('退回');
  assert.notEqual(keys[0], keys[1]);
  losing(true);
  await assert.rejects(say('退回'));
  sees('the next answer');
  losing(false);
  await say('退回');
  assert.notEqual(keys[2], keys[3]);
});

test('clicked twice before the answer, it is said once', async () => {
  const { keys, say } = listener();
  await Promise.all([say('退回'), say('退回')]);
  assert.equal(keys[0], keys[1]);
});
