import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { after, before, test } from 'node:test';
import { checkAgainstLog } from '@haochaping/client/log';
import { headText, signedHeadSchema, type SignedHead } from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import { keysFrom } from '../store/crypto/keys.js';
import { SATISFIED, rated } from '../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';
import { appendEntries } from './append-batch.js';
import { rotateSigningKey } from './signing-key.js';

const KEYS = keysFrom(MASTER_KEY);
let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const append = (): Promise<void> => appendEntries(province.database, KEYS, province.clock.now());
function rotate() {
  province.clock.forward(60_000);
  return rotateSigningKey(province.database, KEYS, province.clock.now());
}
const head = async (): Promise<SignedHead> => signedHeadSchema.parse((await province.call('GET', '/v1/log/head')).json);
const published = async () => ENDPOINTS.getLogKeys.answer.parse((await province.call('GET', '/v1/log/keys')).json).keys;

async function holds({ keyId, signature, ...signed }: SignedHead): Promise<boolean> {
  const jwk = (await published()).find(({ kid }) => kid === keyId);
  assert.ok(jwk, 'the key of every head is published');
  const key = createPublicKey({ format: 'jwk', key: { ...jwk } });
  return verify(
    'sha256',
    Buffer.from(headText(signed)),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'hex'),
  );
}

test('after the key has changed, what was signed before still verifies, and so does what comes after', async () => {
  const receipt = await rated(province, SATISFIED);
  await append();
  const before = await head();
  const { from, to } = await rotate();
  assert.equal(from, before.keyId);
  assert.deepEqual(
    (await published()).map(({ kid }) => kid),
    [from, to],
  );
  assert.deepEqual(await head(), before, 'what is signed stays as it is');
  const later = await rated(province, SATISFIED);
  await append();
  const after = await head();
  assert.equal(after.keyId, to);
  assert.deepEqual([await holds(before), await holds(after)], [true, true]);
  for (const { trackingToken } of [receipt, later]) {
    const checked = await checkAgainstLog({ endpoint: province.origin, trackingToken });
    assert.equal(checked.state, 'in-log', JSON.stringify(checked));
  }
});

test('every change brings another key, and two at once bring two', async () => {
  const changes = await Promise.all([rotate(), rotate()]);
  const names = (await published()).map(({ kid }) => kid);
  assert.equal(new Set(names).size, 4);
  for (const { to } of changes) assert.ok(names.includes(to));
});

test('a server with another master key signs with a key of its own, which is published too', async () => {
  await rated(province, SATISFIED);
  await appendEntries(province.database, keysFrom(Buffer.alloc(32, 9)), province.clock.now());
  assert.equal((await published()).length, 5);
  assert.ok(await holds(await head()));
});
