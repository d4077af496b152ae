import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOfToken, newToken } from './token.js';

const bitsIn = (base64url: string): number => Buffer.from(base64url, 'base64url').length * 8;

test('nobody guesses a token: it has 192 bits of chance, and none comes twice', () => {
  const tokens = Array.from({ length: 1000 }, newToken);
  assert.ok(tokens.every((token) => bitsIn(token) === 192));
  assert.equal(new Set(tokens.map((token) => token.slice(0, 16))).size, 1000);
});

test('what is stored of a token is a whole hash of 256 bits, so that no other token passes for it', () => {
  const token = newToken();
  assert.equal(bitsIn(hashOfToken(token)), 256);
  assert.equal(hashOfToken(token), hashOfToken(token));
  assert.notEqual(hashOfToken(token), hashOfToken(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`));
  assert.ok(!hashOfToken(token).includes(token));
});
