import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ANSWERED,
  CONFIRMED,
  PROPOSED,
  RECTIFIED,
  REJECTED,
  UPHELD,
  openedReview,
} from '../test-support/bad-review.js';
import { problemIn } from '../test-support/reply.js';
import { ORG_CODE, XINHUA_CASE, officerToken } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const DAY_MS = 86_400_000;
const OBJECTION = { note: '我评的就是这个窗口' };

test('001、004：两个人、有证据才不予采纳；评价人看得到理由和证据，评价照样保存', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, PROPOSED);
  assert.equal((await review.track()).decisionUntil, '2026-10-23T23:59:59+08:00');
  await review.takeAll(review.tokens.decider, UPHELD);
  const { stage, timeline, raterSteps, objectionUntil, nextDue } = await review.track();
  assert.equal(stage, 'excluded');
  assert.equal(nextDue, undefined);
  assert.deepEqual(raterSteps, ['object']);
  assert.equal(objectionUntil, '2026-10-31T23:59:59+08:00');
  const [, , proposed, decided] = timeline;
  assert.deepEqual(proposed, {
    event: 'propose-exclusion',
    ground: 'mistaken',
    evidence: ['叫号记录 A031'],
    at: '2026-10-16T10:00:00+08:00',
    by: '新华区政务服务中心',
    note: '评价的是另一窗口',
  });
  assert.equal(decided?.event === 'decide' && 'by' in decided && decided.by, '柳林县“好差评”工作办公室');
  assert.doesNotMatch(JSON.stringify(timeline), /王芳|007|101/);
  const mine = await province.withToken(review.trackingToken, 'GET', '/v1/ratings/mine');
  assert.match(mine.text, /"level":"dissatisfied"/);
});

test('裁定人不得属于被评价单位', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, PROPOSED);
  const own = await officerToken(province, XINHUA_CASE.organisation.orgCode, { role: 'decider', staffNo: '9' });
  const before = await province.rows();
  assert.equal(problemIn(await review.take(own, UPHELD)).code, 'unit-involved');
  assert.equal(problemIn(await review.take(review.tokens.officer, UPHELD)).code, 'step-not-of-this-role');
  assert.equal(problemIn(await review.see(own)).code, 'bad-review-unknown');
  assert.deepEqual(await province.rows(), before);
});

test('转办以后，接办单位既不能申请，也不能裁定：申请的是被评价单位，裁定的是没有办过的单位', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, { step: 'transfer', to: ORG_CODE, note: '该事项已划转' });
  const receiving = await officerToken(province, ORG_CODE, { roles: ['officer', 'decider'] });
  assert.equal(problemIn(await review.take(receiving, PROPOSED)).code, 'step-not-of-this-unit');
  await review.takeAll(review.tokens.officer, PROPOSED);
  assert.equal(problemIn(await review.take(receiving, UPHELD)).code, 'unit-involved');
  await review.takeAll(review.tokens.decider, REJECTED);
});

test('裁定人只看得到待裁定的，裁定以后就看不到了', async () => {
  const review = await openedReview(province);
  const { decider, officer } = review.tokens;
  assert.equal(problemIn(await review.see(decider)).code, 'bad-review-unknown');
  await review.takeAll(officer, PROPOSED);
  const { text } = await review.see(decider);
  assert.match(text, /"steps":\["decide"\]/);
  assert.doesNotMatch(text, /张三丰|13800138000/);
  const list = await province.withToken(decider, 'GET', '/v1/bad-reviews');
  assert.match(list.text, new RegExp(review.ratingNo));
  await review.takeAll(decider, REJECTED);
  assert.equal((await province.withToken(decider, 'GET', '/v1/bad-reviews')).text.includes(review.ratingNo), false);
  assert.equal(problemIn(await review.take(decider, UPHELD)).code, 'step-not-of-this-stage');
});

test('001：不成立的照旧整改；核实的期限照旧，裁定即是查实，整改从这时数起', async () => {
  const review = await openedReview(province);
  const { dues } = await review.track();
  await review.takeAll(review.tokens.officer, PROPOSED);
  province.clock.forward(DAY_MS / 4);
  await review.takeAll(review.tokens.decider, REJECTED);
  const tracked = await review.track();
  assert.equal(tracked.stage, 'rectifying');
  const [verify, rectify, answer] = tracked.dues;
  assert.deepEqual([verify], dues);
  for (const due of [rectify, answer]) {
    assert.deepEqual([due?.howCounted.anchor, due?.dueAt], ['2026-10-16T16:00:00+08:00', '2026-10-31T23:59:59+08:00']);
  }
  await review.takeAll(review.tokens.officer, RECTIFIED, ANSWERED);
});

test('评价人可以异议一次，由另一人复核；答复丢失时重发不算第二次', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, PROPOSED);
  await review.takeAll(review.tokens.decider, UPHELD);
  assert.equal((await review.object(OBJECTION)).status, 201);
  const again = await review.object(OBJECTION);
  assert.equal(again.status, 201);
  assert.deepEqual(again.json, await review.track());
  assert.equal(problemIn(await review.object({ note: '换个说法' })).code, 'idempotency-key-reused');
  assert.equal((await review.track()).timeline.filter(({ event }) => event === 'object').length, 1);
  assert.equal(problemIn(await review.take(review.tokens.decider, UPHELD)).code, 'decider-decided-before');
  await review.takeAll(review.tokens.otherDecider, UPHELD);
  assert.equal(problemIn(await review.object(OBJECTION, 'another')).code, 'objection-used-up');
  assert.deepEqual((await review.track()).raterSteps, []);
});

test('异议之后期限重新计算：不因评价人用了权利而超期', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, PROPOSED);
  await review.takeAll(review.tokens.decider, UPHELD);
  province.clock.forward(14 * DAY_MS);
  await review.object(OBJECTION);
  const { nextDue, decisionUntil } = await review.track();
  assert.deepEqual([nextDue, decisionUntil], [undefined, '2026-11-06T23:59:59+08:00']);
  await review.takeAll(await officerToken(province, 'LL-HCP', { role: 'decider', staffNo: '102' }), REJECTED);
  const { nextDue: taken } = await review.track();
  assert.deepEqual([taken?.duty, taken?.state, taken?.dueAt], ['rectify', 'in-time', '2026-11-14T23:59:59+08:00']);
  province.clock.forward(-14 * DAY_MS);
});

test('申请和异议过了期限就不受理', async () => {
  const [late, excluded] = [await openedReview(province), await openedReview(province)];
  await excluded.takeAll(excluded.tokens.officer, PROPOSED);
  await excluded.takeAll(excluded.tokens.decider, UPHELD);
  province.clock.forward(20 * DAY_MS);
  const officer = await officerToken(province, XINHUA_CASE.organisation.orgCode);
  assert.equal(problemIn(await late.take(officer, PROPOSED)).code, 'exclusion-too-late');
  assert.equal(problemIn(await excluded.object(OBJECTION)).code, 'objection-too-late');
  await late.takeAll(officer, CONFIRMED);
  province.clock.forward(-20 * DAY_MS);
});
