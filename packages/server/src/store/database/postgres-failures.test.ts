import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { startPostgres, type RunningPostgres } from '@haochaping/test-support/postgres';
import { sweepDefaults } from '../../default-ratings/sweep-defaults.js';
import { forgetIdentities } from '../../identity/forget-identities.js';
import { appendBatch } from '../../log/append-batch.js';
import { problemIn, type Reply } from '../../test-support/reply.js';
import { DISSATISFIED, SATISFIED, freshTicket, rate } from '../../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../../test-support/test-province.js';
import { keysFrom } from '../crypto/keys.js';
import { hashOfToken } from '../crypto/token.js';

const SIXTEEN = Array.from({ length: 16 }, (_, index) => index);

let postgres: RunningPostgres;
let database: { readonly name: string; readonly url: string };
let provinces: readonly TestProvince[];
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.remove());
beforeEach(async () => {
  database = await postgres.createDatabase();
  provinces = [await startProvince({ postgres: database.url }), await startProvince({ postgres: database.url })];
});
afterEach(() => Promise.all(provinces.map((province) => province.stop())));

const [one, other] = [() => provinceAt(0), () => provinceAt(1)];
function provinceAt(index: number): TestProvince {
  const province = provinces[index];
  assert.ok(province);
  return province;
}

/** Sends the same submission with the same key until it is accepted, as the outbox of a page does; gives every answer. */
async function persistently(province: TestProvince, ticket: string, body: unknown): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (let tries = 0; tries < 200 && replies.at(-1)?.status !== 201; tries += 1) {
    replies.push(await rate(province, ticket, body));
  }
  return replies;
}

function assertAcceptedOnce(replies: readonly (readonly Reply[])[]): void {
  for (const ofOne of replies) {
    assert.equal(ofOne.at(-1)?.status, 201);
    for (const refusal of ofOne.slice(0, -1)) {
      assert.equal(problemIn(refusal).code, 'unavailable');
      assert.match(refusal.headers.get('retry-after') ?? '', /^[1-9]\d?$/);
    }
  }
}

const tickets = () => Promise.all(SIXTEEN.map((n) => freshTicket(n % 2 ? one() : other())));
const submissionOf = (n: number) => (n % 3 ? SATISFIED : DISSATISFIED);
const submitAll = (all: readonly string[]) =>
  Promise.all(all.map((ticket, n) => persistently(n % 2 ? one() : other(), ticket, submissionOf(n))));

for (const how of ['fast', 'immediate'] as const) {
  test(`while PostgreSQL restarts (${how}), submissions are told to come again, and then each is accepted once`, async () => {
    const submitted = submitAll(await tickets());
    await postgres.restart(how);
    assertAcceptedOnce(await submitted);
    assert.equal((await one().rows()).rating, SIXTEEN.length);
  });
}

test('connections that end at any moment of a submission end no process, and nothing is lost or counted twice', async () => {
  const all = await tickets();
  const ending = (async () => {
    for (let times = 0; times < 12; times += 1) await postgres.endConnections(database.name);
  })();
  assertAcceptedOnce(await submitAll(all));
  await ending;
  assert.equal((await one().rows()).rating, SIXTEEN.length);
});

test('a sweep that loses its connection fails alone and does its work the next time', async () => {
  const keys = keysFrom(MASTER_KEY);
  await submitAll(await tickets());
  const sweeps = [
    () => appendBatch(one().database, keys, one().clock.now()),
    () => sweepDefaults(one().database, one().clock.now() + 1),
    () => forgetIdentities(one().database, one().clock.now()),
  ];
  for (const sweep of sweeps) {
    const outcomes = await Promise.allSettled([
      ...SIXTEEN.map(() => sweep()),
      ...SIXTEEN.map(() => postgres.endConnections(database.name)),
    ]);
    assert.ok(outcomes.some(({ status }) => status === 'fulfilled'));
    await sweep();
  }
  assert.equal((await one().call('GET', '/v1/log/head')).status, 200);
});

test('while one ticket’s row is locked, calls with it are told to come again, and everybody else goes on', async () => {
  const [locked, free] = [await freshTicket(one()), await freshTicket(one())];
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  let taken = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    taken = resolve;
  });
  const holder = other()
    .database.transaction()
    .execute(async (transaction) => {
      await transaction
        .selectFrom('ticket')
        .selectAll()
        .where('ticket_hash', '=', hashOfToken(locked))
        .forUpdate()
        .execute();
      taken();
      await until;
    });
  await held;
  const started = performance.now();
  const waiting = Promise.all(Array.from({ length: 12 }, () => rate(one(), locked, SATISFIED)));
  assert.equal((await rate(one(), free, SATISFIED)).status, 201);
  assert.equal((await one().call('GET', '/readyz')).status, 200);
  assert.ok(performance.now() - started < 2_000, 'nobody else waited for the lock');
  for (const reply of await waiting) assert.equal(problemIn(reply).code, 'unavailable');
  assert.ok(performance.now() - started < 8_000, 'and those who did, not for long');
  release();
  await holder;
  assert.equal((await rate(one(), locked, SATISFIED)).status, 201);
});
