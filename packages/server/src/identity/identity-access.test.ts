import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { identityAccessSchema, type IdentityAccess } from '@haochaping/core';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { problemIn, type Reply } from '../test-support/reply.js';
import { CLOSED_CASE, ORG_CODE, SATISFIED, officerToken, rated } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const access = async (token: string): Promise<IdentityAccess> =>
  identityAccessSchema.parse((await province.withToken(token, 'GET', '/v1/ratings/mine/identity-access')).json);
const withdraw = (token: string): Promise<Reply> => province.withToken(token, 'DELETE', '/v1/ratings/mine/identity');
const look = (token: string, ratingNo: string, purpose = 'call-back'): Promise<Reply> =>
  province.withToken(token, 'GET', `/v1/identities/${ratingNo}?purpose=${purpose}`);

/** Of 柳林县, which calls every rater of a closed bad review. */
async function closedReview() {
  const review = await openedReview(province, CLOSED_CASE);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  await review.verdict({ verdict: 'accepted' });
  return review;
}

test('回访员为回访看了一次，评价人看得到是哪个机构、什么身份、为什么、什么时候，看不到是哪个人', async () => {
  const { ratingNo, trackingToken, tokens } = await closedReview();
  const before = await access(trackingToken);
  assert.deepEqual(before, {
    identity: {
      state: 'kept',
      since: '2026-10-16T10:00:00+08:00',
      keptDays: 365,
      until: '2027-10-16T10:00:00+08:00',
    },
    accessLog: [],
    earlierAccesses: 0,
  });
  const seen = await look(tokens.caller, ratingNo);
  assert.deepEqual(seen.json, {
    ratingNo,
    name: '张三丰',
    phone: '13800138000',
    purpose: 'call-back',
    readAt: '2026-10-16T10:00:00+08:00',
  });
  assert.deepEqual((await access(trackingToken)).accessLog, [
    { at: '2026-10-16T10:00:00+08:00', by: '柳林县“好差评”工作办公室', role: 'caller', purpose: 'call-back' },
  ]);
});

test('办结以后，写明姓名和电话哪天删除', async () => {
  const review = await closedReview();
  const { identity } = await access(review.trackingToken);
  assert.equal(identity.state === 'kept' && identity.until, '2027-10-16T10:00:00+08:00');
});

test('001：被评价单位的人，哪种身份都看不到；承办人转办到别处也看不到；没看成的不留看过的记录', async () => {
  const { ratingNo, trackingToken, tokens } = await closedReview();
  const own = { caller: 'call-back', supervisor: 'verify' } as const;
  for (const role of ['caller', 'supervisor'] as const) {
    const token = await officerToken(province, ORG_CODE, { role });
    assert.equal(problemIn(await look(token, ratingNo, own[role])).code, 'identity-of-rated-unit');
  }
  assert.equal(problemIn(await look(tokens.officer, ratingNo, 'verify')).code, 'identity-not-of-this-role');
  assert.equal(problemIn(await look(tokens.decider, ratingNo, 'call-back')).code, 'identity-not-of-this-role');
  assert.deepEqual((await access(trackingToken)).accessLog, []);
});

test('用不着的时候谁也不能看：核实只在核实和裁定时，回访只在答复以后', async () => {
  const review = await openedReview(province, CLOSED_CASE);
  const { ratingNo, tokens } = review;
  assert.equal(problemIn(await look(tokens.caller, ratingNo, 'call-back')).code, 'identity-not-needed-now');
  assert.equal((await look(tokens.supervisor, ratingNo, 'verify')).status, 200);
  await review.takeAll(tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  assert.equal(problemIn(await look(tokens.supervisor, ratingNo, 'verify')).code, 'identity-not-needed-now');
});

test('目的只有通知里说过的几种，没有写目的也不行', async () => {
  const { ratingNo, tokens } = await closedReview();
  assert.equal(problemIn(await look(tokens.caller, ratingNo, 'curiosity')).code, 'query-invalid');
  const without = await province.withToken(tokens.caller, 'GET', `/v1/identities/${ratingNo}`);
  assert.equal(problemIn(without).code, 'query-invalid');
  assert.equal(problemIn(await look(tokens.caller, '141125-20261016-00000000')).code, 'rating-unknown');
});

test('撤回同意：姓名和电话立即删除，谁也看不到了；评价和差评照旧，看过的记录还在；再撤回一次答复相同', async () => {
  const review = await closedReview();
  const { ratingNo, trackingToken, tokens } = review;
  await look(tokens.caller, ratingNo);
  const before = await review.track();
  const withdrawn = await withdraw(trackingToken);
  assert.deepEqual(withdrawn.json, {
    identity: {
      state: 'withdrawn',
      since: '2026-10-16T10:00:00+08:00',
      withdrawnAt: '2026-10-16T10:00:00+08:00',
    },
    accessLog: [
      { at: '2026-10-16T10:00:00+08:00', by: '柳林县“好差评”工作办公室', role: 'caller', purpose: 'call-back' },
    ],
    earlierAccesses: 0,
  });
  const left = await province.database.selectFrom('rater_identity').where('rating_no', '=', ratingNo).execute();
  assert.deepEqual(left, []);
  assert.equal(problemIn(await look(tokens.caller, ratingNo)).code, 'identity-withdrawn');
  assert.deepEqual(await review.track(), before);
  province.clock.forward(60_000);
  assert.deepEqual((await withdraw(trackingToken)).json, withdrawn.json);
  assert.deepEqual(await access(trackingToken), withdrawn.json);
  province.clock.forward(-60_000);
});

test('没有留下姓名和电话的，撤回没有意义，回访员也看不到谁', async () => {
  const { ratingNo, trackingToken } = await rated(province, SATISFIED);
  assert.deepEqual((await access(trackingToken)).identity, { state: 'none' });
  assert.equal(problemIn(await withdraw(trackingToken)).code, 'identity-not-given');
  const { tokens } = await openedReview(province);
  assert.equal(problemIn(await look(tokens.caller, ratingNo)).code, 'identity-not-needed-now');
});

test('看过很多次的，给出最近一百次，并说明更早的还有几次', async () => {
  const { ratingNo, trackingToken, tokens } = await closedReview();
  await look(tokens.caller, ratingNo);
  const [first] = (await access(trackingToken)).accessLog;
  assert.ok(first);
  const row = {
    rating_no: ratingNo,
    region: '000000',
    org_code: 'LL-HCP',
    staff_no: '103',
    role: 'caller',
    purpose: 'call-back',
  } as const;
  const many = Array.from({ length: 102 }, () => ({ ...row, accessed_at: first.at }));
  await province.database.insertInto('identity_access').values(many).execute();
  const { accessLog, earlierAccesses } = await access(trackingToken);
  assert.deepEqual([accessLog.length, earlierAccesses], [100, 3]);
});

test('一边撤回一边查看：看到的都有记录，撤回以后都看不到', async () => {
  const { ratingNo, trackingToken, tokens } = await closedReview();
  const [, ...looks] = await Promise.all([
    withdraw(trackingToken),
    ...[1, 2, 3, 4].map(() => look(tokens.caller, ratingNo)),
  ]);
  const shown = looks.filter(({ status }) => status === 200).length;
  assert.equal((await access(trackingToken)).accessLog.length, shown);
  assert.equal(problemIn(await look(tokens.caller, ratingNo)).code, 'identity-withdrawn');
});

test('看过的记录和撤回的记录不能改，也不能删', async () => {
  for (const table of ['identity_access', 'identity_end'] as const) {
    await assert.rejects(province.database.deleteFrom(table).execute(), /never changed/);
  }
});

test('加密的姓名和电话认得自己的评价：换到另一条评价下解不开，不会把别人当成评价人', async (context) => {
  const logged = context.mock.method(console, 'error', () => undefined);
  const [one, other] = [await closedReview(), await closedReview()];
  const encryptedOf = ({ ratingNo }: { ratingNo: string }) =>
    province.database.selectFrom('rater_identity').select('encrypted').where('rating_no', '=', ratingNo);
  const { encrypted } = await encryptedOf(other).executeTakeFirstOrThrow();
  await province.database
    .updateTable('rater_identity')
    .set({ encrypted })
    .where('rating_no', '=', one.ratingNo)
    .execute();
  const reply = await look(one.tokens.caller, one.ratingNo);
  assert.equal(problemIn(reply).code, 'server-fault');
  assert.doesNotMatch(reply.text + String(logged.mock.calls[0]?.arguments), /张三丰|13800138000/);
  assert.deepEqual((await access(one.trackingToken)).accessLog, [], '没看成的不留看过的记录');
  assert.equal((await look(other.tokens.caller, other.ratingNo)).status, 200);
});

test('一个人撤回，别人的还在；一个人被看过，别人那里没有记录', async () => {
  const [one, other] = [await closedReview(), await closedReview()];
  await look(one.tokens.caller, one.ratingNo);
  await withdraw(one.trackingToken);
  const { identity, accessLog } = await access(other.trackingToken);
  assert.deepEqual([identity.state, accessLog], ['kept', []]);
});
