import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { problemIn } from '../test-support/reply.js';
import { DISSATISFIED, SATISFIED, freshTicket, rate, registered, ticketFor } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const TWENTY = Array.from({ length: 20 }, (_, index) => index);

test('of twenty submissions at once with one ticket and a key each, one is accepted and the others are refused', async () => {
  const ticket = await freshTicket(province);
  const before = await province.rows();
  const replies = await Promise.all(TWENTY.map((n) => rate(province, ticket, SATISFIED, `key-of-submission-${n}`)));
  const accepted = replies.filter(({ status }) => status === 201);
  const refused = replies.filter(({ status }) => status === 409).map((reply) => problemIn(reply).code);
  assert.equal(accepted.length, 1);
  assert.deepEqual(refused, Array<string>(19).fill('ticket-already-rated'));
  assert.deepEqual(await province.rows(), { ...before, rating: Number(before.rating) + 1 });
});

test('twenty tickets of one occasion, used at once, make one rating', async () => {
  const caseNo = await registered(province);
  const tickets = await Promise.all(TWENTY.map(() => ticketFor(province, caseNo)));
  const replies = await Promise.all(tickets.map((ticket) => rate(province, ticket, SATISFIED)));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [201, ...Array<number>(19).fill(409)]);
});

test('one submission sent twenty times at once is one rating with one bad review, and every answer is its receipt', async () => {
  const ticket = await freshTicket(province);
  const before = await province.rows();
  const replies = await Promise.all(TWENTY.map(() => rate(province, ticket, DISSATISFIED)));
  assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([201]));
  assert.equal(new Set(replies.map(({ text }) => text)).size, 1);
  const { rating, bad_review } = before;
  assert.deepEqual(await province.rows(), {
    ...before,
    rating: Number(rating) + 1,
    bad_review: Number(bad_review) + 1,
  });
});
