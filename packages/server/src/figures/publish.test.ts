import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publicationSchema, type Level, type Publication, type Submission } from '@haochaping/core';
import { checkPublication } from '@haochaping/client/log';
import { createPublicationClient } from '@haochaping/client/public';
import { sql } from 'kysely';
import { FIGURE_COMMANDS } from '../operator/figure-commands.js';
import { readGiven, type Said } from '../operator/command.js';
import { csvText } from '../interface/csv.js';
import { checkLog } from '../log/check-log.js';
import { keysFrom } from '../store/crypto/keys.js';
import { problemIn } from '../test-support/reply.js';
import {
  CLOSED_CASE,
  NAMED_DISSATISFIED,
  ORG_CODE,
  SATISFIED,
  SUPERVISING_CASE,
  officerToken,
  rated,
} from '../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';

const DELIGHTED: Submission = { ...SATISFIED, service: { level: 'very-satisfied', indicators: [] } };
const PORTAL = 'https://www.example.gov.cn';
const REGION = CLOSED_CASE.regionCode;
let province: TestProvince;
before(async () => {
  province = await startProvince({ frameAncestors: [PORTAL] });
  await ratings({ 'very-satisfied': 7, dissatisfied: 4 });
});
after(() => province.stop());

/** So many ratings of one unit, with the words and names of their raters. */
async function ratings(counts: Partial<Record<Level, number>>, serviceCase = CLOSED_CASE): Promise<void> {
  for (const [level, count = 0] of Object.entries(counts)) {
    for (let nth = 0; nth < count; nth += 1) {
      const submission = level === 'dissatisfied' ? NAMED_DISSATISFIED : DELIGHTED;
      await rated(province, submission, serviceCase);
    }
  }
}

/** Runs a command of the operator. */
async function run(...args: readonly string[]): Promise<Said> {
  const command = FIGURE_COMMANDS.find(({ name }) => name === args[0]);
  assert.ok(command && 'run' in command);
  const read = readGiven(command, args.slice(1));
  assert.ok(read.outcome === 'understood');
  const now = province.clock.now();
  return command.run(read.given, { database: province.database, keys: keysFrom(MASTER_KEY), now }, () => undefined);
}

const figuresAt = (query: string) =>
  province.call('GET', `/v1/publications/2026-10/figures?regionCode=${REGION}${query}`);
const figures = async (query = ''): Promise<Publication> => publicationSchema.parse((await figuresAt(query)).json);

test('a month is published once, after it is over, and what is published is what was rated', async () => {
  assert.match((await run('publish', '2026-10', '--region', REGION)).text, /还没有结束/);
  province.clock.forward(20 * 86_400_000);
  assert.match((await run('publish', '2026-10', '--region', REGION, '--dry-run')).text, /将公布第 1 版/);
  assert.equal(problemIn(await figuresAt('')).code, 'publication-unknown');
  assert.ok((await run('publish', '2026-10', '--region', REGION)).ok);
  assert.match((await run('publish', '2026-10', '--region', REGION)).text, /已经公布过/);
  const { cases, formulas, version } = await figures();
  assert.equal(version, 1);
  const [whole] = cases;
  assert.deepEqual(whole?.byLevel, {
    'very-satisfied': 7,
    satisfied: 0,
    'basically-satisfied': 0,
    dissatisfied: 4,
    'very-dissatisfied': 0,
  });
  assert.deepEqual(
    whole.rates.find(({ rate }) => rate === 'active-praise'),
    {
      rate: 'active-praise',
      outcome: 'shown',
      part: 7,
      whole: 11,
      percent: '63.6',
    },
  );
  assert.equal(whole.results?.opened, 4);
  assert.equal(formulas.length, 6);
  for (const { formula, declared } of formulas) assert.ok(formula && declared);
});

test('no identity, no case number, no rating number and no rater’s words are published', async () => {
  const page = await province.call('GET', `/published?regionCode=${REGION}&period=2026-10`);
  const table = await province.call('GET', `/published.csv?regionCode=${REGION}&period=2026-10`);
  for (const { text } of [await figuresAt(''), page, table]) {
    assert.doesNotMatch(text, /张三丰|13800138000|HALL-\d|\d{6}-\d{8}-[0-9A-Z]{8}|跑了三趟/);
  }
});

test('a version is kept by every cache for ever, and asked for again it is the same', async () => {
  const address = `${province.origin}/v1/publications/2026-10/figures?regionCode=${REGION}`;
  const fixed = await fetch(`${address}&version=1`);
  assert.equal(fixed.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  const newest = await fetch(address);
  assert.equal(newest.headers.get('cache-control'), 'public, max-age=300');
  const again = await fetch(address, { headers: { 'if-none-match': newest.headers.get('etag') ?? '' } });
  assert.equal(again.status, 304);
});

/** What somebody with all rights in the database can do. */
async function forged(from: RegExp, to: string): Promise<void> {
  const { database } = province;
  await sql`alter table publication disable trigger publication_stays`.execute(database);
  const { content } = await database.selectFrom('publication').select('content').executeTakeFirstOrThrow();
  await database
    .updateTable('publication')
    .set({ content: content.replace(from, to) })
    .execute();
  await sql`alter table publication enable trigger publication_stays`.execute(database);
}

test('only the page of what is published may be framed, and by the configured portal alone', async () => {
  const headersOf = async (path: string) => (await fetch(`${province.origin}${path}`)).headers;
  const page = await headersOf(`/published?regionCode=${REGION}&period=2026-10`);
  assert.match(page.get('content-security-policy') ?? '', new RegExp(`default-src 'none'.*frame-ancestors ${PORTAL};`));
  assert.equal(page.get('x-frame-options'), null);
  for (const path of ['/find', '/published.csv?regionCode=1&period=2026-10']) {
    assert.equal((await headersOf(path)).get('x-frame-options'), 'DENY', path);
  }
});

test('a spreadsheet takes no cell for a formula, and reads Chinese', () => {
  const [text] = csvText([['=1+1', '@A1', '-2', '柳林,"县"', 7]]).split('\r\n');
  assert.equal(text, `\uFEFF'=1+1,'@A1,'-2,"柳林,""县""",7`);
});

test('anybody checks what is published against the log; a number changed behind its back is found out', async () => {
  const which = { endpoint: province.origin, regionCode: REGION, period: '2026-10' };
  assert.equal((await checkPublication(which)).state, 'in-log');
  await forged(/"very-satisfied":7/g, '"very-satisfied":9');
  assert.equal((await checkPublication(which)).state, 'differs');
  assert.equal((await checkLog(province.database)).outcome, 'broken');
  await forged(/"very-satisfied":9/g, '"very-satisfied":7');
  assert.equal((await checkLog(province.database)).outcome, 'whole');
  const client = createPublicationClient({ endpoint: province.origin });
  assert.equal((await client.list({ regionCode: REGION })).publications[0]?.period, '2026-10');
  assert.equal((await client.get('2026-10', { regionCode: REGION })).cases.length, (await figures()).cases.length);
});

test('a supervisor releases a typical case in words without anybody’s number; nobody else does', async () => {
  const body = {
    regionCode: REGION,
    orgCode: ORG_CODE,
    title: '一次告知不清',
    text: '某窗口没有一次性告知材料，核实后已统一清单，并向群众致歉。',
  };
  const send = (token: string, sent: object, key: string) =>
    province.withToken(token, 'POST', '/v1/typical-cases', {
      body: sent,
      headers: { 'idempotency-key': key.padEnd(20, '-') },
    });
  const supervisor = await officerToken(province, SUPERVISING_CASE.organisation.orgCode, { role: 'supervisor' });
  assert.equal(problemIn(await send(await officerToken(province), body, 'officer')).code, 'step-not-of-this-role');
  assert.equal(problemIn(await send(supervisor, { ...body, orgCode: 'EW-1' }, 'other')).code, 'step-not-of-this-unit');
  const elsewhere = { ...body, orgCode: 'LL-GA-01', regionCode: '410402' };
  assert.equal(problemIn(await send(supervisor, elsewhere, 'elsewhere')).code, 'region-not-of-organisation');
  assert.equal(
    problemIn(await send(supervisor, { ...body, text: `${body.text}13800138000` }, 'phone')).code,
    'body-invalid',
  );
  assert.equal((await send(supervisor, body, 'mine')).status, 201);
  assert.equal((await send(supervisor, body, 'mine')).status, 201);
  assert.equal(problemIn(await send(supervisor, { ...body, title: '另一件' }, 'mine')).code, 'idempotency-key-reused');
});

test('a correction stands beside the first version, with its reason, and shows the same lines', async () => {
  const first = await figures('&version=1');
  assert.match((await run('publish', '2026-10', '--region', REGION, '--reason', '补记复核结果')).text, /第 2 版/);
  const second = await figures();
  assert.equal(second.reason, '补记复核结果');
  assert.deepEqual(
    second.cases.map(({ path }) => path),
    first.cases.map(({ path }) => path),
  );
  assert.deepEqual(await figures('&version=1'), first);
});

test('moving the sandbox’s clock publishes what is over, with the typical cases of the month', async () => {
  await ratings({ 'very-satisfied': 7, dissatisfied: 4 });
  await province.call('POST', '/v1/sandbox/clock', { body: { forwardSeconds: 70 * 86_400 } });
  const { json } = await province.call('GET', `/v1/publications?regionCode=${REGION}`);
  const periods = JSON.stringify(json);
  for (const period of ['2026-11', '2026-Q4', '"2026"']) assert.ok(periods.includes(period), `${period} in ${periods}`);
  const november = await province.call('GET', `/v1/publications/2026-11/figures?regionCode=${REGION}`);
  assert.deepEqual(
    publicationSchema.parse(november.json).typicalCases.map(({ title }) => title),
    ['一次告知不清'],
  );
});

test('the published rows are neither changed nor taken away', async () => {
  await assert.rejects(province.database.deleteFrom('publication').execute(), /never changed/);
  await assert.rejects(province.database.updateTable('publication').set({ content: '{}' }).execute(), /never changed/);
});
