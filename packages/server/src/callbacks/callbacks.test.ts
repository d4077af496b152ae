import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ServiceCase } from '@haochaping/core';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { callbacksOf, recordCall, sweepCallbacks } from '../test-support/callbacks.js';
import { problemIn } from '../test-support/reply.js';
import { CLOSED_CASE, XINHUA_CASE, officerToken, registered } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const DAY_MS = 86_400_000;
const XINHUA = XINHUA_CASE.organisation.orgCode;
const LINCANG_CASE: ServiceCase = { ...XINHUA_CASE, regionCode: '530902' };
const TIANJIN_CASE: ServiceCase = { ...XINHUA_CASE, regionCode: '120116' };
const SATISFIED = { result: 'satisfied', note: '评价人表示满意' };
const DISSATISFIED = { result: 'dissatisfied', note: '评价人说材料还是要跑两趟' };
const NOT_REACHED = { result: 'not-reached' };
const callerOf = (orgCode = 'LL-HCP') => officerToken(province, orgCode, { role: 'caller', staffNo: '103' });

/** A bad review that was answered, whose rater let the time to speak of it pass. */
async function toBeCalledAbout(serviceCase?: ServiceCase) {
  const review = await openedReview(province, serviceCase);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  await sweepCallbacks(province);
  const early = await callbacksOf(province, review.tokens.caller);
  assert.ok(!early.some(({ ratingNo }) => ratingNo === review.ratingNo), 'the rater may still speak');
  province.clock.forward(16 * DAY_MS);
  await sweepCallbacks(province);
  const caller = await callerOf();
  const callback = (await callbacksOf(province, caller)).find(({ ratingNo }) => ratingNo === review.ratingNo);
  assert.ok(callback);
  return { review, caller, callback, call: (body: unknown) => recordCall(province, caller, callback.callbackId, body) };
}

/** A matter of 天津 that was closed, and its own unit’s callers. */
async function closedMatter() {
  const caseNo = await registered(province, TIANJIN_CASE);
  province.clock.forward(2 * 60_000);
  await sweepCallbacks(province);
  const caller = await callerOf(XINHUA);
  const callback = (await callbacksOf(province, caller)).find((each) => each.caseNo === caseNo);
  assert.ok(callback);
  return { caseNo, caller, callback, call: (body: unknown) => recordCall(province, caller, callback.callbackId, body) };
}

test('000（I1、G22）：办结的差评全部回访，留下记录；每件只回访一次', async () => {
  const { review, caller, callback, call } = await toBeCalledAbout(CLOSED_CASE);
  assert.equal(callback.scope, 'closed-bad-reviews');
  await sweepCallbacks(province);
  const again = (await callbacksOf(province, caller)).filter(({ ratingNo }) => ratingNo === review.ratingNo);
  assert.equal(again.length, 1);
  const reply = await call(SATISFIED);
  assert.equal(reply.status, 201, reply.text);
  assert.equal((await review.track()).stage, 'closed');
  assert.equal(problemIn(await call(SATISFIED)).code, 'callback-settled');
  await sweepCallbacks(province);
  assert.ok(!(await callbacksOf(province, caller)).some(({ ratingNo }) => ratingNo === review.ratingNo));
  const [record] = await callbacksOf(province, caller, 'settled');
  assert.deepEqual([record?.ratingNo, record?.result], [review.ratingNo, 'satisfied']);
  assert.equal(record?.attempts[0]?.note, SATISFIED.note);
});

test('回访不满意的差评重新整改，办结以后再回访一次', async () => {
  const { review, call } = await toBeCalledAbout(CLOSED_CASE);
  assert.equal((await call(DISSATISFIED)).status, 201);
  assert.equal((await review.track()).stage, 'rectifying');
  await review.takeAll(await officerToken(province, CLOSED_CASE.organisation.orgCode), RECTIFIED, ANSWERED);
  await review.verdict({ verdict: 'accepted' });
  await sweepCallbacks(province);
  const open = (await callbacksOf(province, await callerOf())).filter(({ ratingNo }) => ratingNo === review.ratingNo);
  assert.equal(open.length, 1);
});

test('办理步骤里的“回访”和回访清单是同一件事：办了这一步，清单里就有了结果', async () => {
  const { review, caller, callback } = await toBeCalledAbout(CLOSED_CASE);
  await review.takeAll(caller, { step: 'call-back', ...SATISFIED });
  const settled = await callbacksOf(province, caller, 'settled');
  const record = settled.find(({ callbackId }) => callbackId === callback.callbackId);
  assert.deepEqual([record?.result, record?.attempts.length], ['satisfied', 1]);
});

test('002（I2）：实名差评全部回访', async () => {
  assert.equal((await toBeCalledAbout(LINCANG_CASE)).callback.scope, 'named-bad-reviews');
});

test('没有打通的再打，三次没有打通的不再打；办理阶段不变', async () => {
  const { review, call } = await toBeCalledAbout(CLOSED_CASE);
  for (let tries = 0; tries < 3; tries += 1) assert.equal((await call(NOT_REACHED)).status, 201);
  assert.equal(problemIn(await call(NOT_REACHED)).code, 'callback-settled');
  assert.equal((await review.track()).stage, 'answered');
});

test('撤回了电话的不再在清单里，也不能回访', async () => {
  const { review, caller, call } = await toBeCalledAbout(CLOSED_CASE);
  await province.withToken(review.trackingToken, 'DELETE', '/v1/ratings/mine/identity');
  assert.ok(!(await callbacksOf(province, caller)).some(({ ratingNo }) => ratingNo === review.ratingNo));
  for (const body of [SATISFIED, { result: 'declined' }]) {
    assert.equal(problemIn(await call(body)).code, 'callback-without-phone');
  }
});

test('答复丢失而重发的回访只记一次；同一幂等键不能用于不同内容', async () => {
  const { caller, callback } = await toBeCalledAbout(CLOSED_CASE);
  const send = (body: unknown) => recordCall(province, caller, callback.callbackId, body, 'one-and-the-same-key');
  const replies = await Promise.all([send(SATISFIED), send(SATISFIED), send(SATISFIED)]);
  for (const reply of replies) assert.equal(reply.status, 201, reply.text);
  assert.equal(problemIn(await send(DISSATISFIED)).code, 'idempotency-key-reused');
});

test('004（I3、I5）：办结的事项由本单位的回访员在下一个工作日回访，按地方的五个问题', async () => {
  const { callback } = await closedMatter();
  assert.equal(callback.scope, 'closed-cases');
  assert.equal(callback.ratingNo, undefined);
  assert.equal(callback.questionnaire?.questions.length, 5);
  assert.ok(callback.due && callback.due.endsAt > callback.queuedAt);
  assert.equal(callback.due.howCounted.unit, 'working-days');
});

test('004（G24）：回访结果“不满意”，没有评价的办件也立为差评，先到主管机构', async () => {
  const { call } = await closedMatter();
  const said = { 'told-at-once': 'no', attitude: 'very-dissatisfied' };
  const wrong = problemIn(await call({ ...SATISFIED, answers: said }));
  assert.equal(wrong.errors?.[0]?.pointer, '/result');
  const { json, text, status } = await call({ ...DISSATISFIED, answers: said });
  assert.equal(status, 201, text);
  const number = /"openedReview":"([^"]+)"/.exec(text)?.[1] ?? '';
  assert.match(number, /^120116-/, JSON.stringify(json));
  const supervisor = await officerToken(province, 'LL-HCP', { role: 'supervisor', staffNo: '104' });
  const seen = await province.withToken(supervisor, 'GET', `/v1/bad-reviews/${number}`);
  assert.match(seen.text, /"stage":"to-dispatch"/);
  assert.match(seen.text, /"level":"very-dissatisfied"/);
  assert.match((await province.withToken(supervisor, 'GET', '/v1/bad-reviews')).text, new RegExp(number));
});

test('004（C4）：满意的和不愿回答的都留下记录，不立差评；问卷以外的回答不收', async () => {
  const { call } = await closedMatter();
  for (const answers of [{ manners: 'good' }, { attitude: 'angry' }]) {
    const [fault] = problemIn(await call({ ...SATISFIED, answers })).errors ?? [];
    assert.match(fault?.pointer ?? '', /^\/answers\//);
  }
  const { text } = await call({ ...SATISFIED, answers: { attitude: 'satisfied', 'asked-for-favours': 'no' } });
  assert.doesNotMatch(text, /openedReview/);
  assert.doesNotMatch((await (await closedMatter()).call({ result: 'declined' })).text, /openedReview/);
});

test('别的地方办结的事项不逐件回访', async () => {
  const caseNo = await registered(province, XINHUA_CASE);
  province.clock.forward(2 * 60_000);
  await sweepCallbacks(province);
  assert.ok(!(await callbacksOf(province, await callerOf(XINHUA))).some((each) => each.caseNo === caseNo));
});

test('谁可以回访：主管机构的回访员；被评价单位的、办过的单位的和别处的都不行', async () => {
  const { callback } = await toBeCalledAbout(CLOSED_CASE);
  const rows = [
    [CLOSED_CASE.organisation.orgCode, 'caller', '9', 'unit-involved'],
    ['LL-HCP', 'supervisor', '9', 'step-not-of-this-role'],
    ['LL-HCP', 'decider', '9', 'step-not-of-this-role'],
    ['LL-HCP', 'auditor', '9', 'step-not-of-this-role'],
    ['ANOTHER-ORG', 'caller', '9', 'callback-unknown'],
    ['EW-HCP', 'caller', '9', 'callback-unknown'],
  ] as const;
  for (const [orgCode, role, staffNo, code] of rows) {
    const token = await officerToken(province, orgCode, { role, staffNo });
    assert.equal(problemIn(await recordCall(province, token, callback.callbackId, SATISFIED)).code, code, orgCode);
  }
});

test('谁可以就办结的事项回访：本单位的回访员；经办的人自己和主管机构的都不行', async () => {
  const { callback } = await closedMatter();
  const rows = [
    [XINHUA, 'caller', TIANJIN_CASE.staff?.staffNo ?? '', 'person-was-rated'],
    [XINHUA, 'officer', '9', 'step-not-of-this-role'],
    ['LL-HCP', 'caller', '9', 'step-not-of-this-unit'],
    ['EW-HCP', 'caller', '9', 'callback-unknown'],
  ] as const;
  for (const [orgCode, role, staffNo, code] of rows) {
    const token = await officerToken(province, orgCode, { role, staffNo });
    assert.equal(problemIn(await recordCall(province, token, callback.callbackId, SATISFIED)).code, code, orgCode);
  }
});

test('承办人没有回访清单', async () => {
  const officer = await officerToken(province);
  assert.equal(problemIn(await province.withToken(officer, 'GET', '/v1/callbacks')).code, 'step-not-of-this-role');
});

const LONG = '长'.repeat(5000);
const BAD_CALLS: readonly (readonly [what: string, body: unknown, code: string, pointer?: string, id?: string])[] = [
  ['an unknown result', { result: 'angry' }, 'body-invalid', '/result'],
  ['nothing noted', { result: 'satisfied' }, 'body-invalid', '/note'],
  ['a note too long', { result: 'declined', note: LONG }, 'body-invalid', '/note'],
  ['a number that is none', { result: 'declined' }, 'path-invalid', '/callbackId', 'I'],
  ['nobody to call', { result: 'declined' }, 'callback-unknown'],
];
for (const [what, body, code, pointer, id = '7F3K9Q2M7F3K'] of BAD_CALLS) {
  test(`a call with ${what} is refused, and nothing is kept`, async () => {
    const problem = problemIn(await recordCall(province, await callerOf(), id, body));
    assert.deepEqual([problem.code, problem.errors?.[0]?.pointer], [code, pointer]);
  });
}

for (const [query, pointer] of [
  ['state=lost', '/state'],
  [`cursor=${'a'.repeat(200)}`, '/cursor'],
  ['cursor=abc', '/cursor'],
] as const) {
  test(`a list of callbacks with ${query.slice(0, 20)} is refused`, async () => {
    const problem = problemIn(await province.withToken(await callerOf(), 'GET', `/v1/callbacks?${query}`));
    assert.deepEqual([problem.code, problem.errors?.[0]?.pointer], ['query-invalid', pointer]);
  });
}
