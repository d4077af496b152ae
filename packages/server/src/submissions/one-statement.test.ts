import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { receiptSchema, type Receipt, type ServiceCase } from '@haochaping/core';
import type { KyselyPlugin } from 'kysely';
import { problemIn, type Reply } from '../test-support/reply.js';
import {
  CLOSED_CASE,
  DISSATISFIED,
  NAMED_DISSATISFIED,
  SATISFIED,
  XINHUA_CASE,
  freshTicket,
  rate,
  registered,
  ticketFor,
} from '../test-support/service.js';
import { setSink, setWebhook } from '../reports/operate-sinks.js';
import { keysFrom } from '../store/crypto/keys.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';
import { YEAR_2027 } from '../test-support/year-2027.js';

let statements = 0;
const counting: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: ({ result }) => {
    statements += 1;
    return Promise.resolve(result);
  },
};

let province: TestProvince;
before(async () => {
  // What is done every minute stands still: only what a call does is counted.
  const intervals = mock.method(globalThis, 'setInterval', () => setTimeout(() => undefined));
  province = await startProvince({ plugins: [counting], sandbox: false });
  intervals.mock.restore();
});
after(() => province.stop());

/** In 临沧 due dates are counted in working days. */
const LINCANG_CASE: ServiceCase = {
  ...CLOSED_CASE,
  regionCode: '530902',
  organisation: { orgCode: 'LC-1', orgName: '临沧市民政局' },
};

const openedPage = (ticket: string): Promise<Reply> => province.withToken(ticket, 'GET', '/v1/rating-session');

async function statementsFor(work: () => Promise<Reply>): Promise<number> {
  statements = 0;
  const reply = await work();
  assert.ok(reply.status < 300, reply.text);
  return statements;
}

const SUBMISSIONS = {
  'a good rating': [SATISFIED, CLOSED_CASE],
  'a bad rating': [DISSATISFIED, CLOSED_CASE],
  'a bad rating with a name': [NAMED_DISSATISFIED, XINHUA_CASE],
} as const;

for (const [what, [submission, serviceCase]] of Object.entries(SUBMISSIONS)) {
  test(`${what} takes one statement once its page is open, and two where another process opened it`, async () => {
    const ticket = await freshTicket(province, serviceCase);
    assert.equal(await statementsFor(() => openedPage(ticket)), 1);
    assert.equal(await statementsFor(() => rate(province, ticket, submission)), 1);
    const unseen = await freshTicket(province, serviceCase);
    assert.equal(await statementsFor(() => rate(province, unseen, submission)), 2);
  });
}

test('a citizen who has had the page open all day is refused what was rated meanwhile with another ticket', async () => {
  const caseNo = await registered(province);
  const [one, other] = [await ticketFor(province, caseNo), await ticketFor(province, caseNo)];
  for (const ticket of [one, other]) assert.equal((await openedPage(ticket)).status, 200);
  const first = await rate(province, one, SATISFIED);
  assert.equal(problemIn(await rate(province, other, SATISFIED)).code, 'ticket-already-rated');
  assert.equal((await rate(province, one, SATISFIED)).text, first.text, 'and the first gets the same receipt again');
});

test('a case that the department corrected while the page was open is rated as it stands now', async () => {
  const caseNo = await registered(province);
  const ticket = await ticketFor(province, caseNo);
  await openedPage(ticket);
  const item = { ...CLOSED_CASE.item, itemName: '食品经营许可证延续' };
  await province.signed('PUT', `/v1/service-cases/${caseNo}`, { body: { ...CLOSED_CASE, item } });
  const receipt = receiptSchema.parse((await rate(province, ticket, SATISFIED)).json);
  assert.equal(receipt.itemName, item.itemName);
});

test('a case that was reopened while the page was open cannot be rated yet, and can be when it is closed again', async () => {
  const caseNo = await registered(province);
  const ticket = await ticketFor(province, caseNo);
  await openedPage(ticket);
  const { closedAt: _not_yet, ...open } = CLOSED_CASE;
  await province.signed('PUT', `/v1/service-cases/${caseNo}`, { body: { ...open, caseStatus: 'accepted' } });
  assert.equal(problemIn(await rate(province, ticket, SATISFIED)).code, 'rating-too-early');
  await province.signed('PUT', `/v1/service-cases/${caseNo}`, { body: CLOSED_CASE });
  assert.equal((await rate(province, ticket, SATISFIED)).status, 201);
});

test('a year that another process learned counts from the very next bad rating on', async () => {
  const toDecember = Date.parse('2026-12-31T10:00:00+08:00') - province.clock.now();
  province.clock.forward(toDecember);
  const rated = async (): Promise<Receipt> =>
    receiptSchema.parse((await rate(province, await freshTicket(province, LINCANG_CASE), NAMED_DISSATISFIED)).json);
  const unknownYearsOf = ({ badReview }: Receipt) =>
    badReview?.dues.flatMap(({ howCounted }) => howCounted.unknownYears);
  assert.deepEqual(unknownYearsOf(await rated()), [2027]);
  await province.database
    .insertInto('calendar_year')
    .values({ year: 2027, content: JSON.stringify(YEAR_2027), learned_at: '2026-12-31T10:00:00+08:00' })
    .execute();
  assert.deepEqual(unknownYearsOf(await rated()), []);
  assert.equal(
    await statementsFor(async () => {
      const ticket = await freshTicket(province, LINCANG_CASE);
      await openedPage(ticket);
      statements = 0;
      return rate(province, ticket, NAMED_DISSATISFIED);
    }),
    1,
    'and is known from then on',
  );
  province.clock.forward(-toDecember);
});

test('where the upper platform and the app are told of it, it is still one statement, and what they are told is in it', async () => {
  const keys = keysFrom(MASTER_KEY);
  const [url, algorithm] = ['http://127.0.0.1:1/', 'hmac-sha256'] as const;
  const settings = { kind: 'platform', appId: 'city', secret: 'not-a-real-secret', algorithm } as const;
  await setSink(province.database, keys, { sinkId: 'city', url, settings }, undefined, province.clock.now());
  await setWebhook(province.database, keys, { appId: 'portal', url, algorithm }, province.clock.now());
  for (const [submission, serviceCase] of Object.values(SUBMISSIONS)) {
    const ticket = await freshTicket(province, serviceCase);
    assert.equal(await statementsFor(() => openedPage(ticket)), 1);
    assert.equal(await statementsFor(() => rate(province, ticket, submission)), 1);
  }
  const queued = await province.database
    .selectFrom('report')
    .select(['sink_id', 'kind'])
    .orderBy('report_id')
    .execute();
  assert.deepEqual(queued.map(({ sink_id }) => sink_id).sort(), [
    ...Array<string>(3).fill('app:portal'),
    ...Array<string>(3).fill('city'),
  ]);
});
