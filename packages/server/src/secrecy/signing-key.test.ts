import assert from 'node:assert/strict';
import { sign, verify } from 'node:crypto';
import test from 'node:test';
import { publicHalf, signingKey } from './signing-key.js';

const MASTER = Buffer.alloc(32, 7);

test('a master key gives the same signing key at every start, and another for another use or another master key', () => {
  assert.deepEqual(publicHalf(signingKey(MASTER, 'log')), publicHalf(signingKey(MASTER, 'log')));
  assert.notDeepEqual(publicHalf(signingKey(MASTER, 'log')), publicHalf(signingKey(MASTER, 'other')));
  assert.notDeepEqual(publicHalf(signingKey(MASTER, 'log')), publicHalf(signingKey(Buffer.alloc(32, 8), 'log')));
});

test('what anybody may know has nothing of the secret in it', () => {
  assert.deepEqual(Object.keys(publicHalf(signingKey(MASTER, 'log'))).sort(), ['crv', 'kty', 'x', 'y']);
});

test('its signatures hold with its public half and with no other', () => {
  const text = Buffer.from('head');
  const signature = sign('sha256', text, signingKey(MASTER, 'log'));
  const holds = (use: string): boolean =>
    verify('sha256', text, { format: 'jwk', key: publicHalf(signingKey(MASTER, use)) }, signature);
  assert.ok(holds('log'));
  assert.ok(!holds('other'));
});
