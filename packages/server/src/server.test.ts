import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { sql } from 'kysely';
import { composeApp } from './compose.js';
import { HTTP_LIMITS, listen } from './edge/listen.js';
import { serveFrom } from './server.js';
import { keysFrom } from './store/crypto/keys.js';
import { openDatabase } from './store/database/open-and-migrate.js';
import { NAMED_DISSATISFIED, SATISFIED, XINHUA_CASE, rated, registered, ticketFor } from './test-support/service.js';
import { testDatabase } from './test-support/test-database.js';
import { MASTER_KEY, startProvince, type TestProvince } from './test-support/test-province.js';

const DAY_MS = 86_400_000;
/** What the server does again and again, instead of waiting for the minutes between. */
const everyMinute: (() => void)[] = [];
let province: TestProvince;
before(async () => {
  const standingStill = setTimeout(() => undefined);
  mock.method(globalThis, 'setInterval', (work: () => void) => {
    everyMinute.push(work);
    return standingStill;
  });
  province = await startProvince();
  mock.restoreAll();
  await rated(province, { ...SATISFIED, identity: NAMED_DISSATISFIED.identity }, XINHUA_CASE);
  await ticketFor(province, await registered(province, XINHUA_CASE));
  province.clock.forward(366 * DAY_MS);
  for (const work of everyMinute) work();
});
after(() => province.stop());

/** Asked until it is so; each question waits for what the sweeps asked before it. */
async function comesToBe(condition: string): Promise<void> {
  for (let asked = 0; asked < 500; asked += 1) {
    const { rows } = await sql.raw<{ so: boolean }>(`select ${condition} as so`).execute(province.database);
    if (rows[0]?.so) return;
  }
  assert.fail(`not so: ${condition}`);
}

for (const [what, condition] of [
  ['names and phone numbers whose time is over are forgotten', 'not exists (select from rater_identity)'],
  ['numbers that no signature can carry any more are forgotten', 'not exists (select from nonce)'],
  ['a case that nobody rated gets its default, where the place has one', 'exists (select from default_rating)'],
  [
    'a rating that was given is sealed in the log',
    `not exists (select from log_entry where kind = 'rating' and salt is null)`,
  ],
] as const) {
  test(`in a server that runs, without anybody’s doing: ${what}`, () => comesToBe(condition));
}

test('a production server keeps the time of its host, whatever a sandbox wrote into the same database', async () => {
  await province.database
    .insertInto('sandbox_clock')
    .values({ id: 1, ahead_ms: 10 * DAY_MS })
    .execute();
  const { database, clock } = province;
  const checkWrites = () => Promise.resolve();
  const on = { database, checkWrites, clock, keys: keysFrom(MASTER_KEY), hostedRegions: [] };
  assert.equal(await composeApp({ ...on, sandbox: false }).timeOf(), clock.now());
  assert.equal(await composeApp({ ...on, sandbox: true }).timeOf(), clock.now() + 10 * DAY_MS);
});

test('a server whose port for metrics is taken does not start, and leaves neither port nor database open', async () => {
  const atOnce = { ...HTTP_LIMITS, drainSeconds: 0 };
  const other = await listen(0, '127.0.0.1', atOnce);
  const { storage, drop } = await testDatabase();
  const opened = await openDatabase(storage);
  const listening = await listen(0, '127.0.0.1', atOnce);
  const metrics = { port: other.port, host: '127.0.0.1' };
  const started = serveFrom(opened, listening, { masterKey: MASTER_KEY, sandbox: true, metrics });
  await assert.rejects(started, /不能在 127\.0\.0\.1 的端口 \d+ 上提供/);
  await assert.rejects(fetch(`http://127.0.0.1:${listening.port}/livez`));
  await assert.rejects(sql`select 1`.execute(opened.database));
  await other.close();
  await drop();
});
