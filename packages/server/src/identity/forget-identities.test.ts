import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NAMED_DISSATISFIED, SATISFIED, XINHUA_CASE, rate, registered, ticketFor } from '../trial/service.js';
import { startProvince, type TrialProvince } from '../trial/trial-province.js';
import { forgetIdentities } from './forget-identities.js';

const DAY_MS = 86_400_000;
let province: TrialProvince;
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

test('as long as a bad review is open, its rater can be answered', async () => {
  const ticket = await ticketFor(province, await registered(province, XINHUA_CASE));
  assert.equal((await rate(province, ticket, NAMED_DISSATISFIED)).status, 201);
  await pass(400);
  assert.equal(await identities(), 1);
  await province.database.updateTable('bad_review').set({ stage: 'closed' }).execute();
  await pass(1);
  assert.equal(await identities(), 0);
});
