import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { OfficialRole } from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { callbacksOf, recordCall, sweepCallbacks } from '../test-support/callbacks.js';
import { problemIn } from '../test-support/reply.js';
import {
  CLOSED_CASE,
  ORG_CODE,
  XINHUA_CASE,
  officerToken,
  rated,
  registered,
  SATISFIED,
} from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';
import { listReviews } from './list-reviews.js';
import { tallyRatings } from './tally-ratings.js';

let province: TestProvince;
before(async () => {
  province = await startProvince({ hostedRegions: [] });
});
after(() => province.stop());

const XINHUA = XINHUA_CASE.organisation.orgCode;
const REFUSED = { verdict: 'refused', note: '清单还是没有统一' };
const of = (role: OfficialRole, orgCode = 'LL-HCP') => officerToken(province, orgCode, { role, staffNo: '104' });

async function sweep(): Promise<void> {
  await sweepCallbacks(province);
  await listReviews(province.database, province.clock.now());
  await tallyRatings(province.database);
}
const read = async (path: string, token?: string) =>
  province.withToken(token ?? (await of('supervisor')), 'GET', `/v1/supervision/${path}`);
let writes = 0;
async function write(path: string, body: unknown, token?: string) {
  writes += 1;
  const headers = { 'idempotency-key': `write-of-the-test-${writes}` };
  return province.withToken(token ?? (await of('supervisor')), 'POST', `/v1/supervision/${path}`, { body, headers });
}
async function countsOf(orgCode: string) {
  const { units } = ENDPOINTS.countUnits.answer.parse((await read('counts')).json);
  return units.find((unit) => unit.orgCode === orgCode);
}
const lineOf = async (ratingNo: string, query = '') => {
  const { badReviews } = ENDPOINTS.listSupervised.answer.parse((await read(`bad-reviews${query}`)).json);
  return badReviews.find((line) => line.ratingNo === ratingNo);
};

test('J1、J3：按单位数得出未办结、将到期、超期、等评价人的；超期的日期一直算超期', async () => {
  const review = await openedReview(province);
  await sweep();
  const fresh = await countsOf(XINHUA);
  assert.deepEqual([fresh?.open, fresh?.overdue, fresh?.missedEver], [1, 0, 0]);
  province.clock.forward(20 * 3_600_000);
  await sweep();
  assert.equal((await countsOf(XINHUA))?.dueSoon, 1);
  province.clock.forward(8 * 3_600_000);
  await sweep();
  assert.deepEqual([(await countsOf(XINHUA))?.overdue, (await countsOf(XINHUA))?.missedEver], [1, 1]);
  assert.equal((await lineOf(review.ratingNo))?.nextDue?.state, 'overdue');
  const officer = await officerToken(province, XINHUA);
  await review.takeAll(officer, CONFIRMED, RECTIFIED, ANSWERED);
  await sweep();
  await sweep();
  const answered = await countsOf(XINHUA);
  assert.deepEqual([answered?.overdue, answered?.missedEver, answered?.waitingForRater], [0, 1, 1]);
  await review.verdict(REFUSED, 'first-refusal-here');
  await review.takeAll(officer, RECTIFIED, ANSWERED);
  await review.verdict(REFUSED, 'second-refusal-here');
  await sweep();
  assert.deepEqual([(await countsOf(XINHUA))?.returnedTwice, (await lineOf(review.ratingNo))?.returns], [1, 2]);
});

test('清单先到期的在前，按单位、等级、事项、阶段、人员、渠道、文字、时限筛选', async () => {
  const review = await openedReview(province, CLOSED_CASE);
  await sweep();
  const line = await lineOf(review.ratingNo);
  assert.deepEqual([line?.orgCode, line?.level, line?.channel], [ORG_CODE, 'dissatisfied', 'pc']);
  const found = [
    'unit=' + ORG_CODE,
    'level=dissatisfied',
    'item=食品经营',
    'stage=to-verify',
    'channel=pc',
    'words=三趟',
  ];
  for (const query of found) assert.ok(await lineOf(review.ratingNo, `?${encodeURI(query)}`), query);
  const others = [
    'unit=LC-1',
    'level=very-dissatisfied',
    'item=居住证',
    'stage=closed',
    'channel=sms',
    'words=没有',
    'due=overdue',
    'staff=9',
  ];
  for (const query of others) assert.equal(await lineOf(review.ratingNo, `?${encodeURI(query)}`), undefined, query);
  const { badReviews } = ENDPOINTS.listSupervised.answer.parse((await read('bad-reviews')).json);
  const dates = badReviews.map(({ nextDue }) => nextDue?.dueAt ?? '9999');
  assert.deepEqual(dates, [...dates].sort());
});

test('B10、G25：督办、移送以后，清单写明文号和到哪天要有回音', async () => {
  const review = await openedReview(province, CLOSED_CASE);
  const supervisor = await of('supervisor');
  await review.takeAll(supervisor, { step: 'urge', reference: '柳政督〔2026〕12号', note: '请在三日内答复' });
  await sweep();
  const urged = (await lineOf(review.ratingNo))?.asked;
  assert.deepEqual([urged?.step, urged?.reference], ['urge', '柳政督〔2026〕12号']);
  assert.ok(urged && urged.answerBy > urged.at);
  const handOver = { step: 'hand-over', handedTo: 'hotline-12345', reference: '柳政移〔2026〕2号', note: '移送' };
  await review.takeAll(supervisor, handOver);
  await sweep();
  assert.equal((await lineOf(review.ratingNo))?.asked?.handedTo, 'hotline-12345');
});

test('C4、G25：回访问出“吃、拿、卡、要”的，监督员有一条廉洁线索，可以移送，只记文号', async () => {
  await registered(province, { ...XINHUA_CASE, regionCode: '120116' });
  province.clock.forward(2 * 60_000);
  await sweep();
  const caller = await officerToken(province, XINHUA, { role: 'caller', staffNo: '103' });
  const [callback] = await callbacksOf(province, caller);
  assert.ok(callback);
  const said = { result: 'satisfied', note: '满意', answers: { attitude: 'satisfied', 'asked-for-favours': 'yes' } };
  assert.equal((await recordCall(province, caller, callback.callbackId, said)).status, 201);
  const { records } = ENDPOINTS.listRecords.answer.parse((await read('records')).json);
  const lead = records.find(({ kind }) => kind === 'integrity-lead');
  assert.ok(lead);
  assert.equal(lead.callbackId, callback.callbackId);
  const entry = (state: string) => ({ state, reference: '柳纪移〔2026〕2号' });
  const path = `records/${lead.recordId}/entries`;
  assert.equal((await write(path, entry('handed-over'))).status, 201);
  assert.equal((await write(path, entry('concluded'))).status, 201);
  assert.equal(problemIn(await write(path, entry('under-way'))).code, 'record-concluded');
});

test('C4：差评的回访也一样；线索写明是哪件差评，不写谁说的', async () => {
  const review = await openedReview(province, { ...XINHUA_CASE, regionCode: '120116' });
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  province.clock.forward(16 * 86_400_000);
  await sweep();
  const caller = await of('caller');
  const callback = (await callbacksOf(province, caller)).find(({ ratingNo }) => ratingNo === review.ratingNo);
  assert.ok(callback);
  const said = { result: 'satisfied', note: '满意', answers: { 'asked-for-favours': 'yes' } };
  const reply = await recordCall(province, caller, callback.callbackId, said);
  assert.equal(reply.status, 201, reply.text);
  const { json, text } = await read('records');
  const { records } = ENDPOINTS.listRecords.answer.parse(json);
  const lead = records.find(({ ratingNo }) => ratingNo === review.ratingNo);
  assert.deepEqual([lead?.kind, lead?.staffNo, lead?.entries], ['integrity-lead', '017', []]);
  assert.doesNotMatch(text, /张三丰|13800138000|满意/);
});

test('J2、J5、J6、J7：巡查发现和问责线索只记文号，办到哪一步看得到', async () => {
  const grounds = ['repeated', 'falsified', 'obstructed', 'retaliated', 'lagging', 'not-rectified'];
  for (const ground of grounds) {
    const reply = await write('records', {
      kind: 'accountability',
      orgCode: XINHUA,
      ground,
      reference: '柳政督〔2026〕9号',
    });
    assert.equal(reply.status, 201, reply.text);
  }
  const patrol = await write('records', { kind: 'patrol-finding', orgCode: XINHUA, reference: '柳政巡〔2026〕3号' });
  assert.match(patrol.text, /"state":"noted","reference":"柳政巡〔2026〕3号"/);
});

test('G20、G21：共性问题有根源、措施、期限；差评和它都归零才是双归零', async () => {
  const review = await openedReview(province, CLOSED_CASE);
  const body = {
    orgCode: ORG_CODE,
    reason: '材料清单前后不一',
    root: '窗口用的是旧清单',
    measure: '统一清单',
    dueAt: '2026-12-31T23:59:59+08:00',
    reviews: [review.ratingNo],
  };
  const opened = await write('causes', body);
  assert.equal(opened.status, 201, opened.text);
  const { causeId } = ENDPOINTS.openCause.answer.parse(opened.json);
  const closed = await write(`causes/${causeId}/closing`, { note: '已统一' });
  assert.equal(ENDPOINTS.closeCause.answer.parse(closed.json).doubleZero, false);
  await review.takeAll(await officerToken(province, ORG_CODE), CONFIRMED, RECTIFIED, ANSWERED);
  await review.verdict({ verdict: 'accepted' });
  const { causes } = ENDPOINTS.listCauses.answer.parse((await read('causes')).json);
  assert.equal(causes.find((cause) => cause.causeId === causeId)?.doubleZero, true);
  assert.equal(problemIn(await write(`causes/${causeId}/closing`, { note: '再关' })).code, 'cause-closed');
  const unknown = problemIn(await write('causes', { ...body, reviews: ['141125-20261016-00000000'] }));
  assert.deepEqual([unknown.code, unknown.errors?.[0]?.pointer], ['bad-review-unknown', '/reviews/0']);
});

test('J4：差评集中的单位列为重点，连同件数和规则；同类的差评提示有共性问题', async () => {
  for (let given = 0; given < 4; given += 1)
    await openedReview(province, { ...XINHUA_CASE, organisation: { orgCode: 'LC-1', orgName: '临沧市民政局' } });
  for (let given = 0; given < 12; given += 1) await rated(province, SATISFIED);
  await sweep();
  const { keyObjects, declared } = ENDPOINTS.listKeyObjects.answer.parse((await read('key-objects')).json);
  assert.match(declared, /90天/);
  for (const { bad, chance } of keyObjects) assert.ok(bad >= 3 && chance <= 0.05);
  const { suggestions } = ENDPOINTS.suggestCauses.answer.parse((await read('cause-suggestions')).json);
  assert.ok(suggestions.some(({ orgCode, bad, reviews }) => orgCode === 'LC-1' && bad === 4 && reviews.length === 4));
  assert.equal((await read('silent-levels')).status, 200);
});

test('谁可以看：主管机构的监督员和审计员；别处的看到的是空的', async () => {
  const paths = ['counts', 'bad-reviews', 'key-objects', 'silent-levels', 'cause-suggestions', 'causes', 'records'];
  for (const path of paths) {
    for (const role of ['officer', 'decider', 'caller'] as const) {
      assert.equal(problemIn(await read(path, await of(role))).code, 'step-not-of-this-role', path);
    }
    assert.equal((await read(path, await of('auditor'))).status, 200, path);
  }
  assert.match((await read('bad-reviews', await of('supervisor', 'EW-HCP'))).text, /"badReviews":\[\]/);
});

test('谁可以立、可以关共性问题，可以记监督记录：上面的监督员，被评价的单位自己绝不可以', async () => {
  const record = { kind: 'patrol-finding', orgCode: ORG_CODE, reference: '柳政巡〔2026〕4号' };
  const rows = [
    ['LL-HCP', 'auditor', 'step-not-of-this-role'],
    [ORG_CODE, 'officer', 'step-not-of-this-role'],
    [ORG_CODE, 'supervisor', 'unit-involved'],
    ['EW-HCP', 'supervisor', 'step-not-of-this-unit'],
  ] as const;
  for (const [orgCode, role, code] of rows) {
    assert.equal(problemIn(await write('records', record, await of(role, orgCode))).code, code, orgCode);
  }
});
