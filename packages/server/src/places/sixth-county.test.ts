import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  ratingSessionSchema,
  receiptSchema,
  trackedReviewSchema,
  type RatingSession,
  type ServiceCase,
  type TrackedReview,
} from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import { startPostgres } from '@haochaping/test-support/postgres';
import { problemIn } from '../test-support/reply.js';
import { CLOSED_CASE, officerToken, rate } from '../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';
import { addPlace } from './add-place.js';
import { readPlaceFile } from './read-place-file.js';

const fileOf = (version: number): string =>
  fileURLToPath(new URL(`../test-support/places/wangxi-${version}.json`, import.meta.url));

/** An invented county, of which no program knows anything but its two files. */
const CASE: ServiceCase = {
  ...CLOSED_CASE,
  organisation: { orgCode: 'WX-1', orgName: '望溪县政务服务中心' },
  regionCode: '990201',
};
const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const DAY_MS = 86_400_000;

type Running = {
  readonly province: TestProvince;
  /** Adds a file, as an operator does; gives whether it was taken. */
  readonly add: (path: string) => Promise<boolean>;
  readonly stop: () => Promise<void>;
};

/** The command would need the database to itself here: the file is added in the process of the server. */
async function onPglite(): Promise<Running> {
  const province = await startProvince({ sandbox: false });
  const add = async (path: string): Promise<boolean> => {
    const read = readPlaceFile(await readFile(path, 'utf8'));
    assert.ok(read.outcome === 'read', JSON.stringify(read));
    return (await addPlace(province.database, read.place, province.clock.now())).outcome === 'added';
  };
  return { province, add, stop: () => province.stop() };
}

async function onPostgres(): Promise<Running> {
  const postgres = await startPostgres();
  const { url } = await postgres.createDatabase();
  const province = await startProvince({ postgres: url, sandbox: false });
  const settings = { DATABASE_URL: url, HCP_MASTER_KEY: MASTER_KEY.toString('base64url') };
  const add = async (path: string): Promise<boolean> => {
    const operands = ['--conditions=source', '--import=tsx', MAIN, 'place', 'add', path];
    const command = spawn(process.execPath, operands, { env: { ...process.env, ...settings }, stdio: 'ignore' });
    await once(command, 'close');
    return command.exitCode === 0;
  };
  return {
    province,
    add,
    stop: async () => {
      await province.stop();
      await postgres.remove();
    },
  };
}

for (const [where, start] of [
  ['on PGlite', onPglite],
  ['on PostgreSQL, by the command', onPostgres],
] as const) {
  describe(`a sixth county is set up by files alone, on a running server ${where}`, { concurrency: 1 }, () => {
    let running: Running;
    let folder: string;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'sixth-county-'));
      running = await start();
      const county = { orgCode: 'WX-1', orgName: '望溪县政务服务中心', regionCode: '990201', above: 'LL-HCP' };
      await running.province.importOrganisations([{ ...county, kind: 'department' }]);
    });
    after(async () => {
      await running.stop();
      await rm(folder, { recursive: true });
    });

    let cases = 0;
    const register = (caseNo: string) => running.province.signed('PUT', `/v1/service-cases/${caseNo}`, { body: CASE });
    async function newTicket(): Promise<string> {
      cases += 1;
      const caseNo = `WX-${cases}`;
      assert.equal((await register(caseNo)).status, 200);
      const asked = { body: { channel: 'sms' } };
      const reply = await running.province.signed('POST', `/v1/service-cases/${caseNo}/tickets`, asked);
      return ENDPOINTS.requestTicket.answer.parse(reply.json).ticket;
    }
    const sessionOf = async (ticket: string): Promise<RatingSession> =>
      ratingSessionSchema.parse((await running.province.withToken(ticket, 'GET', '/v1/rating-session')).json);
    const wordsIn = ({ levels }: RatingSession): string => levels.map(({ label }) => label).join('、');
    async function badlyRatedWith(ticket: string, indicator: string) {
      const body = { service: { level: 'very-dissatisfied', indicators: [indicator] }, answers: {} };
      const reply = await rate(running.province, ticket, body);
      assert.equal(reply.status, 201, reply.text);
      return receiptSchema.parse(reply.json);
    }
    const reviewOf = async (token: string): Promise<TrackedReview> =>
      trackedReviewSchema.parse((await running.province.withToken(token, 'GET', '/v1/bad-reviews/mine')).json);
    const daysOf = ({ dues }: TrackedReview): readonly unknown[] =>
      dues.map(({ duty, howCounted, dueAt }) => [duty, howCounted.amount, howCounted.unit, dueAt]);

    let unused: string;
    let open: Awaited<ReturnType<typeof badlyRatedWith>>;

    test('before, its region is unknown', async () => {
      assert.equal(problemIn(await register('EARLY')).code, 'region-unknown');
    });

    test('its file is added, and it is served at once, in its own words', async () => {
      assert.ok(await running.add(fileOf(1)));
      const session = await sessionOf(await newTicket());
      assert.deepEqual(
        [session.place.placeName, session.place.profile, session.place.profileVersion],
        ['望溪县', 'wangxi-2026', '1'],
      );
      assert.equal(wordsIn(session), '很好、好、一般、差、很差');
      const { indicators } = session;
      assert.deepEqual(
        indicators['very-dissatisfied']?.map(({ text }) => text),
        ['推诿不办'],
      );
    });

    test('its rules and its indicators can be read by anybody', async () => {
      const page = await running.province.call('GET', '/rules/wangxi-2026@1');
      assert.equal(page.status, 200);
      assert.match(page.text, /望溪县的规则（第 1 版）.*望溪县“好差评”评价指标/s);
      const set = await running.province.call('GET', '/v1/indicator-sets/wangxi@1');
      assert.equal(ENDPOINTS.getIndicatorSet.answer.parse(set.json).title, '望溪县“好差评”评价指标');
      assert.equal((await running.province.call('GET', '/v1/indicator-sets/wangxi@2')).status, 404);
    });

    test('a bad rating is owed an answer in ten working days', async () => {
      open = await badlyRatedWith(await newTicket(), 'W101');
      assert.deepEqual(daysOf(await reviewOf(open.trackingToken)), [
        ['verify', 1, 'working-days', '2026-10-19T23:59:59+08:00'],
        ['rectify', 10, 'working-days', '2026-10-30T23:59:59+08:00'],
        ['answer', 10, 'working-days', '2026-10-30T23:59:59+08:00'],
      ]);
    });

    test('the version in use cannot be changed, only followed by another', async () => {
      const text = await readFile(fileOf(1), 'utf8');
      const changed = join(folder, 'changed.json');
      await writeFile(changed, text.replace('"很好"', '"非常好"'));
      assert.equal(await running.add(changed), false);
      assert.equal(wordsIn(await sessionOf(await newTicket())), '很好、好、一般、差、很差');
    });

    test('version 2 is added ahead of its day, and changes nothing before', async () => {
      running.province.clock.forward(30 * DAY_MS); // Sunday 15 November
      assert.ok(await running.add(fileOf(2)));
      unused = await newTicket();
      assert.equal((await sessionOf(unused)).place.profileVersion, '1');
    });

    test('on its day, new tickets are under version 2, and a ticket of before keeps version 1', async () => {
      running.province.clock.forward(DAY_MS);
      const session = await sessionOf(await newTicket());
      assert.equal(session.place.profileVersion, '2');
      assert.equal(wordsIn(session), '五星、四星、三星、二星、一星');
      assert.equal(wordsIn(await sessionOf(unused)), '很好、好、一般、差、很差');
    });

    test('a new bad rating is owed an answer in five working days, by an indicator that is new', async () => {
      const { trackingToken } = await badlyRatedWith(await newTicket(), 'W102');
      const dues = daysOf(await reviewOf(trackingToken));
      assert.deepEqual(dues[1], ['rectify', 5, 'working-days', '2026-11-23T23:59:59+08:00']);
    });

    test('the open review keeps its ten working days, its words and its indicators, for the rater and for the officer', async () => {
      const review = await reviewOf(open.trackingToken);
      assert.deepEqual(daysOf(review)[1], ['rectify', 10, 'working-days', '2026-10-30T23:59:59+08:00']);
      const mine = await running.province.withToken(open.trackingToken, 'GET', '/v1/ratings/mine');
      const { words } = ENDPOINTS.getMyRating.answer.parse(mine.json);
      assert.deepEqual(words?.service, { level: '很差', indicators: ['推诿不办'] });
      const officer = await officerToken(running.province, 'WX-1');
      const seen = await running.province.withToken(officer, 'GET', `/v1/bad-reviews/${open.ratingNo}`);
      const { reasons } = ENDPOINTS.getBadReview.answer.parse(seen.json);
      assert.deepEqual(reasons, ['推诿不办']);
    });
  });
}
