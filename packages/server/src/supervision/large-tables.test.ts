import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ENDPOINTS } from '@haochaping/protocol';
import { startPostgres, type RunningPostgres } from '@haochaping/test-support/postgres';
import * as z from 'zod/mini';
import { assertFlat, planOf } from '../test-support/query-plan.js';
import { problemIn } from '../test-support/reply.js';
import { ORG_CODE, SUPERVISING_CASE, officerToken } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';
import { causesUnder } from './causes.js';
import { listReviews, reviewsToList, reviewsToRenew } from './list-reviews.js';
import { windowOf } from './list-supervised.js';
import { recordsUnder } from './records.js';

const ROWS = 200_000;
const OFFICE = SUPERVISING_CASE.organisation.orgCode;

let postgres: RunningPostgres | undefined;
let province: TestProvince;
let [database, url] = ['', ''];

before(async () => {
  postgres = await startPostgres();
  ({ name: database, url } = await postgres.createDatabase());
  province = await startProvince({ postgres: url, sandbox: false });
  await postgres.query(SUPERVISED_FOR_YEARS, database);
  await postgres.query('vacuum analyze', database);
});
after(async () => {
  try {
    await province.stop();
  } finally {
    await postgres?.remove();
  }
});

/** One in three is of one unit, three in ten are open, all late and all but a few of them counted as such; to each belongs a cause and a record. */
const SUPERVISED_FOR_YEARS = `
  set session_replication_role = replica;
  insert into organisation (org_code, org_name, region_code, kind, above)
    select 'ORG-' || n, '单位' || n, '141125', 'department', 'EW-HCP' from generate_series(0, 2000) n;
  insert into supervised_review
    select '141125-20240101-' || lpad(n::text, 8, '0'), '141125', case when n % 2 = 0 then 'EW-HCP' else '${OFFICE}' end,
      case when n % 3 = 0 then '${ORG_CODE}' else 'ORG-' || n % 50 end, case when n % 3 = 0 then '${ORG_CODE}' else 'ORG-' || n % 50 end,
      null, '事项', '事项 机构', 'dissatisfied', 'pc',
      (array['closed', 'to-verify', 'closed', 'rectifying', 'closed', 'answered', 'closed', 'excluded', 'closed', 'closed'])[1 + n % 10],
      n % 10 in (1, 3, 5), case when n % 10 in (1, 3, 5) then at + interval '3 days' else timestamptz '2199-12-31 00:00+08' end,
      null, true, 0, null, at, case when n % 400 = 5 then 'due-soon' when n % 10 in (1, 3, 5) then 'overdue' end,
      case when n % 400 = 5 then at + interval '3 days 1 second' when n % 50 = 5 then timestamptz '2027-01-01 00:00+08' end
    from generate_series(1, ${ROWS}) n, lateral (select timestamptz '2024-01-01 00:00+08' + n * interval '7 minutes' as at) as opened;
  insert into bad_review (
    rating_no, org_code, rated_org, office_code, stage, dues, extended_until, opened_at, called_back, call_from, region, is_listed
  )
    select rating_no, org_code, rated_org, office_code, stage, '[]', null, opened_at, false, null, region, true from supervised_review;
  insert into supervision_record
    select right(rating_no, 8) || '0000', region, office_code, rated_org, '{"kind":"patrol-finding"}', opened_at, null from supervised_review;
  insert into supervision_entry
    select record_id, region, 1, '{"state":"noted","reference":"1"}', office_code, '104', record_id, opened_at from supervision_record;
  insert into cause
    select right(rating_no, 8) || '0000', region, office_code, rated_org,
      '{"reason":"1","root":"1","measure":"1","dueAt":"2026-12-31T00:00:00+08:00"}', office_code, '104', rating_no, opened_at, null, null
    from supervised_review;
  insert into cause_review select right(rating_no, 8) || '0000', region, rating_no from supervised_review;
  insert into unit_tally (org_code, region, open, due_soon, overdue, waiting, missed, returned_twice)
    select org_code, region, count(*) filter (where is_open), count(*) filter (where due_state = 'due-soon'),
      count(*) filter (where due_state = 'overdue'), count(*) filter (where stage = 'answered'), count(*), 0
    from supervised_review group by org_code, region;
  insert into rating_tally
    select org_code, region, opened_at::date, '', 'pc', 'dissatisfied', count(*)
    from supervised_review group by org_code, region, opened_at::date;`;

const SUPERVISED: readonly (readonly [string, Parameters<typeof windowOf>[1]['query']])[] = [
  ['everything', {}],
  ['a unit', { unit: ORG_CODE }],
  ['a stage', { stage: 'to-verify' }],
  ['a stage of a unit', { unit: ORG_CODE, stage: 'closed' }],
  ['a stage that a unit has none in', { unit: 'ORG-7', stage: 'answered' }],
];
const NOW = Date.parse('2026-10-16T10:00:00+08:00');
const OFFICES = { 'one office': [OFFICE], 'several offices': ['SX-HCP', OFFICE, 'EW-HCP'] };
const LATER_LINE = ['2024-01-12T00:00:00+08:00', '141125-20240101-00015840'] as const;

for (const [of, offices] of Object.entries(OFFICES)) {
  for (const [what, query] of SUPERVISED) {
    test(`among ${ROWS} bad reviews, a supervisor’s page of ${what} under ${of} is read by an index`, async () => {
      for (const after of [undefined, LATER_LINE]) {
        assertFlat(await planOf(province.database, windowOf(province.database, { offices, query, after })));
      }
    });
  }
  test(`among ${ROWS} records and causes, a page of each under ${of} is read by an index`, async () => {
    for (const after of [undefined, LATER_LINE]) {
      assertFlat(await planOf(province.database, recordsUnder(province.database, offices, after)));
      assertFlat(await planOf(province.database, causesUnder(province.database, offices, after)));
    }
  });
}

test(`among ${ROWS} bad reviews, the sweep reads those that changed and those that are late, by an index`, async () => {
  assertFlat(await planOf(province.database, reviewsToList(province.database)));
  assertFlat(await planOf(province.database, reviewsToRenew(province.database, NOW)));
});

test('processes that sweep at once count each date that has passed once', async () => {
  const { database } = province;
  const tallied = database.selectFrom('unit_tally').select(({ fn }) => fn.sum<string>('overdue').as('overdue'));
  const listed = database
    .selectFrom('supervised_review')
    .select(({ fn }) => fn.countAll<number>().as('overdue'))
    .where('due_state', '=', 'overdue');
  const before = Number((await tallied.executeTakeFirstOrThrow()).overdue);
  await Promise.all([1, 2, 3].map(() => listReviews(database, NOW)));
  await listReviews(database, NOW);
  const after = Number((await tallied.executeTakeFirstOrThrow()).overdue);
  assert.deepEqual([after, (await listed.executeTakeFirstOrThrow()).overdue], [before + ROWS / 400, after]);
});

test('a supervisor pages on past what has no date any more', async () => {
  const token = await officerToken(province, OFFICE, { role: 'supervisor', staffNo: '104' });
  let [cursor, last] = ['', ''];
  for (let page = 0; page < 3; page += 1) {
    const path = `/v1/supervision/bad-reviews?stage=closed&unit=${ORG_CODE}${cursor}`;
    const { json, text } = await province.withToken(token, 'GET', path);
    const { badReviews, next } = ENDPOINTS.listSupervised.answer.parse(json);
    assert.equal(badReviews.length, 20, text);
    const numbers = badReviews.map(({ ratingNo }) => ratingNo);
    assert.deepEqual([last, ...numbers], [last, ...numbers].sort());
    [cursor, last] = [`&cursor=${next ?? ''}`, numbers.at(-1) ?? ''];
  }
});

test('a supervisor pages through records and causes, the oldest first', async () => {
  const token = await officerToken(province, OFFICE, { role: 'supervisor', staffNo: '104' });
  for (const list of ['records', 'causes']) {
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 3; page += 1) {
      const { text } = await province.withToken(token, 'GET', `/v1/supervision/${list}${cursor}`);
      seen.push(...[...text.matchAll(/"(?:record|cause)Id":"(\w+)"/g)].map(([, id]) => id ?? ''));
      cursor = `?cursor=${/"next":"([^"]+)"/.exec(text)?.[1] ?? ''}`;
    }
    assert.equal(new Set(seen).size, 60);
    assert.deepEqual(seen, [...seen].sort());
  }
});

test('what is written several times at once with one key is there once', async () => {
  const token = await officerToken(province, OFFICE, { role: 'supervisor', staffNo: '104' });
  const atOnce = (path: string, body: unknown, key: string) =>
    Promise.all(
      Array.from({ length: 4 }, () =>
        province.withToken(token, 'POST', `/v1/supervision/${path}`, { body, headers: { 'idempotency-key': key } }),
      ),
    );
  const entry = { state: 'handed-over', reference: '柳纪移〔2026〕2号' };
  const cause = { reason: '清单不一', root: '旧清单', measure: '统一', dueAt: '2026-12-31T00:00:00+08:00' };
  for (const [key, path, body, reused] of [
    [
      'key-of-that-record',
      'records',
      { kind: 'patrol-finding', orgCode: ORG_CODE, reference: '一' },
      { reference: '二' },
    ],
    ['key-of-that-entry', 'records/000000030000/entries', entry, { state: 'concluded' }],
    [
      'key-of-that-cause',
      'causes',
      { ...cause, orgCode: ORG_CODE, reviews: ['141125-20240101-00000003'] },
      { root: '别的' },
    ],
  ] as const) {
    const replies = await atOnce(path, body, key);
    assert.equal(new Set(replies.map(({ text }) => text)).size, 1);
    assert.ok(
      replies.every(({ status }) => status === 201),
      replies[0]?.text,
    );
    const [other] = await atOnce(path, { ...body, ...reused }, key);
    assert.ok(other && problemIn(other).code === 'idempotency-key-reused');
  }
});

test('of more bad reviews alike than one cause is opened with, the first are suggested, and the rest when these are linked', async () => {
  await postgres?.query(
    `set local session_replication_role = replica; -- by a server they are never deleted
    delete from cause_review where rating_no in (
      select rating_no from supervised_review
      where office_code = '${OFFICE}' and rated_org = '${ORG_CODE}' and stage <> 'excluded' and opened_at > '2026-07-20 00:00+08'
      order by opened_at limit 450)`,
    database,
  );
  const token = await officerToken(province, OFFICE, { role: 'supervisor', staffNo: '104' });
  const suggested: string[] = [];
  for (const [bad, named] of [
    [450, 200],
    [250, 200],
    [50, 50],
  ]) {
    const { json } = await province.withToken(token, 'GET', '/v1/supervision/cause-suggestions');
    const [suggestion, ...others] = ENDPOINTS.suggestCauses.answer.parse(json).suggestions;
    assert.ok(suggestion);
    const { orgCode, reviews } = suggestion;
    assert.deepEqual([suggestion.bad, reviews.length, others], [bad, named, []]);
    const cause = { reason: '清单不一', root: '旧清单', measure: '统一', dueAt: '2026-12-31T00:00:00+08:00' };
    const opened = await province.withToken(token, 'POST', '/v1/supervision/causes', {
      body: { ...cause, orgCode, reviews },
      headers: { 'idempotency-key': `key-of-the-cause-of-${bad}` },
    });
    assert.equal(opened.status, 201, opened.text);
    suggested.push(...reviews);
  }
  assert.equal(new Set(suggested).size, 450);
  assert.deepEqual(suggested, [...suggested].sort());
});

const readingSchema = z.array(z.object({ relname: z.string(), seq_scan: z.coerce.number() }));
const LARGE = /^(supervised_review|supervision_record|supervision_entry|cause|cause_review|rating_tally)$/;
/** How often PostgreSQL read a large table from end to end. */
async function wholeReads() {
  assert.ok(postgres);
  const rows = await postgres.query('select relname, seq_scan from pg_stat_user_tables order by relname', database);
  return readingSchema.parse(rows).filter(({ relname }) => LARGE.test(relname));
}

const READ = [
  'counts',
  'bad-reviews',
  'bad-reviews?due=overdue&words=没有',
  'key-objects',
  'silent-levels',
  'cause-suggestions',
  'causes',
  'records',
];
test(`among ${ROWS} bad reviews, no call of a supervisor reads a whole table`, async () => {
  const before = await wholeReads();
  assert.equal(before.length, 6);
  const other = await startProvince({ postgres: url, sandbox: false });
  try {
    const token = await officerToken(other, OFFICE, { role: 'supervisor', staffNo: '104' });
    for (const path of READ) {
      const reply = await other.withToken(token, 'GET', `/v1/supervision/${path}`);
      assert.equal(reply.status, 200, reply.text);
    }
  } finally {
    await other.stop(); // what its connections did is counted by then
  }
  assert.deepEqual(await wholeReads(), before);
});
