import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { myRatingSchema, type MyRating } from '@haochaping/core';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { problemIn, type Reply } from '../test-support/reply.js';
import { NAMED_DISSATISFIED, SATISFIED, XINHUA_CASE, rated } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const DAY_MS = 86_400_000;
const STILL = { text: '整改以后又去了一次，一次就办好了', level: 'satisfied' };

const mine = async (token: string): Promise<MyRating> =>
  myRatingSchema.parse((await province.withToken(token, 'GET', '/v1/ratings/mine')).json);
const followUp = (token: string, body: unknown, key = 'follow-up-key-1'): Promise<Reply> =>
  province.withToken(token, 'POST', '/v1/ratings/mine/follow-up', {
    body,
    headers: { 'idempotency-key': key.padEnd(16, '-') },
  });

async function answeredReview() {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  return review;
}

test('追评：答复以后可以再说一句，写明到哪天、怎么算的；原评价一个字也不变', async () => {
  const { trackingToken } = await answeredReview();
  const before = await mine(trackingToken);
  assert.ok(before.followUp.now);
  assert.equal(before.followUp.until.endsAt, '2026-10-31T23:59:59+08:00');
  assert.match(before.followUp.until.howCounted.declared ?? '', /通知没有规定追评/);
  assert.deepEqual([before.followUp.timesLeft, before.followUp.textMaxLength], [1, 500]);
  const reply = await followUp(trackingToken, STILL);
  assert.equal(reply.status, 201);
  const { followUps, followUp: open, ...rating } = await mine(trackingToken);
  const { followUps: _none, followUp: _open, ...asGiven } = before;
  assert.deepEqual(rating, asGiven);
  assert.deepEqual(followUps, [{ ...STILL, levelLabel: '满意', givenAt: '2026-10-16T10:00:00+08:00' }]);
  assert.deepEqual(open, { now: false, because: 'follow-up-used-up' });
  assert.deepEqual(reply.json, await mine(trackingToken));
});

test('再看自己的评价，等级和勾选的指标是评价时看到的话', async () => {
  const { trackingToken } = await rated(
    province,
    {
      ...NAMED_DISSATISFIED,
      service: { level: 'dissatisfied', indicators: ['2-onlineDepth'] },
      staff: { level: 'satisfied', indicators: [] },
    },
    XINHUA_CASE,
  );
  assert.deepEqual((await mine(trackingToken)).words, {
    service: { level: '不满意', indicators: ['该事项仅提供网上咨询'] },
    staff: { level: '满意', indicators: [] },
  });
});

test('承办人看得到追评，看不到是谁', async () => {
  const review = await answeredReview();
  await followUp(review.trackingToken, STILL);
  const { text } = await review.see(review.tokens.officer);
  assert.match(text, /"followUps":\[\{"text":"整改以后又去了一次/);
  assert.doesNotMatch(text, /张三丰|13800138000/);
});

test('还没有答复的不能追评，不是差评的没有追评', async () => {
  const { trackingToken } = await openedReview(province);
  assert.deepEqual((await mine(trackingToken)).followUp, { now: false, because: 'follow-up-too-early' });
  assert.equal(problemIn(await followUp(trackingToken, STILL)).code, 'follow-up-too-early');
  const good = await rated(province, SATISFIED);
  assert.equal(problemIn(await followUp(good.trackingToken, STILL)).code, 'follow-up-not-offered');
});

test('过了期限不能追评，并说明何时截止', async () => {
  const { trackingToken } = await answeredReview();
  province.clock.forward(16 * DAY_MS);
  assert.deepEqual((await mine(trackingToken)).followUp, {
    now: false,
    because: 'follow-up-too-late',
    endedAt: '2026-10-31T23:59:59+08:00',
  });
  assert.equal(problemIn(await followUp(trackingToken, STILL)).code, 'follow-up-too-late');
  province.clock.forward(-16 * DAY_MS);
});

test('退回重办后再次答复的，追评期限从最后一次答复起算', async () => {
  const review = await answeredReview();
  await review.verdict({ verdict: 'refused', note: '没有改' });
  province.clock.forward(3_600_000 * 7);
  await review.takeAll(review.tokens.officer, RECTIFIED, ANSWERED);
  const { followUp: open } = await mine(review.trackingToken);
  assert.ok(open.now);
  assert.equal(open.until.howCounted.anchor, '2026-10-16T17:00:00+08:00');
  province.clock.forward(-3_600_000 * 7);
});

test('重发同一次追评只算一次，同时发来也只算一次；同一个键不能换内容', async () => {
  const { trackingToken } = await answeredReview();
  const replies = await Promise.all([1, 2, 3, 4].map(() => followUp(trackingToken, STILL)));
  assert.deepEqual(
    replies.map(({ status }) => status),
    [201, 201, 201, 201],
  );
  assert.equal((await mine(trackingToken)).followUps.length, 1);
  assert.equal(problemIn(await followUp(trackingToken, { text: '另一句' })).code, 'idempotency-key-reused');
  assert.equal(problemIn(await followUp(trackingToken, { text: '另一句' }, 'another')).code, 'follow-up-used-up');
});

test('追评的字数和等级与评价同样受本地规则约束，不合规则的一次也不算', async () => {
  const { trackingToken } = await answeredReview();
  const tooLong = problemIn(await followUp(trackingToken, { text: '长'.repeat(501) }));
  assert.deepEqual([tooLong.code, tooLong.errors?.[0]?.pointer], ['body-invalid', '/text']);
  assert.equal((await followUp(trackingToken, { text: '不选等级也可以' })).status, 201);
});

test('追评不能改，也不能删', async () => {
  await assert.rejects(province.database.deleteFrom('follow_up').execute(), /never changed/);
  await assert.rejects(province.database.updateTable('follow_up').set({ text: '好' }).execute(), /never changed/);
});
