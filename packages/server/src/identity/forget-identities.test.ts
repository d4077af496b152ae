import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { instantOf } from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../test-support/bad-review.js';
import { problemIn } from '../test-support/reply.js';
import {
  CLOSED_CASE,
  NAMED_DISSATISFIED,
  SATISFIED,
  SUPERVISING_CASE,
  XINHUA_CASE,
  officerToken,
  rate,
  rated,
  registered,
  ticketFor,
} from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';
import { forgetIdentities, identitiesToCheck } from './forget-identities.js';

const DAY_MS = 86_400_000;
let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const identities = async (): Promise<number> => (await province.rows()).rater_identity ?? -1;
const pass = async (days: number): Promise<void> => {
  province.clock.forward(days * DAY_MS);
  await forgetIdentities(province.database, province.clock.now());
};

test('who gave a rating is known for a year and not a day longer; the rating stays', async () => {
  const { identity } = NAMED_DISSATISFIED;
  const ticket = await ticketFor(province, await registered(province, XINHUA_CASE));
  assert.equal((await rate(province, ticket, { ...SATISFIED, identity })).status, 201);
  await pass(365);
  assert.equal(await identities(), 1);
  await pass(1);
  assert.equal(await identities(), 0);
  assert.equal((await province.rows()).rating, 1);
});

test('whoever asks afterwards reads when it was forgotten, not that none was given', async () => {
  const { identity } = NAMED_DISSATISFIED;
  const { trackingToken } = await rated(province, { ...SATISFIED, identity }, XINHUA_CASE);
  const access = async () =>
    ENDPOINTS.identityAccess.answer.parse(
      (await province.withToken(trackingToken, 'GET', '/v1/ratings/mine/identity-access')).json,
    ).identity;
  const kept = await access();
  assert.ok(kept.state === 'kept' && kept.until);
  await pass(366);
  const forgottenAt = instantOf(province.clock.now());
  assert.deepEqual(await access(), { state: 'forgotten', since: kept.since, forgottenAt });
  const withdrawn = await province.withToken(trackingToken, 'DELETE', '/v1/ratings/mine/identity');
  assert.equal(withdrawn.status, 200, 'what the rater wants is already so');
  assert.deepEqual(await access(), { state: 'forgotten', since: kept.since, forgottenAt });
});

test('what should be forgotten is not shown, even before the sweep comes by', async () => {
  const review = await openedReview(province, CLOSED_CASE);
  const { ratingNo } = review;
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  await review.verdict({ verdict: 'accepted' });
  await registered(province, SUPERVISING_CASE);
  province.clock.forward(366 * DAY_MS);
  const caller = await officerToken(province, SUPERVISING_CASE.organisation.orgCode, { role: 'caller' });
  const look = await province.withToken(caller, 'GET', `/v1/identities/${ratingNo}?purpose=call-back`);
  assert.equal(problemIn(look).code, 'identity-forgotten');
  await pass(0);
});

test('as long as a bad review is open, its rater can be answered, and as long again after its end', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  await pass(400);
  assert.equal(await identities(), 1);
  await review.verdict({ verdict: 'accepted' });
  await pass(365);
  assert.equal(await identities(), 1);
  await pass(1);
  assert.equal(await identities(), 0);
});

test('the year begins with the last thing that was done about a bad review, not with the rating', async () => {
  const review = await openedReview(province);
  await pass(300);
  const officer = await officerToken(province, XINHUA_CASE.organisation.orgCode);
  await review.takeAll(officer, CONFIRMED);
  await province.database.updateTable('bad_review').set({ stage: 'closed' }).execute();
  const access = async () =>
    ENDPOINTS.identityAccess.answer.parse(
      (await province.withToken(review.trackingToken, 'GET', '/v1/ratings/mine/identity-access')).json,
    ).identity.state;
  await pass(365);
  assert.equal(await access(), 'kept');
  await pass(1);
  assert.equal(await access(), 'forgotten');
});

test('an excluded rating is forgotten too; one that waits for a decision is not', async () => {
  const stages = ['excluded', 'exclusion-proposed'] as const;
  for (const stage of stages) {
    const review = await openedReview(province);
    await province.database.updateTable('bad_review').set({ stage }).where('rating_no', '=', review.ratingNo).execute();
  }
  await pass(366);
  const kept = await province.database
    .selectFrom('rater_identity')
    .innerJoin('bad_review', 'bad_review.rating_no', 'rater_identity.rating_no')
    .select('stage')
    .execute();
  assert.deepEqual(kept, [{ stage: 'exclusion-proposed' }]);
});

test('an identity that the sweep has looked at once is not looked at again before its time', async () => {
  const review = await openedReview(province);
  await pass(366);
  const due = await identitiesToCheck(province.database, province.clock.now()).execute();
  assert.deepEqual(due, []);
  const kept = await province.database.selectFrom('rater_identity').select('rating_no').execute();
  assert.ok(kept.some(({ rating_no }) => rating_no === review.ratingNo));
});
