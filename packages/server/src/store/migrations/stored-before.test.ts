import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { receiptSchema, trackedReviewSchema } from '@haochaping/core';
import { sql } from 'kysely';
import { checkAgainstLog } from '@haochaping/client/log';
import { appendEntries } from '../../log/append-batch.js';
import { checkLog } from '../../log/check-log.js';
import { CLOSED_CASE, SATISFIED, rate, ticketFor } from '../../test-support/service.js';
import { DUMPS, openStoredBefore, storedBefore } from '../../test-support/stored-before.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../../test-support/test-province.js';
import { keysFrom } from '../crypto/keys.js';

const AT_0012 = {
  bad: 'to-verify',
  closed: 'closed',
  excluded: 'excluded',
  rejected: 'rectifying',
  unconfirmed: 'answering',
  transferred: 'to-verify',
  answered: 'answered',
  refused: 'rectifying',
};
/** At which stage each review of a dump stood. */
const STAGES = {
  '0012-plain-names': AT_0012,
  '0015-separate-powers': { ...AT_0012, 'to-recheck': 'to-recheck', 'looked-at': 'answering' },
} as const;

for (const dump of DUMPS) {
  describe(`a database of ${dump}`, () => {
    let province: TestProvince;
    let stored: Awaited<ReturnType<typeof storedBefore>>;
    before(async () => {
      stored = await storedBefore(dump);
      province = await startProvince({ open: () => openStoredBefore(dump) });
    });
    after(() => province.stop());

    const asRater = (name: string, target: string) =>
      province.withToken(stored.trackingTokens[name] ?? '', 'GET', target);

    test('a database of an earlier server comes over with every rating, step, default and identity', async () => {
      const rows = await province.rows();
      for (const table of [
        'rating',
        'bad_review',
        'bad_review_step',
        'follow_up',
        'default_rating',
        'service_case',
        'rater_identity',
        'identity_end',
        'identity_access',
      ] as const) {
        assert.equal(rows[table], stored.tables[table]?.length, table);
      }
    });

    test('every rater still finds the rating, with the words that were given', async () => {
      for (const name of Object.keys(stored.trackingTokens)) {
        assert.equal((await asRater(name, '/v1/ratings/mine')).status, 200, name);
      }
    });

    for (const [name, stage] of Object.entries(STAGES[dump])) {
      test(`a review that stood at ${stage} (${name}) stands there still, its history with it`, async () => {
        const review = trackedReviewSchema.parse((await asRater(name, '/v1/bad-reviews/mine')).json);
        assert.equal(review.stage, stage);
        const ratingNo = review.ratingNo;
        const steps = stored.tables.bad_review_step?.filter((row) => row.rating_no === ratingNo) ?? [];
        assert.equal(review.timeline.length, steps.length + 1);
      });
    }

    test('reviews of before come under the office above as soon as the province has its list of organisations', async () => {
      const officeOf = await province.database.selectFrom('bad_review').select(['office_code', 'rated_org']).execute();
      assert.ok(officeOf.every(({ office_code }) => office_code === 'LL-HCP'));
      const cases = await province.database
        .selectFrom('service_case')
        .select(['case_id', 'case_no', 'org_code'])
        .execute();
      assert.ok(cases.every(({ case_id, case_no, org_code }) => case_id === case_no && org_code !== ''));
    });

    test('every row comes under the region of its case: organisations had none of their own', async () => {
      const { rows } = await sql<{ table: string; known: number; other: number }>`
        with its as (select case_id, content->>'regionCode' as region from service_case), all_rows as (
          select 'service_case' as table, region, case_id from service_case
          union all select 'default_rating', region, case_id from default_rating
          union all select 'ticket', ticket.region, case_id from ticket join occasion using (occasion_id)
          union all select 'rating', rating.region, case_id from rating join occasion using (occasion_id)
          union all select 'log_entry', log_entry.region, coalesce(occasion.case_id, log_entry.rating_no)
            from log_entry left join rating using (rating_no) left join occasion using (occasion_id)
            where kind <> 'sample-seed'
        )
        select "table", count(*) as known, count(*) filter (where its.region is distinct from all_rows.region) as other
        from all_rows left join its using (case_id) group by 1`.execute(province.database);
      assert.equal(rows.length, 5);
      for (const { table, known, other } of rows) assert.deepEqual([known > 0, other], [true, 0], table);
    });

    test('the log of an earlier server goes on: what was sealed is proved, what waited is sealed, and new ratings come after', async () => {
      for (const name of Object.keys(stored.trackingTokens).filter((each) => each !== 'waiting')) {
        const trackingToken = stored.trackingTokens[name] ?? '';
        const checked = await checkAgainstLog({ endpoint: province.origin, trackingToken });
        assert.equal(checked.state, 'in-log', `${name} ${JSON.stringify(checked)}`);
      }
      await province.signed('PUT', '/v1/service-cases/AFTER-1', { body: CLOSED_CASE });
      const reply = await rate(province, await ticketFor(province, 'AFTER-1'), SATISFIED);
      const receipt = receiptSchema.parse(reply.json);
      await appendEntries(province.database, keysFrom(MASTER_KEY), province.clock.now());
      const { trackingToken } = receipt;
      const checked = await checkAgainstLog({ endpoint: province.origin, trackingToken, receipt });
      assert.equal(checked.state, 'in-log', JSON.stringify(checked));
      assert.equal((await checkLog(province.database)).outcome, 'whole', 'from its first record to this one');
    });
  });
}
