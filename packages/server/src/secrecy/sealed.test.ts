import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysFrom, masterKeyFrom } from './keys.js';
import { seal, unseal } from './sealed.js';

const keys = keysFrom(Buffer.alloc(32, 1));

test('what was sealed opens with the same key at the same place, and nowhere else', () => {
  const sealed = seal(keys.sealing, 'rater-identity/1', '张三丰');
  assert.equal(unseal(keys.sealing, 'rater-identity/1', sealed), '张三丰');
  assert.throws(() => unseal(keys.sealing, 'rater-identity/2', sealed));
  assert.throws(() => unseal(keysFrom(Buffer.alloc(32, 2)).sealing, 'rater-identity/1', sealed));
  assert.throws(() => unseal(keys.sealing, 'rater-identity/1', `A${sealed.slice(1)}B`));
});

test('the same text is sealed differently each time', () => {
  assert.notEqual(seal(keys.sealing, 'x', '张三丰'), seal(keys.sealing, 'x', '张三丰'));
});

test('a master key is 32 bytes of base64url and nothing else', () => {
  assert.equal(masterKeyFrom(Buffer.alloc(32, 9).toString('base64url'))?.length, 32);
  for (const text of ['', 'short', 'x'.repeat(44), '中'.repeat(43)]) assert.equal(masterKeyFrom(text), undefined, text);
});
