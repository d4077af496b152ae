import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { foundRatingSchema, identityAccessSchema, type Receipt, trackedReviewSchema } from '@haochaping/core';
import { forgetTries } from './find-rating.js';
import { openedReview, CONFIRMED, RECTIFIED, ANSWERED } from '../test-support/bad-review.js';
import { problemIn, type Reply } from '../test-support/reply.js';
import { NAMED_DISSATISFIED, SATISFIED, XINHUA_CASE, rated } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

const DAY_MS = 86_400_000;
const { identity } = NAMED_DISSATISFIED;
let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const find = (ratingNo: string, phone = '13800138000'): Promise<Reply> =>
  province.call('POST', '/v1/ratings/find', { body: { ratingNo, phone } });
const named = (): Promise<Receipt> => rated(province, { ...SATISFIED, identity }, XINHUA_CASE);
const found = async (ratingNo: string): Promise<string> => {
  const reply = await find(ratingNo);
  assert.equal(reply.status, 200, reply.text);
  return foundRatingSchema.parse(reply.json).trackingToken;
};

test('a rater who lost the receipt finds the rating by its number and the phone, for a day', async () => {
  const { ratingNo } = await named();
  const token = await found(ratingNo);
  const mine = () => province.withToken(token, 'GET', '/v1/ratings/mine');
  assert.equal((await mine()).status, 200);
  province.clock.forward(DAY_MS - 1000);
  assert.equal((await mine()).status, 200);
  province.clock.forward(1000);
  assert.equal(problemIn(await mine()).code, 'tracking-token-unknown');
});

test('a number typed off a paper and a phone with blanks are read as they are meant', async () => {
  const { ratingNo } = await named();
  const typed = ` ${ratingNo.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', '－')} `;
  assert.equal((await find(typed, '138 0013 8000')).status, 200);
});

test('whoever does not know both learns nothing: not even whether there is such a rating', async () => {
  const { ratingNo } = await named();
  const { ratingNo: nameless } = await rated(province, SATISFIED);
  const wrong = [await find(ratingNo, '13900139000'), await find(nameless), await find('410402-20261016-00000000')];
  for (const { status, text } of wrong) {
    assert.equal(status, 404);
    assert.equal(text, wrong[0]?.text);
  }
  assert.equal(problemIn(await find('1')).code, 'body-invalid');
});

test('five tries a day for a number, found or not; then it is refused until the day is over', async () => {
  const { ratingNo } = await named();
  for (const number of [ratingNo, '410402-20261016-00000001']) {
    for (let tries = 0; tries < 5; tries += 1) assert.equal((await find(number, '13900139000')).status, 404);
    const sixth = await find(number);
    assert.equal(problemIn(sixth).code, 'find-tries-used-up');
    assert.equal(sixth.headers.get('retry-after'), '86400');
  }
  province.clock.forward(DAY_MS);
  assert.equal((await find(ratingNo)).status, 200);
  await forgetTries(province.database, province.clock.now());
  const left = await province.database.selectFrom('find_tries').select(['rating_no', 'tries']).execute();
  assert.deepEqual(left, [{ rating_no: ratingNo, tries: 1 }], 'yesterday’s counts are gone, today’s stays');
});

test('each find is told to the rater', async () => {
  const { ratingNo, trackingToken } = await named();
  await found(ratingNo);
  province.clock.forward(60_000);
  await found(ratingNo);
  const { json } = await province.withToken(trackingToken, 'GET', '/v1/ratings/mine/identity-access');
  const { finds = [] } = identityAccessSchema.parse(json);
  assert.equal(finds.length, 2);
  assert.ok((finds[0] ?? '') > (finds[1] ?? ''), 'newest first');
});

test('the office, which knows number and phone, cannot accept its own answer with them, but the answer can be sent back', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  const token = await found(review.ratingNo);
  const { json } = await province.withToken(token, 'GET', '/v1/bad-reviews/mine');
  const { raterSteps, verdicts } = trackedReviewSchema.parse(json);
  assert.deepEqual([raterSteps, verdicts], [['verdict'], ['refused']], 'nor is it offered to');
  assert.equal((await review.track()).verdicts, undefined, 'with the receipt all may be said');
  const verdict = (body: unknown, key: string) =>
    province.withToken(token, 'POST', '/v1/bad-reviews/mine/verdict', { body, headers: { 'idempotency-key': key } });
  assert.equal(problemIn(await verdict({ verdict: 'accepted' }, 'accepted-by-office')).code, 'found-token-too-weak');
  const returned = await verdict({ verdict: 'refused', note: '还是老样子' }, 'refused-by-rater1');
  assert.equal(returned.status, 201, returned.text);
});

test('nor can it take the phone away before the call back, or add praise in the rater’s name', async () => {
  const { ratingNo } = await named();
  const token = await found(ratingNo);
  const withdrawn = await province.withToken(token, 'DELETE', '/v1/ratings/mine/identity');
  assert.equal(problemIn(withdrawn).code, 'found-token-too-weak');
  const added = await province.withToken(token, 'POST', '/v1/ratings/mine/follow-up', {
    body: { text: '非常好', level: 'very-satisfied' },
    headers: { 'idempotency-key': 'praise-by-the-office' },
  });
  assert.equal(problemIn(added).code, 'found-token-too-weak');
});

test('who withdrew the consent, or whose time is over, is found no more', async () => {
  const withdrawn = await named();
  await province.withToken(withdrawn.trackingToken, 'DELETE', '/v1/ratings/mine/identity');
  assert.equal(problemIn(await find(withdrawn.ratingNo)).code, 'rating-not-found');
  const forgotten = await named();
  province.clock.forward(366 * DAY_MS);
  assert.equal(problemIn(await find(forgotten.ratingNo)).code, 'rating-not-found');
});
