import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encrypt, decrypt } from './encrypt.js';
import { keysFrom, masterKeyFrom } from './keys.js';

const keys = keysFrom(Buffer.alloc(32, 1));

test('what was encrypted is decrypted with the same key at the same place, and nowhere else', () => {
  const encrypted = encrypt(keys.encryption, 'rater-identity/1', '张三丰');
  assert.equal(decrypt(keys.encryption, 'rater-identity/1', encrypted), '张三丰');
  assert.throws(() => decrypt(keys.encryption, 'rater-identity/2', encrypted));
  assert.throws(() => decrypt(keysFrom(Buffer.alloc(32, 2)).encryption, 'rater-identity/1', encrypted));
  assert.throws(() => decrypt(keys.encryption, 'rater-identity/1', `A${encrypted.slice(1)}B`));
});

test('the same text is encrypted differently each time', () => {
  assert.notEqual(encrypt(keys.encryption, 'x', '张三丰'), encrypt(keys.encryption, 'x', '张三丰'));
});

test('a master key is 32 bytes of base64url and nothing else', () => {
  assert.equal(masterKeyFrom(Buffer.alloc(32, 9).toString('base64url'))?.length, 32);
  for (const text of ['', 'short', 'x'.repeat(44), '中'.repeat(43)]) assert.equal(masterKeyFrom(text), undefined, text);
});
