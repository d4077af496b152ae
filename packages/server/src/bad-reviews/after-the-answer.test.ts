import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { problemIn } from '../test-support/reply.js';
import { XINHUA_CASE, officerToken } from '../test-support/service.js';
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

test('000：回访——满意的办结，办结以后回访不满意的重新整改', async () => {
  const review = await answeredReview();
  const { caller } = review.tokens;
  assert.match((await review.see(caller)).text, /"steps":\["call-back"\]/);
  await review.takeAll(caller, SATISFIED);
  assert.equal((await review.track()).stage, 'closed');
  await review.takeAll(caller, DISSATISFIED);
  const { stage, nextDue, timeline } = await review.track();
  assert.equal(stage, 'rectifying');
  assert.equal(nextDue?.state, 'in-time');
  assert.deepEqual(
    timeline.slice(-2).map((entry) => 'result' in entry && entry.result),
    ['satisfied', 'dissatisfied'],
  );
  assert.equal(problemIn(await review.see(caller)).code, 'bad-review-unknown');
});

test('被评价单位的回访员看不到本单位的差评，也不能回访', async () => {
  const review = await answeredReview();
  const own = await officerToken(province, XINHUA_CASE.organisation.orgCode, { role: 'caller' });
  const before = await province.rows();
  assert.equal(problemIn(await review.take(own, SATISFIED)).code, 'caller-of-rated-unit');
  assert.equal(problemIn(await review.see(own)).code, 'bad-review-unknown');
  assert.doesNotMatch((await province.withToken(own, 'GET', '/v1/bad-reviews')).text, new RegExp(review.ratingNo));
  assert.deepEqual(await province.rows(), before);
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
