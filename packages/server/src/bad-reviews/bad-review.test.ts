import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { trackedReviewSchema } from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import { badlyRated } from '../test-support/bad-review.js';
import { problemIn } from '../test-support/reply.js';
import { DISSATISFIED, ORG_CODE, SATISFIED, XINHUA_CASE, officerToken, rated } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const DAY_MS = 86_400_000;
const newKey = (): string => randomBytes(16).toString('base64url');
const take = (token: string, ratingNo: string, body: unknown, key = newKey()) =>
  province.withToken(token, 'POST', `/v1/bad-reviews/${ratingNo}/steps`, { body, headers: { 'idempotency-key': key } });
const track = (token: string, headers = {}) => province.withToken(token, 'GET', '/v1/bad-reviews/mine', { headers });

test('an officer verifies, rectifies, answers and closes, and the citizen reads each step in the office’s name', async () => {
  const { ratingNo, trackingToken } = await badlyRated(province);
  const officer = await officerToken(province, XINHUA_CASE.organisation.orgCode);
  const steps = [
    { step: 'verify', finding: 'confirmed', note: '情况属实' },
    { step: 'extend', note: '需与消防部门会商', until: '2026-11-15T18:00:00+08:00' },
    { step: 'rectify', note: '已统一材料清单' },
    { step: 'answer', note: '已电话说明并致歉' },
  ];
  for (const step of steps) assert.equal((await take(officer, ratingNo, step)).status, 201, step.step);
  province.clock.forward(16 * DAY_MS);
  const later = await officerToken(province, XINHUA_CASE.organisation.orgCode);
  assert.equal((await take(later, ratingNo, { step: 'close', note: '办结' })).status, 201);
  province.clock.forward(-16 * DAY_MS);
  const { json, text } = await track(trackingToken);
  const tracked = trackedReviewSchema.parse(json);
  assert.deepEqual(
    tracked.timeline.map(({ event }) => event),
    ['opened', 'dispatch', ...steps.map(({ step }) => step), 'close'],
  );
  assert.equal(tracked.stage, 'closed');
  assert.equal(tracked.extendedUntil, '2026-11-15T18:00:00+08:00');
  assert.equal(tracked.nextDue, undefined);
  assert.match(text, /"by":"新华区政务服务中心"/);
  assert.doesNotMatch(text, /王芳|007/);
});

test('a step out of its turn and an extension that is not later or too far are refused, and nothing is written', async () => {
  const { ratingNo } = await badlyRated(province);
  const officer = await officerToken(province, XINHUA_CASE.organisation.orgCode);
  const before = await province.rows();
  assert.equal(
    problemIn(await take(officer, ratingNo, { step: 'close', note: '办结' })).code,
    'step-not-of-this-stage',
  );
  assert.deepEqual(await province.rows(), before);
  await take(officer, ratingNo, { step: 'verify', finding: 'confirmed', note: '情况属实' });
  const extend = (until: string) => take(officer, ratingNo, { step: 'extend', note: '再等等', until });
  assert.equal(problemIn(await extend('2026-10-20T18:00:00+08:00')).code, 'extension-not-later');
  const { json } = await province.withToken(officer, 'GET', `/v1/bad-reviews/${ratingNo}`);
  assert.equal(ENDPOINTS.getBadReview.answer.parse(json).extensionUntil, '2026-11-15T23:59:59+08:00');
  assert.equal(problemIn(await extend('2026-11-16T00:00:00+08:00')).code, 'extension-too-far');
  assert.equal(problemIn(await extend('2199-12-31T00:00:00+08:00')).code, 'extension-too-far');
  assert.equal((await extend('2026-11-15T23:59:59+08:00')).status, 201);
  assert.equal(problemIn(await extend('2026-12-20T18:00:00+08:00')).code, 'extensions-used-up');
});

test('000：没有规定延期的地方，承办人延不了期，也看不到这一步', async () => {
  const { ratingNo } = await rated(province, DISSATISFIED);
  const officer = await officerToken(province);
  const { json } = await take(officer, ratingNo, { step: 'verify', finding: 'confirmed', note: '情况属实' });
  assert.deepEqual(ENDPOINTS.takeStep.answer.parse(json).steps, ['rectify', 'transfer']);
  const extend = { step: 'extend', note: '再等等', until: '2026-12-20T18:00:00+08:00' };
  assert.equal(problemIn(await take(officer, ratingNo, extend)).code, 'extension-not-offered');
});

test('two officers who take the same step at once take it once', async () => {
  const { ratingNo } = await rated(province, DISSATISFIED);
  const officer = await officerToken(province);
  const verify = { step: 'verify', finding: 'unconfirmed', note: '经核实不属实' };
  const replies = await Promise.all([1, 2, 3, 4].map(() => take(officer, ratingNo, verify)));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 409, 409, 409]);
});

test('an officer of another organisation does not even learn that the bad review exists', async () => {
  const { ratingNo } = await rated(province, DISSATISFIED);
  const stranger = await officerToken(province, 'ANOTHER-ORG');
  const verify = { step: 'verify', finding: 'confirmed', note: '情况属实' };
  const before = await province.rows();
  assert.equal(problemIn(await take(stranger, ratingNo, verify)).code, 'bad-review-unknown');
  const seen = await province.withToken(stranger, 'GET', `/v1/bad-reviews/${ratingNo}`);
  assert.equal(problemIn(seen).code, 'bad-review-unknown');
  assert.equal((await province.withToken(stranger, 'GET', '/v1/bad-reviews')).text, '{"badReviews":[]}');
  assert.deepEqual(await province.rows(), before);
});

test('an officer reads the reasons in words, and never who gave them', async () => {
  const { ratingNo } = await badlyRated(province);
  const officer = await officerToken(province, XINHUA_CASE.organisation.orgCode);
  const { text, json } = await province.withToken(officer, 'GET', `/v1/bad-reviews/${ratingNo}`);
  const { steps, rating } = ENDPOINTS.getBadReview.answer.parse(json);
  assert.deepEqual(steps, ['verify', 'transfer', 'propose-exclusion']);
  assert.equal(rating.text, DISSATISFIED.text);
  assert.doesNotMatch(text, /张三丰|13800138000/);
});

test('a citizen who asks again with the tag gets 304 until something happens, and a due date that passes is something', async () => {
  const { ratingNo, trackingToken } = await rated(province, DISSATISFIED);
  const etag = (await track(trackingToken)).headers.get('etag') ?? '';
  assert.match(etag, /^"[\w-]+"$/);
  assert.equal((await track(trackingToken, { 'if-none-match': etag })).status, 304);
  await take(await officerToken(province), ratingNo, { step: 'verify', finding: 'confirmed', note: '情况属实' });
  const changed = await track(trackingToken, { 'if-none-match': etag });
  assert.equal(changed.status, 200);
  province.clock.forward(60 * DAY_MS);
  const later = await track(trackingToken, { 'if-none-match': changed.headers.get('etag') ?? '' });
  assert.equal(trackedReviewSchema.parse(later.json).nextDue?.state, 'overdue');
  province.clock.forward(-60 * DAY_MS);
});

test('a good rating has no bad review, and its token shows the rating itself', async () => {
  const { trackingToken, ratingNo } = await rated(province, SATISFIED);
  assert.equal(problemIn(await track(trackingToken)).code, 'bad-review-unknown');
  const mine = await province.withToken(trackingToken, 'GET', '/v1/ratings/mine');
  assert.match(mine.text, new RegExp(ratingNo));
});

test('an officer pages through the list, each bad review once, and narrows it to a stage', async () => {
  for (let given = 0; given < 22; given += 1) await rated(province, DISSATISFIED);
  const officer = await officerToken(province, ORG_CODE);
  const numbers: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const reply = await province.withToken(
      officer,
      'GET',
      `/v1/bad-reviews?stage=to-verify${cursor && `&cursor=${cursor}`}`,
    );
    const page = ENDPOINTS.listBadReviews.answer.parse(reply.json);
    assert.ok(page.badReviews.every(({ stage }) => stage === 'to-verify'));
    numbers.push(...page.badReviews.map(({ ratingNo }) => ratingNo));
    cursor = page.next;
  }
  assert.ok(numbers.length >= 22);
  assert.equal(new Set(numbers).size, numbers.length);
});

test('an officer whose answer was lost sends the step again and gets the same answer, once and at once', async () => {
  const { ratingNo, trackingToken } = await rated(province, DISSATISFIED);
  const officer = await officerToken(province);
  const verify = { step: 'verify', finding: 'confirmed', note: '情况属实' };
  const replies = await Promise.all([1, 2, 3].map(() => take(officer, ratingNo, verify, 'key-of-this-step-1')));
  assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([201]));
  assert.equal(new Set(replies.map(({ text }) => text)).size, 1);
  const { timeline } = trackedReviewSchema.parse((await track(trackingToken)).json);
  assert.equal(timeline.filter(({ event }) => event === 'verify').length, 1);
});

test('under the key of a step, another step or another person is told so', async () => {
  const { ratingNo } = await rated(province, DISSATISFIED);
  const [officer, colleague] = [
    await officerToken(province),
    await officerToken(province, ORG_CODE, { staffNo: '008' }),
  ];
  const verify = { step: 'verify', finding: 'confirmed', note: '情况属实' };
  await take(officer, ratingNo, verify, 'key-of-this-step-2');
  const other = await take(officer, ratingNo, { ...verify, note: '经查属实' }, 'key-of-this-step-2');
  assert.equal(problemIn(other).code, 'idempotency-key-reused');
  assert.equal(problemIn(await take(colleague, ratingNo, verify, 'key-of-this-step-2')).code, 'idempotency-key-reused');
});

test('an officer who handed a bad review over and lost the answer is told again that it is handed over', async () => {
  const { ratingNo } = await rated(province, DISSATISFIED);
  const officer = await officerToken(province);
  const transfer = { step: 'transfer', to: XINHUA_CASE.organisation.orgCode, note: '由其管理' };
  const [first, again] = [
    await take(officer, ratingNo, transfer, 'key-of-this-step-3'),
    await take(officer, ratingNo, transfer, 'key-of-this-step-3'),
  ];
  assert.deepEqual([first.status, again.status, again.text], [201, 201, first.text]);
});

test('a step taken can be neither changed nor deleted, not even by SQL', async () => {
  const { ratingNo } = await rated(province, DISSATISFIED);
  await take(await officerToken(province), ratingNo, { step: 'verify', finding: 'confirmed', note: '情况属实' });
  await assert.rejects(
    province.database.deleteFrom('bad_review_step').where('rating_no', '=', ratingNo).execute(),
    /never changed/,
  );
});
