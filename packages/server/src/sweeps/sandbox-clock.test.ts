import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identityAccessSchema, trackedReviewSchema } from '@haochaping/core';
import { DISSATISFIED, NAMED_DISSATISFIED, SATISFIED, freshTicket, rated } from '../test-support/service.js';
import { startProvince } from '../test-support/test-province.js';

test('a department sees in a minute what happens after weeks, and its signatures still fit', async () => {
  const province = await startProvince();
  const { trackingToken } = await rated(province, DISSATISFIED);
  const tenDays = () => province.call('POST', '/v1/sandbox/clock', { body: { forwardSeconds: 10 * 86_400 } });
  assert.equal((await tenDays()).text, '{"now":"2026-10-26T10:00:00+08:00"}');
  assert.equal((await tenDays()).text, '{"now":"2026-11-05T10:00:00+08:00"}');
  const tracked = await province.withToken(trackingToken, 'GET', '/v1/bad-reviews/mine');
  assert.equal(trackedReviewSchema.parse(tracked.json).nextDue?.state, 'overdue');
  await freshTicket(province);
  await province.stop();
});

test('a year later the name and phone are gone at once, without waiting for a sweep', async () => {
  const province = await startProvince();
  const { identity } = NAMED_DISSATISFIED;
  const { trackingToken } = await rated(province, { ...SATISFIED, identity });
  await province.call('POST', '/v1/sandbox/clock', { body: { forwardSeconds: 366 * 86_400 } });
  const { json } = await province.withToken(trackingToken, 'GET', '/v1/ratings/mine/identity-access');
  assert.equal(identityAccessSchema.parse(json).identity.state, 'forgotten');
  await province.stop();
});

test('a production server has no such endpoint', async () => {
  const province = await startProvince({ sandbox: false });
  const moved = await fetch(`${province.origin}/v1/sandbox/clock`, { method: 'POST', body: '{"forwardSeconds":60}' });
  assert.equal(moved.status, 404);
  assert.doesNotMatch((await province.call('GET', '/')).text, /sandbox\/clock/);
  assert.doesNotMatch((await province.call('GET', '/openapi.json')).text, /sandbox\/clock/);
  await province.stop();
});
