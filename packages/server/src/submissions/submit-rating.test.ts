import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { receiptSchema, trackedReviewSchema } from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import { levelThatOpened } from '../bad-reviews/bad-review.js';
import { problemIn } from '../test-support/reply.js';
import {
  CLOSED_CASE,
  DISSATISFIED,
  SATISFIED,
  XINHUA_CASE,
  freshTicket,
  officerToken,
  rate,
  rated,
  registered,
  ticketFor,
} from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const NAMED = { ...SATISFIED, identity: { name: '张三丰', phone: '13800138000', consent: true as const } };

test('a citizen rates and gets a receipt with a number, the word for the level and a token to follow it', async () => {
  const receipt = await rated(province, SATISFIED);
  assert.match(receipt.ratingNo, /^141125-20261016-[0-9A-HJKMNP-TV-Z]{8}$/);
  assert.equal(receipt.ratedAt, '2026-10-16T10:00:00+08:00');
  assert.equal(receipt.levelLabel, '满意');
  assert.equal(receipt.badReview, undefined);
});

test('a bad rating comes with the dates by which the office owes something', async () => {
  const receipt = await rated(province, DISSATISFIED);
  const dues = receipt.badReview?.dues.map(({ duty, dueAt }) => [duty, dueAt]);
  assert.deepEqual(dues, [['answer', '2026-10-31T23:59:59+08:00']]);
});

test('a citizen whose acknowledgement was lost sends again and gets the very same receipt, even after the ticket expired', async () => {
  const ticket = await freshTicket(province);
  const first = await rate(province, ticket, DISSATISFIED);
  province.clock.forward(366 * 86_400_000);
  const again = await rate(province, ticket, { ...DISSATISFIED, answers: {} });
  assert.equal(again.status, 201);
  assert.equal(again.text, first.text);
  province.clock.forward(-366 * 86_400_000);
});

test('the same key with other words is refused, and so is another key on a used ticket', async () => {
  const ticket = await freshTicket(province);
  await rate(province, ticket, SATISFIED);
  const before = await province.rows();
  assert.equal(problemIn(await rate(province, ticket, DISSATISFIED)).code, 'idempotency-key-reused');
  assert.equal(problemIn(await rate(province, ticket, SATISFIED, 'another-key-of-16')).code, 'ticket-already-rated');
  assert.deepEqual(await province.rows(), before);
});

test('two tickets for one occasion make one rating', async () => {
  const caseNo = await registered(province);
  const [one, other] = [await ticketFor(province, caseNo), await ticketFor(province, caseNo)];
  assert.equal((await rate(province, one, SATISFIED)).status, 201);
  assert.equal(problemIn(await rate(province, other, SATISFIED)).code, 'ticket-already-rated');
  const another = await province.signed('POST', `/v1/service-cases/${caseNo}/tickets`, { body: { channel: 'mobile' } });
  assert.equal(problemIn(another).code, 'ticket-already-rated');
});

test('every visit to the hall can be rated, before the case is closed too', async () => {
  const { closedAt: _not_yet, ...open } = CLOSED_CASE;
  const caseNo = await registered(province, { ...open, caseStatus: 'accepted' });
  for (const visit of [1, 2]) {
    const ticket = await ticketFor(province, caseNo, { channel: 'hall-tablet', visit });
    assert.equal((await rate(province, ticket, SATISFIED)).status, 201);
  }
  const online = await ticketFor(province, caseNo, { channel: 'pc' });
  assert.equal(problemIn(await rate(province, online, SATISFIED)).code, 'rating-too-early');
});

test('an expired ticket is refused', async () => {
  const ticket = await freshTicket(province);
  province.clock.forward(2 * 86_400_000);
  assert.equal(problemIn(await rate(province, ticket, SATISFIED)).code, 'ticket-expired');
  province.clock.forward(-2 * 86_400_000);
});

test('all faults under the place’s rules come at once, with their fields, and nothing is stored', async () => {
  const ticket = await freshTicket(province);
  const before = await province.rows();
  const body = {
    service: { level: 'dissatisfied', indicators: ['999'] },
    staff: { level: 'satisfied', indicators: [] },
    answers: { 'no/such': 'yes' },
    text: '好'.repeat(3000),
  };
  const { code, errors } = problemIn(await rate(province, ticket, body));
  assert.equal(code, 'body-invalid');
  assert.deepEqual(
    errors?.map((fault) => [fault.pointer, fault.code]),
    [
      ['/service/indicators/0', 'indicator-not-of-this-level'],
      ['/staff', 'staff-not-rated-here'],
      ['/text', 'text-too-long'],
      ['/answers/no~1such', 'question-unknown'],
    ],
  );
  assert.ok(errors.every(({ detail }) => /[\u4e00-\u9fff]/.test(detail)));
  assert.deepEqual(await province.rows(), before);
  assert.equal((await rate(province, ticket, SATISFIED)).status, 201);
});

test('where names are asked for, a nameless rating is refused; a name goes encrypted into the vault and nowhere else', async () => {
  const ticket = await freshTicket(province, XINHUA_CASE);
  assert.equal(problemIn(await rate(province, ticket, SATISFIED)).errors?.[0]?.code, 'identity-needed');
  const { ratingNo } = await rated(province, NAMED, XINHUA_CASE);
  const rating = await province.database.selectFrom('rating').selectAll().where('rating_no', '=', ratingNo).execute();
  assert.doesNotMatch(JSON.stringify(rating), /张三丰|13800138000|identity/);
  const vault = await province.database
    .selectFrom('rater_identity')
    .selectAll()
    .where('rating_no', '=', ratingNo)
    .execute();
  assert.equal(vault.length, 1);
  assert.doesNotMatch(JSON.stringify(vault), /张三丰|13800138000/);
});

test('a bad level for the member of staff alone opens a bad review', async () => {
  const receipt = await rated(
    province,
    { ...NAMED, staff: { level: 'very-dissatisfied', indicators: [] } },
    XINHUA_CASE,
  );
  assert.deepEqual(
    receipt.badReview?.dues.map(({ duty }) => duty),
    ['verify'],
  );
  const tracked = await province.withToken(receipt.trackingToken, 'GET', '/v1/bad-reviews/mine');
  const { level, levelLabel } = trackedReviewSchema.parse(tracked.json);
  assert.deepEqual([level, levelLabel], ['very-dissatisfied', '非常不满意'], 'the level that opened it');
  const officer = await officerToken(province, XINHUA_CASE.organisation.orgCode);
  const list = await province.withToken(officer, 'GET', '/v1/bad-reviews');
  const line = ENDPOINTS.listBadReviews.answer
    .parse(list.json)
    .badReviews.find((one) => one.ratingNo === receipt.ratingNo);
  assert.deepEqual([line?.level, line?.levelLabel], ['very-dissatisfied', '非常不满意']);
});

test('where both levels are bad, that of the service is the one that is followed', () => {
  const levels = { opened_by: null, service_level: 'dissatisfied', staff_level: 'very-dissatisfied' } as const;
  assert.equal(levelThatOpened(levels), 'dissatisfied');
});

test('a rating can be neither changed nor deleted, not even by SQL', async () => {
  const { ratingNo } = await rated(province, SATISFIED);
  const change = province.database
    .updateTable('rating')
    .set({ service_level: 'very-satisfied' })
    .where('rating_no', '=', ratingNo);
  await assert.rejects(change.execute(), /never changed/);
  await assert.rejects(
    province.database.deleteFrom('rating').where('rating_no', '=', ratingNo).execute(),
    /never changed/,
  );
});

test('a token as its owner has it is nowhere in the database', async () => {
  const ticket = await freshTicket(province);
  const { trackingToken } = receiptSchema.parse((await rate(province, ticket, SATISFIED)).json);
  const tickets = await province.database.selectFrom('ticket').selectAll().execute();
  const ratings = await province.database.selectFrom('rating').selectAll().execute();
  const stored = JSON.stringify([tickets, ratings]);
  assert.ok(!stored.includes(ticket) && !stored.includes(trackingToken));
});
