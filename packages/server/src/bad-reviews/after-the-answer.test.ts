import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { problemIn, type Reply } from '../test-support/reply.js';
import { CLOSED_CASE, DISSATISFIED as BAD, ORG_CODE, officerToken, rated } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const DAY_MS = 86_400_000;
const REFUSED = { verdict: 'refused', note: '清单还是没有统一' };
const SATISFIED = { step: 'call-back', result: 'satisfied', note: '评价人表示满意' };
const DISSATISFIED = { step: 'call-back', result: 'dissatisfied', note: '评价人表示没有改' };

async function answeredReview() {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  return review;
}

test('评价人认可答复即办结', async () => {
  const review = await answeredReview();
  assert.deepEqual((await review.track()).raterSteps, ['verdict']);
  const reply = await review.verdict({ verdict: 'accepted' });
  assert.equal(reply.status, 201);
  assert.deepEqual(reply.json, await review.track());
  const { stage, timeline } = await review.track();
  assert.equal(stage, 'closed');
  assert.deepEqual(timeline.at(-1), { event: 'verdict', verdict: 'accepted', at: '2026-10-16T10:00:00+08:00' });
});

test('刚答复还不能办结：先等评价人说是否满意，等多久写给评价人看；过了期限才由承办人办结', async () => {
  const review = await answeredReview();
  const close = { step: 'close', note: '办结' };
  assert.equal((await review.track()).verdictUntil, '2026-10-31T23:59:59+08:00');
  assert.doesNotMatch((await review.see(review.tokens.officer)).text, /"close"/);
  assert.equal(problemIn(await review.take(review.tokens.officer, close)).code, 'verdict-awaited');
  province.clock.forward(16 * DAY_MS);
  await review.takeAll(await officerAgain(), close);
  assert.equal((await review.track()).stage, 'closed');
  province.clock.forward(-16 * DAY_MS);
});

test('评价人退回的重新整改，期限自退回起算，最多两次说是否满意', async () => {
  const review = await answeredReview();
  province.clock.forward(20 * DAY_MS);
  const officer = await officerAgain();
  await review.verdict(REFUSED, 'first');
  const { stage, nextDue } = await review.track();
  assert.deepEqual([stage, nextDue?.dueAt, nextDue?.state], ['rectifying', '2026-11-20T23:59:59+08:00', 'in-time']);
  await review.takeAll(officer, RECTIFIED, ANSWERED);
  await review.verdict(REFUSED, 'second');
  await review.takeAll(officer, RECTIFIED, ANSWERED);
  assert.deepEqual((await review.track()).raterSteps, []);
  assert.equal(problemIn(await review.verdict({ verdict: 'accepted' }, 'third')).code, 'verdicts-used-up');
  await review.takeAll(officer, { step: 'close', note: '两次退回后办结' });
  province.clock.forward(-20 * DAY_MS);
});

/** The clock has moved on: the first token is over. */
const officerAgain = async (): Promise<string> => (await openedReview(province)).tokens.officer;

test('同一次说是否满意因答复丢失而重发，只算一次，同时发来也只算一次', async () => {
  const review = await answeredReview();
  const replies = await Promise.all([1, 2, 3, 4].map(() => review.verdict(REFUSED)));
  assert.deepEqual(
    replies.map(({ status }) => status),
    [201, 201, 201, 201],
  );
  await review.takeAll(review.tokens.officer, RECTIFIED, ANSWERED);
  assert.equal((await review.verdict(REFUSED)).status, 201, 'still the first one');
  const { timeline, stage } = await review.track();
  assert.equal(timeline.filter(({ event }) => event === 'verdict').length, 1);
  assert.equal(stage, 'answered');
  assert.equal(problemIn(await review.verdict({ ...REFUSED, note: '另一个理由' })).code, 'idempotency-key-reused');
});

/** Of 柳林县, which calls every rater of a closed bad review; the rater's own time to speak is over. */
async function reviewToCallBack() {
  const review = await openedReview(province, CLOSED_CASE);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  province.clock.forward(16 * DAY_MS);
  return { ...review, tokens: (await openedReview(province, CLOSED_CASE)).tokens };
}

test('000：回访——满意的办结，办结以后回访不满意的重新整改', async () => {
  const review = await reviewToCallBack();
  const { caller } = review.tokens;
  assert.match((await review.see(caller)).text, /"steps":\["call-back"\]/);
  await review.takeAll(caller, SATISFIED);
  assert.equal((await review.track()).stage, 'closed');
  province.clock.forward(16 * DAY_MS);
  const { caller: callerLater } = (await openedReview(province, CLOSED_CASE)).tokens;
  await review.takeAll(callerLater, DISSATISFIED);
  const { stage, nextDue, timeline } = await review.track();
  assert.equal(stage, 'rectifying');
  assert.equal(nextDue?.state, 'in-time');
  assert.deepEqual(
    timeline.slice(-2).map((entry) => 'result' in entry && entry.result),
    ['satisfied', 'dissatisfied'],
  );
  assert.equal(problemIn(await review.see(callerLater)).code, 'bad-review-unknown');
  province.clock.forward(-32 * DAY_MS);
});

test('被评价单位的回访员看不到本单位的差评，也不能回访', async () => {
  const review = await reviewToCallBack();
  const own = await officerToken(province, ORG_CODE, { role: 'caller' });
  const before = await province.rows();
  assert.equal(problemIn(await review.take(own, SATISFIED)).code, 'unit-involved');
  assert.equal(problemIn(await review.see(own)).code, 'bad-review-unknown');
  assert.doesNotMatch((await province.withToken(own, 'GET', '/v1/bad-reviews')).text, new RegExp(review.ratingNo));
  assert.deepEqual(await province.rows(), before);
  province.clock.forward(-16 * DAY_MS);
});

test('回访员只能回访，承办人不能回访', async () => {
  const review = await answeredReview();
  const { caller, officer, decider } = review.tokens;
  const before = await province.rows();
  assert.equal(problemIn(await review.take(caller, { step: 'close', note: '办结' })).code, 'step-not-of-this-role');
  assert.equal(problemIn(await review.take(officer, SATISFIED)).code, 'step-not-of-this-role');
  assert.equal(problemIn(await review.take(decider, SATISFIED)).code, 'step-not-of-this-role');
  assert.deepEqual(await province.rows(), before);
});

test('评价人自己说话的时间没有过，回访员不能回访，也不能为回访看是谁', async () => {
  const review = await openedReview(province, CLOSED_CASE);
  const { officer, caller } = review.tokens;
  await review.takeAll(officer, CONFIRMED, RECTIFIED, ANSWERED);
  assert.equal(problemIn(await review.take(caller, SATISFIED)).code, 'callback-too-early');
  const look = await province.withToken(caller, 'GET', `/v1/identities/${review.ratingNo}?purpose=call-back`);
  assert.equal(problemIn(look).code, 'identity-not-needed-now');
});

test('整改的人不能自己回访一个没有留电话的评价人说“满意”，评价人自己的话照样算数', async () => {
  const { ratingNo, trackingToken } = await rated(province, BAD, CLOSED_CASE);
  const roles = ['officer', 'caller', 'decider', 'supervisor'] as const;
  const rectifier = await officerToken(province, ORG_CODE, { roles });
  const take = (token: string, body: object, key: string): Promise<Reply> =>
    province.withToken(token, 'POST', `/v1/bad-reviews/${ratingNo}/steps`, {
      body,
      headers: { 'idempotency-key': key.padEnd(16, '-') },
    });
  for (const step of [CONFIRMED, RECTIFIED, ANSWERED]) {
    assert.equal((await take(rectifier, step, step.step)).status, 201);
  }
  assert.equal(problemIn(await take(rectifier, SATISFIED, 'own')).code, 'unit-involved');
  province.clock.forward(16 * DAY_MS);
  const { caller } = (await openedReview(province, CLOSED_CASE)).tokens;
  assert.equal(problemIn(await take(caller, SATISFIED, 'invented')).code, 'callback-without-phone');
  const verdict = await province.withToken(trackingToken, 'POST', '/v1/bad-reviews/mine/verdict', {
    body: REFUSED,
    headers: { 'idempotency-key': 'verdict-of-rater' },
  });
  assert.equal(verdict.status, 201, verdict.text);
  province.clock.forward(-16 * DAY_MS);
});

test('回访员记了“满意”，评价人说不满意的，重新办理，不是 409', async () => {
  const review = await reviewToCallBack();
  await review.takeAll(review.tokens.caller, SATISFIED);
  assert.deepEqual((await review.track()).raterSteps, ['verdict']);
  const reply = await review.verdict(REFUSED);
  assert.equal(reply.status, 201, reply.text);
  assert.equal((await review.track()).stage, 'rectifying');
  province.clock.forward(-16 * DAY_MS);
});

test('评价人撤回电话以后，不能再回访', async () => {
  const review = await reviewToCallBack();
  await province.withToken(review.trackingToken, 'DELETE', '/v1/ratings/mine/identity');
  assert.equal(problemIn(await review.take(review.tokens.caller, SATISFIED)).code, 'callback-without-phone');
  assert.equal(problemIn(await review.see(review.tokens.caller)).code, 'bad-review-unknown');
  province.clock.forward(-16 * DAY_MS);
});
