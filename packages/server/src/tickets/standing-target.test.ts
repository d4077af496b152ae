import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  postedCodeSchema,
  ratingSessionSchema,
  receiptSchema,
  ticketSchema,
  type PostedCodeRequest,
  type StandingTarget,
} from '@haochaping/core';
import { sweepDefaults } from '../default-ratings/sweep-defaults.js';
import { keysFrom } from '../store/crypto/keys.js';
import { problemIn, type Reply } from '../test-support/reply.js';
import { CLOSED_CASE, DISSATISFIED, ORG_CODE, SATISFIED, officerToken, rate } from '../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';
import { scanCode } from './posted-code.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

let windows = 0;
const newWindow = (): StandingTarget => ({
  kind: 'window',
  code: `A${(windows += 1)}`,
  name: '3号窗口（企业开办）',
  orgCode: ORG_CODE,
  regionCode: '141125',
});
const deviceNo = (no: number): string => `device-of-today-${String(no).padStart(20, '0')}`;

const ask = (body: object, as = province.portal): Promise<Reply> =>
  province.signed('POST', '/v1/tickets', { body: { channel: 'hall-terminal', ...body }, as });
const post = (body: PostedCodeRequest): Promise<Reply> => province.signed('POST', '/v1/posted-codes', { body });
const codeFor = async (target = newWindow(), replace = false) =>
  postedCodeSchema.parse((await post({ target, replace })).json);
const scan = (code: string, device = deviceNo(0)): Promise<Reply> =>
  province.call('POST', '/v1/posted-codes/scan', { body: { code, device } });
const ticketIn = (reply: Reply): string => {
  assert.equal(reply.status, 201, reply.text);
  return ticketSchema.parse(reply.json).ticket;
};
const sessionOf = async (ticket: string) =>
  ratingSessionSchema.parse((await province.withToken(ticket, 'GET', '/v1/rating-session')).json);

test('a window is rated without a case: under its name, by the rules of its place, and said to be no rating of a case', async () => {
  const ticket = ticketIn(await ask({ target: newWindow() }));
  const { subject, place, rateable } = await sessionOf(ticket);
  assert.equal(place.profile, 'shanxi-liulin-2020');
  assert.deepEqual(subject, {
    itemName: '3号窗口（企业开办）',
    caseNo: '',
    caseTitle: '综合点评（窗口）：不对应某一件办件，与办件的评价分开统计',
    orgName: '柳林县行政审批服务管理局',
  });
  assert.equal(rateable.now, true);
  const reply = await rate(province, ticket, SATISFIED);
  assert.equal(reply.status, 201, reply.text);
  assert.equal(receiptSchema.parse(reply.json).itemName, '3号窗口（企业开办）');
  const mine = await province.withToken(receiptSchema.parse(reply.json).trackingToken, 'GET', '/v1/ratings/mine');
  assert.equal(mine.status, 200, mine.text);
  assert.deepEqual((await sessionOf(ticket)).rateable, { now: false, because: 'already-rated' });
});

for (const [kind, word] of [
  ['organisation', '机构'],
  ['platform', '平台'],
  ['item-guide', '办事指南'],
  ['service-application', '服务应用'],
] as const) {
  test(`000、003：${word} is rated in the same way, and told as what it is`, async () => {
    const ticket = ticketIn(await ask({ target: { ...newWindow(), kind } }));
    const { subject } = await sessionOf(ticket);
    assert.equal(subject.caseTitle, `综合点评（${word}）：不对应某一件办件，与办件的评价分开统计`);
    const { itemName, badReview } = receiptSchema.parse((await rate(province, ticket, DISSATISFIED)).json);
    assert.equal(itemName, subject.itemName);
    assert.ok(badReview);
  });
}

test('a bad rating of a window opens a bad review, which the office finds on its list', async () => {
  const reply = await rate(province, ticketIn(await ask({ target: newWindow() })), DISSATISFIED);
  const { ratingNo, badReview } = receiptSchema.parse(reply.json);
  assert.ok((badReview?.dues.length ?? 0) > 0);
  const seen = await province.withToken(await officerToken(province), 'GET', `/v1/bad-reviews/${ratingNo}`);
  assert.equal(seen.status, 200, seen.text);
});

test('a window can be rated years after it was first told of, and never gets a default rating', async () => {
  const target = { ...newWindow(), orgCode: 'XH-0375', regionCode: '410402' };
  ticketIn(await ask({ target }));
  province.clock.forward(400 * DAY_MS);
  await sweepDefaults(province.database, province.clock.now());
  assert.equal((await province.rows()).default_rating, 0);
  const { rateable } = await sessionOf(ticketIn(await ask({ target })));
  assert.equal(rateable.now, true);
  province.clock.forward(-400 * DAY_MS);
});

test('what is no case is not found as one: neither its tickets nor its ratings, nor can a case take its number', async () => {
  const target = newWindow();
  ticketIn(await ask({ target }));
  const path = `/v1/service-cases/${encodeURIComponent(`window:141125:${target.code}`)}`;
  for (const reply of [
    await province.signed('GET', `${path}/ratings`),
    await province.signed('POST', `${path}/tickets`, { body: { channel: 'pc' } }),
    await province.signed('PUT', path, { body: CLOSED_CASE }),
  ]) {
    assert.equal(problemIn(reply).code, 'path-invalid');
  }
});

test('no rating of a window has a number that a case can have, by which the two are told apart', async () => {
  const rows = await province.database
    .selectFrom('rating')
    .select('case_no')
    .where('case_no', 'not like', '%:%')
    .execute();
  assert.deepEqual(rows, []);
});

/** Who may speak for a target, and where. */
const REFUSED: readonly [string, Partial<StandingTarget>, string, string][] = [
  [
    'of an organisation that the province does not have',
    { orgCode: 'NOBODY' },
    'organisation-unknown',
    '/target/orgCode',
  ],
  ['of another’s organisation', { orgCode: 'EW-1' }, 'organisation-not-bound', '/target/orgCode'],
  ['in a region without rules', { regionCode: '999999' }, 'region-unknown', '/target/regionCode'],
];
for (const [what, wrong, code, pointer] of REFUSED) {
  test(`no ticket and no code for a target ${what}`, async () => {
    const target = { ...newWindow(), ...wrong };
    const as = province.otherApp;
    for (const reply of [
      await ask({ target }, as),
      await province.signed('POST', '/v1/posted-codes', { body: { target }, as }),
    ]) {
      const { code: said, errors } = problemIn(reply);
      assert.deepEqual([said, errors?.[0]?.pointer], [code, pointer]);
    }
  });
}

test('asked for again, the code of a window is the same one, so that what is printed stays good', async () => {
  const target = newWindow();
  const first = await codeFor(target);
  assert.equal(first.path, `/scan#${first.code}`);
  assert.deepEqual(await codeFor({ ...target, name: '3号窗口' }), first);
  const { subject } = await sessionOf(ticketIn(await scan(first.code)));
  assert.equal(subject.itemName, '3号窗口', 'by the name that it has now');
});

test('two that ask at once are given one code', async () => {
  const target = newWindow();
  const codes = await Promise.all([1, 2, 3, 4].map(() => codeFor(target)));
  assert.equal(new Set(codes.map(({ code }) => code)).size, 1);
});

test('a code that was copied to where it does not belong is replaced, and is good no more', async () => {
  const target = newWindow();
  const { code } = await codeFor(target);
  const next = await codeFor(target, true);
  assert.notEqual(next.code, code);
  assert.equal(problemIn(await scan(code)).code, 'code-unknown');
  ticketIn(await scan(next.code));
});

test('a code typed off the paper is read as it is meant', async () => {
  const { code } = await codeFor();
  const typed = ` ${code.slice(0, 5).toLowerCase()} - ${code.slice(5).replaceAll('0', 'o').replaceAll('1', 'l')} `;
  ticketIn(await scan(typed));
});

test('one device rates a window once a day: scanned again before, it is the same occasion; after, it is told so', async () => {
  const { code } = await codeFor();
  const [first, second] = [ticketIn(await scan(code)), ticketIn(await scan(code))];
  assert.equal((await rate(province, first, SATISFIED)).status, 201);
  assert.equal(problemIn(await rate(province, second, SATISFIED)).code, 'ticket-already-rated');
  assert.equal(problemIn(await scan(code)).code, 'rated-here-today');
  assert.equal((await rate(province, ticketIn(await scan(code, deviceNo(1))), SATISFIED)).status, 201);
  assert.equal((await rate(province, ticketIn(await scan((await codeFor()).code)), SATISFIED)).status, 201);
  province.clock.forward(DAY_MS);
  assert.equal((await rate(province, ticketIn(await scan(code)), SATISFIED)).status, 201);
});

test('a portal that names the device has it rate once a day too', async () => {
  const body = { target: newWindow(), device: deviceNo(2) };
  assert.equal((await rate(province, ticketIn(await ask(body)), SATISFIED)).status, 201);
  assert.equal(problemIn(await ask(body)).code, 'rated-here-today');
});

test('a master key that is changed on the same day does not let a device rate a window again', async () => {
  const { code } = await codeFor();
  assert.equal((await rate(province, ticketIn(await scan(code, deviceNo(4))), SATISFIED)).status, 201);
  const changed = keysFrom(Buffer.alloc(32, 8), MASTER_KEY);
  const again = await scanCode(
    province.database,
    changed,
  )({
    now: province.clock.now(),
    caller: undefined,
    parameters: {},
    query: undefined,
    body: { code, device: deviceNo(4) },
    idempotencyKey: undefined,
  });
  assert.deepEqual(again, { outcome: 'refused', code: 'rated-here-today' });
});

test('nothing that is kept of a device is the same on another day or for another window, and its number is kept nowhere', async () => {
  const before = await visitors();
  const [one, other] = [await codeFor(), await codeFor()];
  const device = deviceNo(3);
  for (const { code } of [one, other]) ticketIn(await scan(code, device));
  province.clock.forward(DAY_MS);
  ticketIn(await scan(one.code, device));
  const kept = (await visitors()).filter((visitor) => !before.includes(visitor));
  assert.equal(new Set(kept).size, 3);
  assert.ok(kept.every((visitor) => !visitor.includes(device)));
});
const visitors = async (): Promise<readonly string[]> =>
  (
    await province.database
      .selectFrom('occasion')
      .select('discriminator')
      .where('discriminator', 'like', 'visitor %')
      .execute()
  ).map(({ discriminator }) => discriminator);

test('a code that many devices scan is good for 120 tickets an hour, and again the hour after', async () => {
  const { code } = await codeFor();
  for (let no = 0; no < 120; no += 1) ticketIn(await scan(code, deviceNo(100 + no)));
  province.clock.forward(HOUR_MS / 2);
  const refused = await scan(code, deviceNo(999));
  assert.equal(problemIn(refused).code, 'code-used-up');
  assert.equal(refused.headers.get('retry-after'), '1800');
  ticketIn(await scan((await codeFor()).code, deviceNo(999)));
  province.clock.forward(HOUR_MS / 2);
  ticketIn(await scan(code, deviceNo(999)));
});
