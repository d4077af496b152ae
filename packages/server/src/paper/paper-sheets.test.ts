import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { OfficialRole, PaperEntry } from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import { problemIn } from '../test-support/reply.js';
import {
  CLOSED_CASE,
  DISSATISFIED,
  NAMED_DISSATISFIED,
  ORG_CODE,
  SATISFIED,
  XINHUA_CASE,
  officerToken,
  rate,
  registered,
  ticketFor,
} from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince({ hostedRegions: [] });
});
after(() => province.stop());

const OFFICE = 'LL-HCP';
const person = (staffNo: string, role: OfficialRole = 'caller', orgCode = OFFICE) =>
  officerToken(province, orgCode, { role, staffNo });

let sheets = 0;
/** A sheet that was given for a case of its own. */
async function sheetFor(serviceCase = CLOSED_CASE): Promise<{ readonly ticket: string; readonly scanNo: string }> {
  sheets += 1;
  const ticket = await ticketFor(province, await registered(province, serviceCase), { channel: 'paper' });
  return { ticket, scanNo: `柳政评〔2026〕${sheets}` };
}

let keys = 0;
async function enter(token: string, entry: PaperEntry, key?: string) {
  keys += 1;
  const headers = { 'idempotency-key': key ?? `key-of-an-entry-${keys}` };
  return province.withToken(token, 'POST', '/v1/paper-sheets', { body: entry, headers });
}
async function entered(staffNo: string, entry: PaperEntry) {
  const reply = await enter(await person(staffNo), entry);
  assert.equal(reply.status, 201, reply.text);
  return ENDPOINTS.enterPaper.answer.parse(reply.json);
}
async function listed(state: 'waiting' | 'counted') {
  const reply = await province.withToken(await person('201', 'auditor'), 'GET', `/v1/paper-sheets?state=${state}`);
  return ENDPOINTS.listPaperSheets.answer.parse(reply.json).sheets;
}
const ratings = async () => (await province.database.selectFrom('rating').select('rating_no').execute()).length;

test('B3：书面评价表由主管机构的两个人录入，录得一样才计入，渠道是书面，连同扫描编号', async () => {
  const sheet = await sheetFor();
  const before = await ratings();
  assert.equal((await entered('201', { ...sheet, ...DISSATISFIED })).state, 'entered-once');
  assert.equal((await entered('201', { ...sheet, ...DISSATISFIED })).state, 'entered-once', 'the same person again');
  assert.equal(await ratings(), before);
  assert.deepEqual(
    (await listed('waiting')).map(({ scanNo }) => scanNo),
    [sheet.scanNo],
  );

  const text = '跑了三趟 每次要的材料，都不一样。';
  const counted = await entered('202', { ...sheet, ...DISSATISFIED, text });
  assert.equal(counted.state, 'counted');
  assert.deepEqual(
    counted.entries.map(({ staffNo }) => staffNo),
    ['201', '201', '202'],
  );
  const rating = await province.database
    .selectFrom('rating')
    .select(['channel', 'service_level', 'content'])
    .where('rating_no', '=', counted.ratingNo ?? '')
    .executeTakeFirstOrThrow();
  assert.deepEqual([rating.channel, rating.service_level, rating.content.text], ['paper', 'dissatisfied', text]);
  assert.equal(await ratings(), before + 1);
  const review = await province.database
    .selectFrom('bad_review')
    .select('stage')
    .where('rating_no', '=', counted.ratingNo ?? '')
    .executeTakeFirst();
  assert.equal(review?.stage, 'to-verify');
  assert.deepEqual(await listed('waiting'), []);
  assert.deepEqual(
    (await listed('counted')).map(({ ratingNo }) => ratingNo),
    [counted.ratingNo],
  );
});

test('what two people read differently is named by field and counts only once they agree', async () => {
  const sheet = await sheetFor();
  const before = await ratings();
  await entered('201', { ...sheet, ...DISSATISFIED });
  const differing = await entered('202', { ...sheet, ...SATISFIED, text: '还行' });
  assert.deepEqual([differing.state, differing.differences], ['differing', ['/service', '/text']]);
  assert.equal(await ratings(), before);
  const corrected = await entered('201', { ...sheet, ...SATISFIED, text: '还行' });
  assert.deepEqual([corrected.state, corrected.differences], ['counted', undefined]);
  assert.equal(await ratings(), before + 1);
});

test('whoever entered it alone may correct the number of the scan; the other must have the same', async () => {
  const { ticket } = await sheetFor();
  await entered('201', { ticket, scanNo: '写错的1号', ...SATISFIED });
  assert.equal((await entered('201', { ticket, scanNo: '纸-1', ...SATISFIED })).scanNo, '纸-1');
  assert.deepEqual((await entered('202', { ticket, scanNo: '纸-2', ...SATISFIED })).differences, ['/scanNo']);
  assert.equal((await entered('202', { ticket, scanNo: '纸-1', ...SATISFIED })).state, 'counted');
  const other = await sheetFor();
  const reply = await enter(await person('201'), { ...other, scanNo: '纸-1', ...SATISFIED });
  assert.equal(problemIn(reply).code, 'paper-scan-used');
});

test('谁可以录：上面主管机构的回访员和监督员；被评价的单位绝不可以', async () => {
  const sheet = { ...(await sheetFor()), ...SATISFIED };
  const rows = [
    ['officer', ORG_CODE, 'step-not-of-this-role'],
    ['auditor', OFFICE, 'step-not-of-this-role'],
    ['decider', OFFICE, 'step-not-of-this-role'],
    ['caller', ORG_CODE, 'unit-involved'],
    ['supervisor', 'EW-HCP', 'step-not-of-this-unit'],
  ] as const;
  for (const [role, orgCode, code] of rows) {
    const reply = await enter(await person('203', role, orgCode), sheet);
    assert.equal(problemIn(reply).code, code, `${role} ${orgCode}`);
  }
  assert.equal((await enter(await person('203', 'supervisor'), sheet)).status, 201);
  const list = await province.withToken(await person('203', 'officer', ORG_CODE), 'GET', '/v1/paper-sheets');
  assert.equal(problemIn(list).code, 'step-not-of-this-role');
});

test('the ticket of a paper sheet cannot be submitted with by anybody else, nor any other ticket be entered', async () => {
  const { ticket } = await sheetFor();
  assert.equal(problemIn(await rate(province, ticket, SATISFIED)).code, 'rating-on-paper');
  const online = await ticketFor(province, await registered(province), { channel: 'pc' });
  for (const other of [online, 'no-ticket-of-ours']) {
    const reply = await enter(await person('201'), { ticket: other, scanNo: '纸-9', ...SATISFIED });
    assert.equal(problemIn(reply).code, 'paper-ticket-unknown');
  }
});

test('a sheet is checked as every rating is: its reasons, its name, its time', async () => {
  const caller = await person('201');
  const nameless = await enter(caller, { ...(await sheetFor(XINHUA_CASE)), ...SATISFIED });
  assert.equal(problemIn(nameless).errors?.[0]?.code, 'identity-needed');
  const late = { ...(await sheetFor()), ...SATISFIED };
  province.clock.forward(8 * 86_400_000);
  assert.equal(problemIn(await enter(await person('201'), late)).code, 'rating-too-late');
  province.clock.forward(-8 * 86_400_000);
});

test('a repeat is entered once; the same key with other words is refused', async () => {
  const sheet = { ...(await sheetFor()), ...SATISFIED };
  const caller = await person('201');
  const first = await enter(caller, sheet, 'key-of-one-entry-only');
  const again = await enter(caller, sheet, 'key-of-one-entry-only');
  assert.deepEqual([again.status, again.text], [201, first.text]);
  const other = await enter(caller, { ...sheet, ...DISSATISFIED }, 'key-of-one-entry-only');
  assert.equal(problemIn(other).code, 'idempotency-key-reused');
  const otherSheet = await enter(caller, { ...(await sheetFor()), ...SATISFIED }, 'key-of-one-entry-only');
  assert.equal(problemIn(otherSheet).code, 'idempotency-key-reused');
  await entered('202', sheet);
  const late = await enter(caller, sheet, 'key-of-one-entry-only');
  assert.equal(ENDPOINTS.enterPaper.answer.parse(late.json).state, 'counted', 'even once it counts');
  assert.equal(problemIn(await enter(caller, sheet)).code, 'ticket-already-rated');
});

test('people who enter one sheet at the same moment make one rating', async () => {
  const sheet = { ...(await sheetFor()), ...SATISFIED };
  const before = await ratings();
  const people = await Promise.all(['201', '202', '203', '204'].map((staffNo) => person(staffNo)));
  const replies = await Promise.all(people.map((token) => enter(token, sheet)));
  assert.equal(replies.filter(({ status }) => status === 201).length, 2);
  assert.equal(await ratings(), before + 1);
});

test('until it counts, nothing of a sheet is stored that could be read, and nobody is given the rater’s own token', async () => {
  const sheet = await sheetFor(XINHUA_CASE);
  const token = await officerToken(province, OFFICE, { role: 'caller', staffNo: '201' });
  const other = await officerToken(province, OFFICE, { role: 'caller', staffNo: '202' });
  const replies = [
    await enter(token, { ...sheet, ...NAMED_DISSATISFIED }),
    await enter(other, { ...sheet, ...NAMED_DISSATISFIED }),
  ];
  assert.deepEqual(
    replies.map(({ status }) => status),
    [201, 201],
    replies[0]?.text,
  );
  const stored = [
    await province.database.selectFrom('paper_sheet').selectAll().execute(),
    await province.database.selectFrom('paper_entry').selectAll().execute(),
  ];
  const text = JSON.stringify([stored, replies.map(({ json }) => json)]);
  for (const word of ['张三丰', '13800138000', '三趟', 'trackingToken', sheet.ticket])
    assert.ok(!text.includes(word), word);
});
