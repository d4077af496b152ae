import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ServiceCase } from '@haochaping/core';
import { ANSWERED, CONFIRMED, ENDORSED, RECTIFIED, UNCONFIRMED, openedReview } from '../test-support/bad-review.js';
import {
  CLOSED_CASE,
  DISSATISFIED,
  NAMED_DISSATISFIED,
  XINHUA_CASE,
  officerToken,
  rated,
} from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const HOUR_MS = 3_600_000;
const FIFTEEN_DAYS = { amount: 15, unit: 'natural-days' };
const TO_COME = [
  { duty: 'rectify', from: 'bad-review-confirmed', ...FIFTEEN_DAYS },
  { duty: 'answer', from: 'bad-review-verified', ...FIFTEEN_DAYS },
];
const LINCANG_CASE: ServiceCase = {
  ...CLOSED_CASE,
  organisation: { orgCode: 'LC-1', orgName: '临沧市民政局' },
  regionCode: '530900',
};

test('001：回执写明核实的期限，和查实以后有多久整改、答复', async () => {
  const { badReview } = await rated(province, NAMED_DISSATISFIED, XINHUA_CASE);
  assert.ok(badReview);
  assert.deepEqual(
    badReview.dues.map(({ duty }) => duty),
    ['verify'],
  );
  assert.deepEqual(badReview.duesToCome, TO_COME);
});

test('000：差评产生就有全部期限，没有要等的', async () => {
  const { badReview } = await rated(province, DISSATISFIED);
  assert.equal(badReview?.duesToCome, undefined);
  assert.ok(badReview?.dues.some(({ duty }) => duty === 'answer'));
});

test('001：“并经查实的，应在15日内进行整改”：查实时才有整改和答复的日期，核实的日期不变', async () => {
  const review = await openedReview(province);
  const before = await review.track();
  assert.deepEqual(before.duesToCome, TO_COME);
  province.clock.forward(20 * HOUR_MS);
  await review.takeAll(await officerToken(province, XINHUA_CASE.organisation.orgCode), CONFIRMED);
  const after = await review.track();
  assert.equal(after.duesToCome, undefined);
  assert.deepEqual(after.dues[0], before.dues[0]);
  for (const due of after.dues.slice(1)) assert.equal(due.dueAt, '2026-11-01T23:59:59+08:00');
  assert.deepEqual(
    after.dues.map(({ duty, howCounted }) => [duty, howCounted.from]),
    [
      ['verify', 'bad-review-opened'],
      ['rectify', 'bad-review-confirmed'],
      ['answer', 'bad-review-verified'],
    ],
  );
  province.clock.forward(-20 * HOUR_MS);
});

test('001：未能查实的不整改，答复仍有日期', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, UNCONFIRMED);
  await review.takeAll(review.tokens.supervisor, ENDORSED);
  const { dues, duesToCome, nextDue } = await review.track();
  assert.deepEqual([dues.map(({ duty }) => duty), duesToCome], [['verify', 'answer'], undefined]);
  assert.deepEqual([nextDue?.duty, nextDue?.dueAt], ['answer', '2026-10-31T23:59:59+08:00']);
});

test('001：整改、答复以后又被退回的，整改和答复从退回时数起，不必再核实', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  province.clock.forward(24 * HOUR_MS);
  await review.verdict({ verdict: 'refused', note: '没有改' });
  const { dues, nextDue } = await review.track();
  assert.equal(dues.length, 3);
  assert.deepEqual([nextDue?.duty, nextDue?.dueAt], ['rectify', '2026-11-01T23:59:59+08:00']);
  province.clock.forward(-24 * HOUR_MS);
});

test('002：1个工作日内核实；经查实的，15个工作日内整改', async () => {
  const review = await openedReview(province, LINCANG_CASE);
  assert.equal((await review.track()).nextDue?.dueAt, '2026-10-19T23:59:59+08:00');
  await review.takeAll(review.tokens.officer, CONFIRMED);
  assert.equal((await review.track()).nextDue?.dueAt, '2026-11-06T23:59:59+08:00');
});

test('超过24小时才核实的，永远看得到：以后按期整改、答复也不变回按期；每一步都在', async () => {
  const review = await openedReview(province);
  province.clock.forward(72 * HOUR_MS);
  const missed = { event: 'missed', at: '2026-10-17T10:00:01+08:00', duty: 'verify' };
  const missedIn = async () => (await review.track()).timeline.filter(({ event }) => event === 'missed');
  assert.deepEqual(await missedIn(), [missed], 'as soon as it has passed');
  const officer = await officerToken(province, XINHUA_CASE.organisation.orgCode);
  await review.takeAll(officer, CONFIRMED);
  assert.equal((await review.track()).nextDue?.state, 'in-time');
  await review.takeAll(officer, RECTIFIED, ANSWERED);
  await review.verdict({ verdict: 'accepted' });
  const { stage, timeline } = await review.track();
  assert.equal(stage, 'closed');
  assert.deepEqual(
    timeline.filter(({ event }) => event === 'missed'),
    [missed],
  );
  const kept = province.database.selectFrom('missed_due').select('duty').where('rating_no', '=', review.ratingNo);
  assert.deepEqual(await kept.execute(), [{ duty: 'verify' }]);
  await assert.rejects(province.database.deleteFrom('missed_due').execute(), /never changed/);
  province.clock.forward(-72 * HOUR_MS);
});
