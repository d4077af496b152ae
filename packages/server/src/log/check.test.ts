import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Receipt } from '@haochaping/core';
import { checkAgainstLog, type LogCheck } from '@haochaping/client/log';
import { sql } from 'kysely';
import { keysFrom } from '../store/crypto/keys.js';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { DISSATISFIED, SATISFIED, rated } from '../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';
import { appendEntries } from './append-batch.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const append = (): Promise<void> => appendEntries(province.database, keysFrom(MASTER_KEY), province.clock.now());
const check = (receipt: Receipt): Promise<LogCheck> =>
  checkAgainstLog({ endpoint: province.origin, trackingToken: receipt.trackingToken, receipt });
/** What somebody with all rights in the database can do. */
async function tamper(table: string, change: string): Promise<void> {
  await sql`alter table ${sql.table(table)} disable trigger user`.execute(province.database);
  await sql.raw(change).execute(province.database);
  await sql`alter table ${sql.table(table)} enable trigger user`.execute(province.database);
}

async function sealedRating(): Promise<Receipt> {
  const receipt = await rated(province, DISSATISFIED);
  for (let nth = 0; nth < 3; nth += 1) await rated(province, SATISFIED);
  await append();
  return receipt;
}

test('a citizen sees first that the rating waits for its append, and then that it is in the log as the receipt says', async () => {
  const receipt = await rated(province, DISSATISFIED);
  assert.deepEqual(await check(receipt), { state: 'not-yet', sealedBy: '2026-10-16T10:05:00+08:00' });
  await append();
  const checked = await check(receipt);
  assert.equal(checked.state, 'in-log', JSON.stringify(checked));
});

test('it stays in the log while the log grows and the bad review goes its way, and each step comes into the log too', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  await append();
  const { trackingToken } = review;
  const followUp = {
    body: { text: '还是要跑三趟', level: 'dissatisfied' },
    headers: { 'idempotency-key': 'follow-up-of-mine' },
  };
  const given = await province.withToken(trackingToken, 'POST', '/v1/ratings/mine/follow-up', followUp);
  const before = await checkAgainstLog({ endpoint: province.origin, trackingToken });
  await append();
  const after = await checkAgainstLog({ endpoint: province.origin, trackingToken });
  const more = given.status === 201 ? 1 : 0;
  assert.deepEqual(before.state === 'in-log' && [before.sealed, before.pending], [5, more]);
  assert.deepEqual(after.state === 'in-log' && [after.sealed, after.pending], [5 + more, 0]);
  assert.equal(more, 1, given.text);
});

for (const [what, change, because] of [
  ['the level that figures count', `set service_level = 'very-satisfied'`, 'record-changed'],
  ['the level that is shown', `set content = jsonb_set(content, '{service,level}', '"satisfied"')`, 'record-changed'],
  ['the text', `set content = jsonb_set(content, '{text}', '"很好"')`, 'record-changed'],
  ['a promised date', `set receipt = jsonb_set(receipt, '{badReview,dues}', '[]')`, 'record-changed'],
  ['the organisation', `set org_code = 'OTHER'`, 'record-changed'],
  ['the moment', `set rated_at = rated_at + interval '1 day'`, 'record-changed'],
  ['the level of the member of staff', `set staff_level = 'satisfied'`, 'record-changed'],
  ['the ticked reasons', `set content = jsonb_set(content, '{service,indicators}', '["201"]')`, 'record-changed'],
  ['what was rated', `set subject = jsonb_set(subject, '{orgName}', '"另一单位"')`, 'record-changed'],
  ['the visit', `set visit = 7`, 'record-changed'],
  ['the channel', `set channel = 'paper'`, 'record-changed'],
  ['the rules that it was given under', `set profile_id = 'national-2019'`, 'record-changed'],
] as const) {
  test(`who changes ${what} of a stored rating is found out`, async () => {
    const receipt = await sealedRating();
    assert.equal((await check(receipt)).state, 'in-log');
    await tamper('rating', `update rating ${change} where rating_no = '${receipt.ratingNo}'`);
    assert.deepEqual(await check(receipt), { state: 'differs', because });
  });
}

for (const [table, change] of [
  ['bad_review_step', `set org_code = 'LL-HCP'`],
  ['bad_review_step', `set role = 'decider'`],
  ['bad_review_step', `set taken_at = taken_at - interval '1 day'`],
  ['bad_review_step', `set step = jsonb_set(step, '{finding}', '"unconfirmed"')`],
  ['bad_review_step', `set step = jsonb_set(step, '{note}', '"另一句"')`],
  ['follow_up', `set text = '很好'`],
  ['follow_up', `set level = 'very-satisfied'`],
  ['follow_up', `set given_at = given_at - interval '1 day'`],
  ['identity_end', `set how = 'forgotten'`],
  ['identity_end', `set ended_at = ended_at - interval '1 day'`],
] as const) {
  test(`who changes a sealed ${table} by “${change}” is found out`, async () => {
    const review = await openedReview(province);
    const { trackingToken, ratingNo } = review;
    await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
    await province.withToken(trackingToken, 'POST', '/v1/ratings/mine/follow-up', {
      body: { text: '还是要跑三趟', level: 'dissatisfied' },
      headers: { 'idempotency-key': 'follow-up-of-mine' },
    });
    await province.withToken(trackingToken, 'DELETE', '/v1/ratings/mine/identity');
    await append();
    const before = await checkAgainstLog({ endpoint: province.origin, trackingToken });
    assert.equal(before.state, 'in-log', JSON.stringify(before));
    await tamper(table, `update ${table} ${change} where rating_no = '${ratingNo}'`);
    const after = await checkAgainstLog({ endpoint: province.origin, trackingToken });
    assert.deepEqual(after, { state: 'differs', because: 'record-changed' });
  });
}

test('a rating that was changed before it was sealed is not what its receipt says', async () => {
  const receipt = await rated(province, DISSATISFIED);
  const everywhere = `set service_level = 'satisfied', content = jsonb_set(content, '{service,level}', '"satisfied"'),
    receipt = jsonb_set(receipt, '{level}', '"satisfied"')`;
  await tamper('rating', `update rating ${everywhere} where rating_no = '${receipt.ratingNo}'`);
  await append();
  assert.deepEqual(await check(receipt), { state: 'differs', because: 'receipt-differs' });
});

test('a step that is taken out of the records is missed', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, CONFIRMED);
  await append();
  await tamper('bad_review_step', `delete from bad_review_step where rating_no = '${review.ratingNo}'`);
  const { trackingToken } = review;
  assert.deepEqual(await checkAgainstLog({ endpoint: province.origin, trackingToken }), {
    state: 'differs',
    because: 'record-missing',
  });
});

test('a rating that is gone is missed by whoever holds its receipt', async () => {
  const receipt = await rated(province, SATISFIED);
  const { ratingNo } = receipt;
  await tamper('log_entry', `delete from log_entry where rating_no = '${ratingNo}'`);
  await tamper('rating', `delete from rating where rating_no = '${ratingNo}'`);
  assert.deepEqual(await check(receipt), { state: 'differs', because: 'rating-unknown' });
});

test('a record that is gone before it was sealed holds up no other', async (context) => {
  context.mock.method(console, 'error', () => undefined);
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, CONFIRMED);
  await tamper('bad_review_step', `delete from bad_review_step where rating_no = '${review.ratingNo}'`);
  const receipt = await rated(province, SATISFIED);
  await append();
  assert.equal((await check(receipt)).state, 'in-log');
  province.clock.forward(3_600_000);
  await rated(province, SATISFIED);
  await append();
  const { trackingToken } = review;
  assert.deepEqual(await checkAgainstLog({ endpoint: province.origin, trackingToken }), {
    state: 'differs',
    because: 'overdue',
  });
});

test('who rewrites the sealed hash as well no longer reaches the signed head', async () => {
  const receipt = await sealedRating();
  const { ratingNo } = receipt;
  await tamper(
    'log_subtree',
    `update log_subtree set digest = repeat('0', 64)
     where level = 0 and position = (select leaf_index from log_entry where rating_no = '${ratingNo}' and kind = 'rating')`,
  );
  const before = await check(receipt);
  assert.equal(before.state, 'in-log', 'the path goes by the siblings');
  await tamper('log_head', `update log_head set root = repeat('0', 64)`);
  assert.deepEqual(await check(receipt), { state: 'differs', because: 'signature-false' });
});
