import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CONFIRMED, openedReview } from '../test-support/bad-review.js';
import { problemIn } from '../test-support/reply.js';
import { CLOSED_CASE, ORG_CODE, officerToken, registered } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
  await registered(province, CLOSED_CASE);
});
after(() => province.stop());

const TRANSFER = { step: 'transfer', to: ORG_CODE, note: '该事项已划转' };

test('000：转办以后由新的机构办理，原机构看得到、办不了，评价人看得到是谁', async () => {
  const review = await openedReview(province);
  const { dues } = await review.track();
  const receiving = await officerToken(province);
  assert.equal(problemIn(await review.see(receiving)).code, 'bad-review-unknown');
  await review.takeAll(review.tokens.officer, TRANSFER);
  assert.equal((await review.see(review.tokens.officer)).status, 200);
  const listed = (token: string) => province.withToken(token, 'GET', '/v1/bad-reviews?stage=to-verify');
  assert.match(
    (await listed(review.tokens.officer)).text,
    new RegExp(review.ratingNo),
    'the rated unit still lists it',
  );
  assert.equal(problemIn(await review.take(review.tokens.officer, CONFIRMED)).code, 'step-not-of-this-unit');
  assert.match((await province.withToken(receiving, 'GET', '/v1/bad-reviews')).text, new RegExp(review.ratingNo));
  assert.deepEqual((await review.track()).dues, dues, 'a transfer takes no time from the rater');
  await review.takeAll(receiving, CONFIRMED);
  const tracked = await review.track();
  assert.equal(tracked.holder, '柳林县行政审批服务管理局');
  const [, , transferred, verified] = tracked.timeline;
  assert.deepEqual(transferred && 'to' in transferred && 'by' in transferred && [transferred.by, transferred.to], [
    '新华区政务服务中心',
    '柳林县行政审批服务管理局',
  ]);
  assert.equal(verified?.event === 'verify' && 'by' in verified && verified.by, '柳林县行政审批服务管理局');
});

test('转给没有登记过的机构或转给自己都不行，什么也不写', async () => {
  const review = await openedReview(province);
  const before = await province.rows();
  const nowhere = await review.take(review.tokens.officer, { ...TRANSFER, to: 'NOBODY' });
  assert.equal(problemIn(nowhere).code, 'organisation-unknown');
  const itself = await review.take(review.tokens.officer, { ...TRANSFER, to: 'XH-0375' });
  assert.equal(problemIn(itself).code, 'transfer-to-holder');
  assert.deepEqual(await province.rows(), before);
});
