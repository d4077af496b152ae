import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { signedHeaders } from '../test-support/sign.js';
import { isSignedWith, isWithinWindow, readSignature } from './signature.js';

const KEY = { appId: 'portal', secret: 'a secret of the department' };
const CALL = { method: 'PUT', target: '/v1/service-cases/A-1?x=1', body: '{"中文":true}', now: 1_792_116_000_000 };
const BODY = new TextEncoder().encode(CALL.body);

const headersOf = (headers: Readonly<Record<string, string>>) => (name: string) =>
  Object.entries(headers).find(([header]) => header.toLowerCase() === name)?.[1];

test('SM3 is that of GM/T 0004: "abc" hashes to its published value', () => {
  assert.equal(
    createHash('sm3').update('abc').digest('hex'),
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  );
});

for (const hash of ['sha256', 'sm3'] as const) {
  test(`a call signed with HMAC-${hash} is believed; the slightest change to it is not`, () => {
    const signature = readSignature(headersOf(signedHeaders(KEY, { ...CALL, hash })));
    assert.ok(signature);
    assert.ok(isSignedWith(KEY.secret, signature, { ...CALL, body: BODY }));
    const changed = [
      { ...CALL, body: BODY, method: 'POST' },
      { ...CALL, body: BODY, target: '/v1/service-cases/A-2?x=1' },
      { ...CALL, body: BODY.slice(1) },
    ];
    for (const call of changed) assert.ok(!isSignedWith(KEY.secret, signature, call));
    assert.ok(!isSignedWith('another secret', signature, { ...CALL, body: BODY }));
    assert.ok(!isSignedWith(KEY.secret, { ...signature, nonce: 'another-nonce-of-16' }, { ...CALL, body: BODY }));
  });
}

test('five minutes off is timely, a second more is not, in either direction', () => {
  const signature = readSignature(headersOf(signedHeaders(KEY, CALL)));
  assert.ok(signature);
  for (const seconds of [-300, 0, 300]) assert.ok(isWithinWindow(signature, CALL.now + seconds * 1000), `${seconds} s`);
  for (const ms of [-300_000, 300_999]) assert.ok(isWithinWindow(signature, CALL.now + ms), `${ms} ms`);
  for (const seconds of [-301, 301]) assert.ok(!isWithinWindow(signature, CALL.now + seconds * 1000), `${seconds} s`);
});

test('headers that are missing or out of form are no signature', () => {
  const headers = signedHeaders(KEY, CALL);
  const broken: [string, string][] = [
    ['Hcp-App', ''],
    ['Hcp-Time', 'now'],
    ['Hcp-Time', '-1'],
    ['Hcp-Nonce', 'short'],
    ['Hcp-Nonce', 'with spaces in its text'],
    ['Hcp-Signature', 'hmac-md5=AAAA'],
    ['Hcp-Signature', 'hmac-sha256=tooshort'],
  ];
  for (const [name, value] of broken) {
    assert.equal(readSignature(headersOf({ ...headers, [name]: value })), undefined, `${name}: ${value}`);
  }
});
