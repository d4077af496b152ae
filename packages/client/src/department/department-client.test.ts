import assert from 'node:assert/strict';
import test from 'node:test';
import { CallFailed } from '../failure.js';
import { drop, json, stubProvince, problem } from '../test-support/stub-province.js';
import { clockSkewOf } from './clock-skew.js';
import { createDepartmentClient } from './department-client.js';

const KEY = { appId: 'portal', secret: 'not-a-real-secret' };
const TICKET = { ticket: 't'.repeat(32), expiresAt: '2026-11-23T15:16:36+08:00' };
const OFFICER = { officer: { staffNo: '007', staffName: '王芳' }, orgCode: 'XH-0375' };

test('a call that is repeated is signed anew, for the province takes each nonce once', async (t) => {
  const { endpoint, seen } = await stubProvince(t, drop, problem(503, 'unavailable'), json(201, TICKET));
  await createDepartmentClient({ ...KEY, endpoint }).requestTicket('A-1', { channel: 'pc' });
  assert.equal(seen.length, 3);
  assert.equal(new Set(seen.map(({ headers }) => headers['hcp-nonce'])).size, 3);
  assert.equal(new Set(seen.map(({ headers }) => headers['hcp-signature'])).size, 3);
});

test('a token for an officer whose answer was lost is asked for again: a second one opens no more than the first', async (t) => {
  const { endpoint, seen } = await stubProvince(t, drop);
  await assert.rejects(createDepartmentClient({ ...KEY, endpoint }).mintOfficerToken(OFFICER), CallFailed);
  assert.equal(seen.length, 3);
});

test('a busy province is given the time that it asks for', async (t) => {
  const { endpoint, seen } = await stubProvince(
    t,
    problem(429, 'too-many-requests', {}, { 'retry-after': '1' }),
    json(201, TICKET),
  );
  const before = performance.now();
  await createDepartmentClient({ ...KEY, endpoint }).requestTicket('A-1', { channel: 'pc' });
  assert.ok(performance.now() - before >= 990);
  assert.equal(seen.length, 2);
});

for (const [what, ahead] of [
  ['ahead', 412],
  ['behind', -1000],
] as const) {
  test(`a clock that is ${what} is told by how much, where the log is read`, async (t) => {
    const serverTime = new Date(Date.now() - ahead * 1000).toISOString();
    const { endpoint } = await stubProvince(t, problem(401, 'signature-time-off', { serverTime }));
    const refusal: unknown = await createDepartmentClient({ ...KEY, endpoint })
      .listRatings('A-1')
      .catch((reason: unknown) => reason);
    assert.ok(Math.abs((clockSkewOf(refusal) ?? 0) - ahead) <= 2);
    assert.ok(refusal instanceof CallFailed);
    assert.match(refusal.message, ahead > 0 ? /比省平台快 41[0-4] 秒/ : /比省平台慢 (99\d|100\d) 秒/);
    assert.doesNotMatch(refusal.message, /not-a-real-secret/);
  });
}

test('other refusals say nothing of the clock', async (t) => {
  const { endpoint } = await stubProvince(t, problem(401, 'signature-wrong'));
  const refusal: unknown = await createDepartmentClient({ ...KEY, endpoint })
    .listRatings('A-1')
    .catch((reason: unknown) => reason);
  assert.equal(clockSkewOf(refusal), undefined);
  assert.ok(refusal instanceof CallFailed && !refusal.message.includes('时钟'));
});
