import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { sweepDefaults } from '../../default-ratings/sweep-defaults.js';
import { BUILT_IN_PLACES } from '@haochaping/policy';
import { appendEntries } from '../../log/append-batch.js';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../../test-support/bad-review.js';
import { XINHUA_CASE, registered, ticketFor } from '../../test-support/service.js';
import { answerWith, surveyWithTickets } from '../../test-support/surveys.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../../test-support/test-province.js';
import { addPlace } from '../../places/add-place.js';
import { keysFrom } from '../crypto/keys.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
  const { database, clock } = province;
  const review = await openedReview(province);
  const { ratingNo, trackingToken, tokens } = review;
  const { orgCode } = XINHUA_CASE.organisation;
  await review.takeAll(tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
  const followUp = { body: { text: '还是要跑三趟' }, headers: { 'idempotency-key': 'follow-up-of-mine' } };
  await province.withToken(trackingToken, 'POST', '/v1/ratings/mine/follow-up', followUp);
  await province.withToken(tokens.supervisor, 'GET', `/v1/identities/${ratingNo}?purpose=answer`);
  await province.withToken(trackingToken, 'DELETE', '/v1/ratings/mine/identity');
  const finding = { kind: 'patrol-finding', orgCode, reference: '柳政巡〔2026〕3号' };
  await province.withToken(tokens.supervisor, 'POST', '/v1/supervision/records', {
    body: finding,
    headers: { 'idempotency-key': 'finding-of-a-patrol' },
  });
  const cause = { orgCode, reason: '清单不一', root: '用旧清单', measure: '统一', dueAt: '2026-12-31T00:00:00+08:00' };
  await province.withToken(tokens.supervisor, 'POST', '/v1/supervision/causes', {
    body: { ...cause, reviews: [ratingNo] },
    headers: { 'idempotency-key': 'cause-of-these-reviews' },
  });
  const { tickets: surveyTickets } = await surveyWithTickets(province, 1);
  await answerWith(province, surveyTickets[0] ?? '', { awareness: 'well' });
  await ticketFor(province, await registered(province, XINHUA_CASE));
  clock.forward(9 * 86_400_000);
  await sweepDefaults(database, clock.now());
  await appendEntries(database, keysFrom(MASTER_KEY), clock.now());
  for (const { profile } of BUILT_IN_PLACES.slice(0, 1)) {
    await addPlace(database, { regions: [], profile: { ...profile, version: '9' } }, clock.now());
  }
});
after(() => province.stop());

/** All that is on record, by a field that somebody might want otherwise. */
const ON_RECORD = {
  rating: 'service_level',
  bad_review_step: 'step',
  follow_up: 'text',
  identity_access: 'purpose',
  identity_end: 'how',
  default_rating: 'level',
  sample_seed: 'seed',
  cause_review: 'rating_no',
  supervision_entry: 'entry',
  survey_act: 'act',
  survey_answer: 'answers',
  place_version: 'content',
  log_entry: 'salt',
  log_subtree: 'digest',
  log_head: 'root',
  log_key: 'public_key',
} as const;

for (const [table, field] of Object.entries(ON_RECORD)) {
  test(`what is in ${table} is neither changed nor taken away, not even by SQL`, async () => {
    const { rows } = await sql<{ kept: number }>`select count(*) as kept from ${sql.table(table)}`.execute(
      province.database,
    );
    assert.ok((rows[0]?.kept ?? 0) > 0, 'there is something');
    const [its, column] = [sql.table(table), sql.ref(field)];
    await assert.rejects(sql`update ${its} set ${column} = ${column}`.execute(province.database), /never changed/);
    await assert.rejects(sql`delete from ${its}`.execute(province.database), /never changed/);
  });
}
