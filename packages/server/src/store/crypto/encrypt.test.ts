import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encrypt, decrypt, isUnder } from './encrypt.js';
import { keysFrom, masterKeyFrom } from './keys.js';

const keys = keysFrom(Buffer.alloc(32, 1));

test('what was encrypted is decrypted with the same key at the same place, and nowhere else', () => {
  const encrypted = encrypt(keys, 'rater-identity/1', '张三丰');
  assert.equal(decrypt(keys, 'rater-identity/1', encrypted), '张三丰');
  assert.throws(() => decrypt(keys, 'rater-identity/2', encrypted));
  assert.throws(() => decrypt(keysFrom(Buffer.alloc(32, 2)), 'rater-identity/1', encrypted));
  assert.throws(() => decrypt(keys, 'rater-identity/1', `A${encrypted.slice(1)}B`));
});

test('while one master key takes the place of another, both decrypt, and only the new one encrypts', () => {
  const [before, now] = [keysFrom(Buffer.alloc(32, 1)), keysFrom(Buffer.alloc(32, 2), Buffer.alloc(32, 1))];
  const [old, anew] = [encrypt(before, 'x', '张三丰'), encrypt(now, 'x', '张三丰')];
  const withoutId = old.split('.')[1] ?? '';
  for (const encrypted of [old, anew, withoutId]) assert.equal(decrypt(now, 'x', encrypted), '张三丰');
  assert.deepEqual([isUnder(now, old), isUnder(now, anew), isUnder(now, withoutId)], [false, true, false]);
  assert.throws(() => decrypt(before, 'x', anew), /not there/);
});

test('the same text is encrypted differently each time', () => {
  assert.notEqual(encrypt(keys, 'x', '张三丰'), encrypt(keys, 'x', '张三丰'));
});

test('a master key is 32 bytes of base64url and nothing else', () => {
  assert.equal(masterKeyFrom(Buffer.alloc(32, 9).toString('base64url'))?.length, 32);
  for (const text of ['', 'short', 'x'.repeat(44), '中'.repeat(43)]) assert.equal(masterKeyFrom(text), undefined, text);
});
