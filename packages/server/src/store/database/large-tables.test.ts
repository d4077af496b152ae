import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startPostgres, type RunningPostgres } from '@haochaping/test-support/postgres';
import { ENDPOINTS } from '@haochaping/protocol';
import { STAGES, type OfficialRole, type Stage } from '@haochaping/core';
import type { KyselyPlugin } from 'kysely';
import * as z from 'zod/mini';
import { rowsOfPage } from '../../bad-reviews/list-bad-reviews.js';
import { isToCall, rowsOfPage as callbacksOfPage } from '../../callbacks/list-callbacks.js';
import { reviewsToQueue } from '../../callbacks/queue-callbacks.js';
import { identitiesToCheck } from '../../identity/forget-identities.js';
import { ANSWERED, CONFIRMED, RECTIFIED, openedReview } from '../../test-support/bad-review.js';
import {
  ORG_CODE,
  SATISFIED,
  SUPERVISING_CASE,
  officerToken,
  rate,
  registered,
  ticketFor,
} from '../../test-support/service.js';
import { countFigures } from '../../figures/count-figures.js';
import { assertFlat, planOf } from '../../test-support/query-plan.js';
import { startProvince, type TestProvince } from '../../test-support/test-province.js';

const ROWS = 200_000;
/** Far from those that the tests' own tickets are for. */
const OTHER_OCCASIONS = 90_000_000;
const SUPERVISING = SUPERVISING_CASE.organisation.orgCode;

let postgres: RunningPostgres | undefined;
let province: TestProvince;
let [database, url] = ['', ''];
let statements = 0;
const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    statements += 1;
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
};

before(async () => {
  postgres = await startPostgres();
  ({ name: database, url } = await postgres.createDatabase());
  province = await startProvince({ postgres: url, plugins: [counting], sandbox: false });
  await postgres.query(BAD_REVIEWS_OF_YEARS, database);
});
after(async () => {
  try {
    await province.stop();
  } finally {
    await postgres?.remove();
  }
});

/** Every second one is closed, a few wait for a decision, and each rater left a name. Nothing they refer to is needed here. */
const BAD_REVIEWS_OF_YEARS = `
  set session_replication_role = replica;
  insert into rating
    select '141125-20240101-' || lpad(n::text, 8, '0'), ${OTHER_OCCASIONS} + n, 'T-' || n, 'key', 'body', 'track-' || n, 'C-' || n, 'ORG-' || n % 50, 'pc', null, null,
      'national-2019', '1', '{"itemName":"事项","caseNo":"C","orgName":"机构"}', 'dissatisfied', null, '{}', '{}',
      timestamptz '2024-01-01 00:00+08' + n * interval '1 minute', '141125'
    from generate_series(1, ${ROWS}) n;
  insert into bad_review (
    rating_no, org_code, rated_org, office_code, stage, dues, extended_until, opened_at, called_back, call_from, region, is_listed
  )
    select rating_no, case when occasion_id % 3 = 0 then '${ORG_CODE}' else org_code end, org_code,
      case when occasion_id % 2 = 0 then 'EW-HCP' else '${SUPERVISING}' end,
      (array['closed', 'to-verify', 'closed', 'rectifying', 'closed', 'answered', 'closed', 'excluded', 'closed',
        case when occasion_id % 100 = 9 then 'exclusion-proposed' else 'closed' end])[1 + occasion_id % 10],
      '[]', null, rated_at, true, rated_at + interval '20 days', region, true
    from rating;
  insert into rater_identity select rating_no, 'encrypted', rated_at + interval '3 years', region from rating;
  insert into callback (
    callback_id, region, scope, rating_no, round, list_of, rated_org, subject, profile_id, profile_version, order_at, queued_at, settled_at
  )
    select 'CALL-' || rating_no, region, 'closed-bad-reviews', rating_no, 0, '${SUPERVISING}', org_code, subject, 'national-2019', '1',
      rated_at, rated_at, case when occasion_id % 2 = 0 then rated_at end
    from rating;
  insert into callback_attempt
    select callback_id, region, 1, '{"result":"not-reached"}', 'LL-HCP', '103', 'key', queued_at from callback;
  insert into log_entry (rating_no, kind, position, recorded_at, salt, leaf_index, region)
    select rating_no, 'rating', 0, rated_at, 'salt', 100000000 + occasion_id, region from rating;
  insert into sweep_position values ('tallied-ratings', '{"index":${100_000_000 + OTHER_OCCASIONS + ROWS}}')
    on conflict (name) do update set position = excluded.position;
  insert into default_watch select case_no, rated_at + interval '9 years', region from rating;
  analyze;`;

const LISTS: readonly (readonly [OfficialRole, string, Stage | undefined])[] = [
  ['officer', ORG_CODE, undefined],
  ['officer', 'ORG-7', undefined],
  ['officer', ORG_CODE, 'to-verify'],
  ['officer', ORG_CODE, 'closed'],
  ['decider', SUPERVISING, undefined],
  ['caller', SUPERVISING, undefined],
  ['caller', SUPERVISING, 'answered'],
  ['caller', SUPERVISING, 'closed'],
  ['supervisor', SUPERVISING, undefined],
  ['supervisor', SUPERVISING, 'to-verify'],
  ['auditor', SUPERVISING, undefined],
];
const AFTER = { first: undefined, later: ['2024-01-12T00:00:00+08:00', '141125-20240101-00015840'] } as const;

for (const [role, orgCode, stage] of LISTS) {
  for (const [page, after] of Object.entries(AFTER)) {
    test(`among ${ROWS} bad reviews, the ${page} page of a ${role}’s list (${stage ?? 'all stages'}) is read by an index`, async () => {
      const reader = { role, orgCode, offices: [SUPERVISING], now: Date.parse('2026-10-16T10:00:00+08:00') };
      const query = rowsOfPage(province.database, reader, { stage, after });
      assertFlat(await planOf(province.database, query));
    });
  }
}

test(`among ${ROWS} identities, the sweep that forgets them reads those that are due, by an index`, async () => {
  const twoHoursIn = Date.parse('2027-01-01T02:00:00+08:00');
  assertFlat(await planOf(province.database, identitiesToCheck(province.database, twoHoursIn)));
});

test(`among ${ROWS} callbacks, a page of the callers’ list is read by an index`, async () => {
  const now = Date.parse('2026-10-16T10:00:00+08:00');
  for (const after of [undefined, ['2024-01-12T00:00:00+08:00', 'CALL-'] as const]) {
    const query = callbacksOfPage(province.database, {
      lists: [SUPERVISING],
      condition: isToCall('SX-HCP', now),
      after,
    });
    assertFlat(await planOf(province.database, query));
  }
  assertFlat(await planOf(province.database, reviewsToQueue(province.database, now)));
});

test('a page of a list takes at most three statements, however many lines it has', async () => {
  const token = await officerToken(province, SUPERVISING, { role: 'caller' });
  let cursor = '';
  const counts: number[] = [];
  for (let page = 0; page < 3; page += 1) {
    statements = 0;
    const reply = await province.withToken(token, 'GET', `/v1/bad-reviews${cursor}`);
    assert.equal(reply.status, 200, reply.text);
    counts.push(statements);
    const { badReviews, next } = ENDPOINTS.listBadReviews.answer.parse(reply.json);
    assert.equal(badReviews.length, 20);
    cursor = `?cursor=${next ?? ''}`;
  }
  // A sweep of the same minute may fall into one of them.
  assert.ok(Math.min(...counts) <= 3, `${counts.join(', ')} statements`);
});

const LARGE = ['rating', 'bad_review', 'rater_identity', 'log_entry', 'default_watch'] as const;
const readingSchema = z.array(z.object({ relname: z.string(), seq_scan: z.coerce.number() }));
const spillSchema = z.array(z.object({ temp_files: z.coerce.number() }));

/** What PostgreSQL itself counts: how often it read a table from end to end, and what it sorted on disk. */
async function countedByPostgres() {
  assert.ok(postgres);
  const reads = await postgres.query('select relname, seq_scan from pg_stat_user_tables', database);
  const spills = await postgres.query(`select temp_files from pg_stat_database where datname = '${database}'`);
  const large = readingSchema.parse(reads).filter(({ relname }) => LARGE.some((name) => name === relname));
  assert.equal(large.length, LARGE.length);
  return { large, spills: spillSchema.parse(spills) };
}

test(`among ${ROWS} ratings, no call and no sweep reads a whole table or sorts on disk`, async () => {
  // What was filled in here by hand is counted for the first time.
  await countFigures(province.database, province.clock.now());
  const before = await countedByPostgres();
  const other = await startProvince({ postgres: url, sandbox: true });
  try {
    const review = await openedReview(other);
    await review.takeAll(review.tokens.officer, CONFIRMED, RECTIFIED, ANSWERED);
    const caseNo = await registered(other);
    const ticket = await ticketFor(other, caseNo);
    assert.equal((await other.withToken(ticket, 'GET', '/v1/rating-session')).status, 200);
    assert.equal((await rate(other, ticket, SATISFIED)).status, 201);
    assert.equal((await rate(other, ticket, SATISFIED, 'another-key-of-16')).status, 409);
    assert.equal((await other.signed('GET', `/v1/service-cases/${caseNo}/ratings`)).status, 200);
    for (const path of OF_RATER) {
      assert.equal((await other.withToken(review.trackingToken, 'GET', path)).status, 200, path);
    }
    for (const token of Object.values(review.tokens)) {
      for (const stage of ['', ...STAGES.map((name) => `?stage=${name}`)]) {
        assert.equal((await other.withToken(token, 'GET', `/v1/bad-reviews${stage}`)).status, 200);
      }
    }
    for (let moved = 0; moved < 2; moved += 1) {
      const reply = await other.call('POST', '/v1/sandbox/clock', { body: { forwardSeconds: 3_600 } });
      assert.equal(reply.status, 200, reply.text);
    }
  } finally {
    await other.stop(); // what its connections did is counted by then
  }
  assert.deepEqual(await countedByPostgres(), before);
});
const OF_RATER = [
  '/v1/ratings/mine',
  '/v1/bad-reviews/mine',
  '/v1/ratings/mine/log-proof',
  '/v1/ratings/mine/identity-access',
];
