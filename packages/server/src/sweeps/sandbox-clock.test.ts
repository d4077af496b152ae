import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identityAccessSchema, trackedReviewSchema } from '@haochaping/core';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { callbacksOf } from '../test-support/callbacks.js';
import { DAY, ofRating, startReportingProvince } from '../test-support/reporting-province.js';
import {
  CLOSED_CASE,
  DISSATISFIED,
  NAMED_DISSATISFIED,
  SATISFIED,
  freshTicket,
  officerToken,
  rated,
} from '../test-support/service.js';
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

test('one move of the clock makes callbacks, missed dates, an ended period and reports at once', async () => {
  const { province, platform, app, platformFile, operate, later, stop } = await startReportingProvince();
  await operate('report/sink/set/city', platformFile);
  await operate(`app/webhook/portal?url=${encodeURIComponent(app.url)}`);
  const left = await rated(province, DISSATISFIED);
  const answered = await openedReview(province, CLOSED_CASE);
  await answered.takeAll(answered.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  const toCall = async () => callbacksOf(province, await officerToken(province, 'LL-HCP', { role: 'caller' }));
  assert.deepEqual(await toCall(), []);

  await later(20 * DAY);
  const [callback] = await toCall();
  assert.equal(callback?.ratingNo, answered.ratingNo, 'somebody is to be called');
  const tracked = await province.withToken(left.trackingToken, 'GET', '/v1/bad-reviews/mine');
  assert.equal(trackedReviewSchema.parse(tracked.json).nextDue?.state, 'overdue');
  assert.match(ofRating(app.received, left.ratingNo).at(-1)?.body ?? '', /"event":"overdue"/);
  const published = await province.call('GET', `/v1/publications?regionCode=${CLOSED_CASE.regionCode}`);
  assert.match(published.text, /"period":"2026-10"/);
  assert.equal(ofRating(platform.received, answered.ratingNo).length, 4, 'the rating and three steps');
  await stop();
});

test('a production server has no such endpoint', async () => {
  const province = await startProvince({ sandbox: false });
  const moved = await fetch(`${province.origin}/v1/sandbox/clock`, { method: 'POST', body: '{"forwardSeconds":60}' });
  assert.equal(moved.status, 404);
  assert.doesNotMatch((await province.call('GET', '/')).text, /sandbox\/clock/);
  assert.doesNotMatch((await province.call('GET', '/openapi.json')).text, /sandbox\/clock/);
  await province.stop();
});
