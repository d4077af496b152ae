import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { CLOSED_CASE, NAMED_DISSATISFIED, XINHUA_CASE, rate, registered, ticketFor } from '../test-support/service.js';
import { appendEntries } from '../log/append-batch.js';
import { keysFrom } from '../store/crypto/keys.js';
import { problemIn } from '../test-support/reply.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';
import { sweepDefaults } from './sweep-defaults.js';

const DAY_MS = 86_400_000;
let province: TestProvince;

before(async () => {
  province = await startProvince();
});
after(() => province.stop());

/** A case of 新华区 that is closed, and whose citizen was given the link to rate it at once. */
async function offered(to: TestProvince): Promise<string> {
  const caseNo = await registered(to, XINHUA_CASE);
  await ticketFor(to, caseNo);
  return caseNo;
}

/** Lets days pass and the sweep look. */
async function pass(more: number): Promise<void> {
  province.clock.forward(more * DAY_MS);
  await sweepDefaults(province.database, province.clock.now());
}

/** By which the database knows a case of 新华区. */
const caseIdOf = (caseNo: string): string => `${XINHUA_CASE.organisation.orgCode}/${caseNo}`;
const defaultOf = (caseNo: string) =>
  province.database.selectFrom('default_rating').selectAll().where('case_id', '=', caseIdOf(caseNo)).executeTakeFirst();

test('notice 001, 若办件生成7个自然日内未获评价，默认为“基本满意”: not a day earlier, and marked for ever', async () => {
  const caseNo = await offered(province);
  await pass(7);
  assert.equal(await defaultOf(caseNo), undefined);
  await pass(1);
  const made = await defaultOf(caseNo);
  assert.equal(made?.level, 'basically-satisfied');
  assert.equal(made.profile_id, 'henan-xinhua-2022');
  assert.equal(made.counted.howCounted.amount, 7);
  await pass(30);
  assert.deepEqual(await defaultOf(caseNo), made);
});

test('a default is no rating: it stands in no table of ratings, the citizen and the department read that it was made, and the log has it', async () => {
  const caseNo = await offered(province);
  const ticket = await ticketFor(province, caseNo);
  const before = await province.rows();
  await pass(8);
  const now = await province.rows();
  assert.deepEqual({ ...now, default_rating: 0 }, { ...before, default_rating: 0 });
  assert.equal(now.default_rating, (before.default_rating ?? 0) + 1);
  const made = /"defaultRating":\{"level":"basically-satisfied","levelLabel":"基本满意","madeAt":"2026-/;
  assert.match((await province.signed('GET', `/v1/service-cases/${caseNo}/ratings`)).text, made);
  assert.match((await province.withToken(ticket, 'GET', '/v1/rating-session')).text, made);
  const page = await fetch(`${province.origin}/rate`, { method: 'POST', body: new URLSearchParams({ ticket }) });
  assert.match(await page.text(), /已按本地规定记为默认评价“基本满意”/);
  await appendEntries(province.database, keysFrom(MASTER_KEY), province.clock.now());
  const entry = await province.database
    .selectFrom('log_entry')
    .select('leaf_index')
    .where('rating_no', '=', caseIdOf(caseNo))
    .where('kind', '=', 'default-rating')
    .executeTakeFirstOrThrow();
  assert.notEqual(entry.leaf_index, null);
});

test('a case that could not be rated never becomes 基本满意: not closed, no link given, or given too late', async () => {
  const { closedAt: _open, ...open } = XINHUA_CASE;
  const notClosed = await registered(province, { ...open, caseStatus: 'accepted' });
  await ticketFor(province, notClosed);
  const noLink = await registered(province, XINHUA_CASE);
  const late = await registered(province, XINHUA_CASE);
  await pass(2);
  await ticketFor(province, late);
  await pass(30);
  for (const caseNo of [notClosed, noLink, late]) assert.equal(await defaultOf(caseNo), undefined);
});

test('a rating is refused once the time is over, and the session says so; a link asked for later opens nothing', async () => {
  const caseNo = await registered(province, XINHUA_CASE);
  const ticketOf = () => ticketFor(province, caseNo, { channel: 'sms' });
  const sessionOf = async (ticket: string) => (await province.withToken(ticket, 'GET', '/v1/rating-session')).text;
  await pass(6);
  const ticket = await ticketOf();
  const until = /"rateable":\{"now":true,"until":"(\d{4}-\d\d-\d\d)T23:59:59\+08:00"\}/;
  assert.match(await sessionOf(ticket), until, 'the day on which the time ends, not that on which the link does');
  await pass(3);
  for (const each of [ticket, await ticketOf()]) {
    assert.match(await sessionOf(each), /"rateable":\{"now":false,"because":"too-late"\}/);
    assert.equal(problemIn(await rate(province, each, NAMED_DISSATISFIED)).code, 'rating-too-late');
  }
  await pass(55);
  assert.equal(problemIn(await rate(province, await ticketOf(), NAMED_DISSATISFIED)).code, 'rating-too-late');
});

test('a department that says a case was closed weeks ago takes no time from its citizen', async () => {
  const caseNo = await registered(province, {
    ...XINHUA_CASE,
    acceptedAt: '2026-01-05T09:00:00+08:00',
    closedAt: '2026-01-06T09:00:00+08:00',
  });
  assert.equal((await rate(province, await ticketFor(province, caseNo), NAMED_DISSATISFIED)).status, 201);
});

test('who rated gets no default', async () => {
  const caseNo = await offered(province);
  assert.equal((await rate(province, await ticketFor(province, caseNo), NAMED_DISSATISFIED)).status, 201);
  await pass(9);
  assert.equal(await defaultOf(caseNo), undefined);
});

test('“暂不评价” is not turned into any level', async () => {
  const caseNo = await offered(province);
  await province.withToken(await ticketFor(province, caseNo), 'POST', '/v1/rating-session/skip');
  await pass(9);
  assert.equal(await defaultOf(caseNo), undefined);
});

test('notice 000 knows no default: an unrated case of 柳林县 stays unrated', async () => {
  const caseNo = await registered(province, CLOSED_CASE);
  await pass(60);
  assert.equal(await defaultOf(caseNo), undefined);
});

test('a case registered again gets no second default, and its default stays as it was made', async () => {
  const caseNo = await offered(province);
  await pass(9);
  const made = await defaultOf(caseNo);
  await province.signed('PUT', `/v1/service-cases/${caseNo}`, { body: XINHUA_CASE });
  await pass(20);
  assert.deepEqual(await defaultOf(caseNo), made);
});

test('two sweeps at once make one default', async () => {
  const caseNo = await offered(province);
  province.clock.forward(9 * DAY_MS);
  await Promise.all([1, 2, 3].map(() => sweepDefaults(province.database, province.clock.now())));
  assert.ok(await defaultOf(caseNo));
});

test('a case that fails takes no other with it, is named in no log, and is looked at again when it can be read', async (context) => {
  const logged = context.mock.method(console, 'error', () => undefined);
  const broken = await offered(province);
  const others = [await offered(province), await offered(province)];
  const content = (caseNo: string, serviceCase: object) =>
    province.database
      .updateTable('service_case')
      .set({ content: JSON.stringify(serviceCase) })
      .where('case_id', '=', caseIdOf(caseNo))
      .execute();
  await content(broken, {});
  await pass(8);
  for (const caseNo of others) assert.equal((await defaultOf(caseNo))?.level, 'basically-satisfied');
  assert.equal(await defaultOf(broken), undefined);
  assert.equal(logged.mock.callCount(), 1);
  assert.doesNotMatch(String(logged.mock.calls[0]?.arguments), new RegExp(broken));
  await content(broken, XINHUA_CASE);
  await pass(1);
  assert.equal((await defaultOf(broken))?.level, 'basically-satisfied');
});

test('a case whose failure is the database’s own is undone alone too', async (context) => {
  context.mock.method(console, 'error', () => undefined);
  const broken = await offered(province);
  const other = await offered(province);
  await sql`alter table default_rating add constraint trial check (case_id <> ${sql.lit(caseIdOf(broken))})`.execute(
    province.database,
  );
  await pass(8);
  assert.equal((await defaultOf(other))?.level, 'basically-satisfied');
  assert.equal(await defaultOf(broken), undefined);
  await sql`alter table default_rating drop constraint trial`.execute(province.database);
});

test('a default cannot be changed or taken away', async () => {
  await assert.rejects(province.database.deleteFrom('default_rating').execute());
  await assert.rejects(province.database.updateTable('default_rating').set({ level: 'very-satisfied' }).execute());
});
