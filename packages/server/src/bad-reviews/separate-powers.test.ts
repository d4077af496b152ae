import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { OfficialRole, ServiceCase } from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import {
  ANSWERED,
  CONFIRMED,
  ENDORSED,
  PROPOSED,
  RECTIFIED,
  UNCONFIRMED,
  UPHELD,
  openedReview,
} from '../test-support/bad-review.js';
import { problemIn } from '../test-support/reply.js';
import {
  CLOSED_CASE,
  NAMED_DISSATISFIED,
  ORG_CODE,
  SATISFIED,
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

const DAY_MS = 86_400_000;
const XINHUA = XINHUA_CASE.organisation.orgCode;
const ALL_ROLES: readonly OfficialRole[] = ['officer', 'supervisor', 'decider', 'caller', 'auditor'];
const TIANJIN_CASE: ServiceCase = { ...XINHUA_CASE, regionCode: '120104' };
const CALLED = { step: 'call-back', result: 'satisfied', note: '电话里说满意' };
const SENT_BACK = { ...ENDORSED, conclusion: 'sent-back' };
const numbersIn = async (token: string, query = ''): Promise<readonly string[]> => {
  const { json } = await province.withToken(token, 'GET', `/v1/bad-reviews${query}`);
  return ENDPOINTS.listBadReviews.answer.parse(json).badReviews.map(({ ratingNo }) => ratingNo);
};

test('被评价的工作人员办不了自己的差评：核实、整改、答复、办结都不行', async () => {
  const review = await openedReview(province);
  const { staff } = XINHUA_CASE;
  const own = await officerToken(province, XINHUA, { staffNo: staff?.staffNo ?? '', roles: ALL_ROLES });
  for (const step of [CONFIRMED, UNCONFIRMED]) {
    assert.equal(problemIn(await review.take(own, step)).code, 'person-was-rated');
  }
  await review.takeAll(review.tokens.officer, CONFIRMED);
  assert.equal(problemIn(await review.take(own, RECTIFIED)).code, 'person-was-rated');
  await review.takeAll(review.tokens.officer, RECTIFIED);
  assert.equal(problemIn(await review.take(own, ANSWERED)).code, 'person-was-rated');
});

test('被评价单位一家办结不了未能核实的差评，身份再多也不行；上面的监督员同意或退回', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, UNCONFIRMED);
  const colleague = await officerToken(province, XINHUA, { staffNo: '008', roles: ALL_ROLES });
  assert.equal(problemIn(await review.take(colleague, ENDORSED)).code, 'unit-involved');
  for (const step of [ANSWERED, { step: 'close', note: '办结' }]) {
    assert.equal(problemIn(await review.take(colleague, step)).code, 'step-not-of-this-stage');
  }
  await review.takeAll(review.tokens.supervisor, SENT_BACK);
});

test('转办以后，申请和裁定也不会是一家：办过的单位不裁定', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, { step: 'transfer', to: ORG_CODE, note: '已划转' });
  const receiving = await officerToken(province, ORG_CODE, { staffNo: '9', roles: ALL_ROLES });
  await review.takeAll(review.tokens.officer, PROPOSED);
  assert.equal(problemIn(await review.take(receiving, UPHELD)).code, 'unit-involved');
  await review.takeAll(review.tokens.decider, UPHELD);
});

test('转办以后，被评价单位的列表里还有这件差评，接办单位的也有', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, { step: 'transfer', to: ORG_CODE, note: '已划转' });
  for (const token of [review.tokens.officer, await officerToken(province, ORG_CODE)]) {
    assert.ok((await numbersIn(token)).includes(review.ratingNo));
    assert.ok((await numbersIn(token, '?stage=to-verify')).includes(review.ratingNo));
    assert.ok(!(await numbersIn(token, '?stage=closed')).includes(review.ratingNo));
  }
});

test('别处的主管机构看不到这件差评，也不能为任何目的看评价人；上一级的主管机构看得到', async () => {
  const review = await openedReview(province);
  const elsewhere = await officerToken(province, 'EW-HCP', { staffNo: '1', roles: ALL_ROLES });
  assert.equal(problemIn(await review.see(elsewhere)).code, 'bad-review-unknown');
  await review.takeAll(review.tokens.officer, UNCONFIRMED);
  assert.equal(problemIn(await review.take(elsewhere, ENDORSED)).code, 'bad-review-unknown');
  for (const role of ALL_ROLES) assert.deepEqual(await numbersIn(elsewhere, `?role=${role}`), [], role);
  for (const purpose of ['verify', 'answer', 'call-back']) {
    const look = await province.withToken(elsewhere, 'GET', `/v1/identities/${review.ratingNo}?purpose=${purpose}`);
    assert.equal(problemIn(look).code, 'rating-unknown');
  }
  await province.ensureApp({ appId: 'portal', name: '部门门户', offices: ['SX-HCP', 'EW-HCP'] });
  const higher = await officerToken(province, 'SX-HCP', { roles: ['supervisor', 'decider'], staffNo: '5' });
  assert.ok((await numbersIn(higher, '?role=supervisor')).includes(review.ratingNo));
  await review.takeAll(higher, ENDORSED);
});

test('主管机构自己被评价的，它的人不裁定、不复核，由上一级来', async () => {
  const { ratingNo } = await rated(province, NAMED_DISSATISFIED, {
    ...XINHUA_CASE,
    organisation: { orgCode: 'LL-HCP', orgName: '柳林县“好差评”工作办公室' },
  });
  const own = await officerToken(province, 'LL-HCP', { staffNo: '8', roles: ALL_ROLES });
  const take = (token: string, body: object, key: string) =>
    province.withToken(token, 'POST', `/v1/bad-reviews/${ratingNo}/steps`, {
      body,
      headers: { 'idempotency-key': key.padEnd(16, '-') },
    });
  const dispatch = { step: 'dispatch', to: 'LL-HCP', note: '请核实' };
  assert.equal(problemIn(await take(own, dispatch, 'own')).code, 'unit-involved');
  const higher = await officerToken(province, 'SX-HCP', { staffNo: '9', roles: ALL_ROLES });
  assert.equal((await take(higher, dispatch, 'higher')).status, 201);
  assert.equal((await take(own, UNCONFIRMED, 'found')).status, 201);
  assert.equal(problemIn(await take(own, ENDORSED, 'endorsed')).code, 'unit-involved');
  assert.equal((await take(higher, ENDORSED, 'endorsed-higher')).status, 201);
});

test('回访员的列表里没有还不能回访的：评价人自己的时间没有过、没有留电话、已经回访过的都不在', async () => {
  const review = await openedReview(province, CLOSED_CASE);
  const { officer, caller } = review.tokens;
  await review.takeAll(officer, CONFIRMED, RECTIFIED, ANSWERED);
  assert.ok(!(await numbersIn(caller)).includes(review.ratingNo), 'the rater may still speak');
  assert.ok(!(await numbersIn(caller, '?stage=answered')).includes(review.ratingNo));
  province.clock.forward(16 * DAY_MS);
  const { caller: later } = (await openedReview(province, CLOSED_CASE)).tokens;
  assert.ok((await numbersIn(later)).includes(review.ratingNo));
  await review.takeAll(later, CALLED);
  assert.ok(!(await numbersIn(later)).includes(review.ratingNo), 'somebody has called');
  province.clock.forward(-16 * DAY_MS);
});

test('评价人认可答复以后就可以回访；撤回电话以后不在列表里', async () => {
  const review = await openedReview(province, CLOSED_CASE);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  await review.verdict({ verdict: 'accepted' });
  assert.ok((await numbersIn(review.tokens.caller)).includes(review.ratingNo));
  await province.withToken(review.trackingToken, 'DELETE', '/v1/ratings/mine/identity');
  assert.ok(!(await numbersIn(review.tokens.caller)).includes(review.ratingNo));
  assert.equal(problemIn(await review.take(review.tokens.caller, CALLED)).code, 'callback-without-phone');
});

test('抽查不打开每一位留名的评价人：没有抽中的，回访员和监督员都看不到是谁', async () => {
  const { identity } = NAMED_DISSATISFIED;
  const { caller, supervisor } = (await openedReview(province)).tokens;
  let refused = 0;
  for (let given = 0; given < 5; given += 1) {
    const { ratingNo } = await rated(province, { ...SATISFIED, identity }, XINHUA_CASE);
    for (const [token, purpose] of [
      [caller, 'call-back'],
      [supervisor, 'verify'],
    ] as const) {
      const look = await province.withToken(token, 'GET', `/v1/identities/${ratingNo}?purpose=${purpose}`);
      refused += look.status === 200 ? 0 : 1;
    }
  }
  assert.ok(refused >= 5, 'a supervisor reads none of them, a caller those of the sample');
});

for (const [place, serviceCase] of [
  ['新华', XINHUA_CASE],
  ['天津', TIANJIN_CASE],
] as const) {
  test(`${place}：差评先到主管机构，由它交办；它和被评价单位都看得到，评价人看得到在谁手里`, async () => {
    const { ratingNo, trackingToken } = await rated(province, NAMED_DISSATISFIED, serviceCase);
    const supervisor = await officerToken(province, 'LL-HCP', { role: 'supervisor', staffNo: '4' });
    const officer = await officerToken(province, XINHUA);
    const see = (token: string) => province.withToken(token, 'GET', `/v1/bad-reviews/${ratingNo}`);
    for (const token of [supervisor, officer]) {
      assert.equal((await see(token)).status, 200);
      assert.ok((await numbersIn(token, '?stage=to-dispatch')).includes(ratingNo));
    }
    assert.match((await see(supervisor)).text, /"steps":\["dispatch"\]/);
    assert.match((await see(officer)).text, /"steps":\[\]/);
    const track = () => province.withToken(trackingToken, 'GET', '/v1/bad-reviews/mine');
    const { text } = await track();
    assert.match(text, /"stage":"to-dispatch","holder":"柳林县“好差评”工作办公室"/);
    const reply = await province.withToken(supervisor, 'POST', `/v1/bad-reviews/${ratingNo}/steps`, {
      body: { step: 'dispatch', to: XINHUA, note: '请核实' },
      headers: { 'idempotency-key': 'dispatched-once-1' },
    });
    assert.equal(reply.status, 201, reply.text);
    assert.match((await track()).text, /"stage":"to-verify","holder":"新华区政务服务中心"/);
    assert.match((await see(officer)).text, /"steps":\["verify","transfer","propose-exclusion"\]/);
  });
}

test('上面没有主管机构的，差评直接到被评价单位，不会没有人办', async () => {
  await province.importOrganisations([
    { orgCode: 'ALONE', orgName: '没有上级的单位', regionCode: '410402', kind: 'department' },
  ]);
  const offices = ['SX-HCP', 'EW-HCP'];
  await province.ensureApp({ appId: 'portal', name: '部门门户', offices, organisations: ['ALONE'] });
  const alone = { ...XINHUA_CASE, organisation: { orgCode: 'ALONE', orgName: '没有上级的单位' } };
  const { ratingNo } = await rated(province, NAMED_DISSATISFIED, alone);
  assert.ok((await numbersIn(await officerToken(province, 'ALONE'), '?stage=to-verify')).includes(ratingNo));
});
