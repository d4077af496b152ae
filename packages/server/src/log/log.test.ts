import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { after, before, test } from 'node:test';
import {
  headText,
  hashOfRange,
  isConsistent,
  logProofSchema,
  signedHeadSchema,
  type SignedHead,
} from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import { sql } from 'kysely';
import { keysFrom } from '../store/crypto/keys.js';
import { UPHELD, PROPOSED, openedReview } from '../test-support/bad-review.js';
import { naiveRoot } from '../test-support/naive-root.js';
import { problemIn } from '../test-support/reply.js';
import {
  DISSATISFIED,
  NAMED_DISSATISFIED,
  SATISFIED,
  XINHUA_CASE,
  freshTicket,
  rate,
  rated,
} from '../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';
import { appendEntries } from './append-batch.js';
import { sha256 } from './stored-log.js';

const KEYS = keysFrom(MASTER_KEY);
let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const append = (): Promise<void> => appendEntries(province.database, KEYS, province.clock.now());
const head = async (): Promise<SignedHead> => signedHeadSchema.parse((await province.call('GET', '/v1/log/head')).json);
const proofOf = async (token: string) =>
  logProofSchema.parse((await province.withToken(token, 'GET', '/v1/ratings/mine/log-proof')).json);
const pathBetween = async (from: number, to: number) =>
  ENDPOINTS.getLogProof.answer.parse((await province.call('GET', `/v1/log/proof?from=${from}&to=${to}`)).json).path;

test('a log in which nothing is yet has a signed head too', async () => {
  const empty = await startProvince();
  const { json } = await empty.call('GET', '/v1/log/head');
  const { size, root } = signedHeadSchema.parse(json);
  assert.deepEqual({ size, root }, { size: 0, root: await hashOfRange(sha256, []) });
  await empty.stop();
});

test('a rating waits for its append, says until when at the latest, and then is in the log', async () => {
  const { trackingToken } = await rated(province, SATISFIED);
  const { records: waiting } = await proofOf(trackingToken);
  assert.deepEqual(waiting, [{ state: 'pending', kind: 'rating', sealedBy: '2026-10-16T10:05:00+08:00' }]);
  await append();
  const { records } = await proofOf(trackingToken);
  assert.deepEqual(
    records.map(({ state, kind }) => [state, kind]),
    [['sealed', 'rating']],
  );
});

test('every accepted rating is in the log once, also when several processes seal while ratings come', async () => {
  const appending = Array.from({ length: 6 }, async (_each, nth) => {
    await Promise.all([
      freshTicket(province).then((ticket) => rate(province, ticket, SATISFIED, `key-number-${nth}-of-many`)),
      append(),
      append(),
    ]);
  });
  await Promise.all(appending);
  await Promise.all([append(), append(), append()]);
  await append();
  const { rows } = await sql<{
    ratings: number;
    entries: number;
    leaves: number;
    highest: number;
    leafDigests: number;
  }>`
    select (select count(*) from rating) as ratings,
      (select count(*) from log_entry where kind = 'rating' and salt is not null) as entries,
      (select count(distinct leaf_index) from log_entry) as leaves,
      (select max(leaf_index) from log_entry) as highest,
      (select count(*) from log_subtree where level = 0) as "leafDigests"`.execute(province.database);
  const counted = rows[0] ?? assert.fail();
  assert.equal(counted.entries, counted.ratings);
  assert.equal((await head()).size, counted.leaves);
  assert.equal(counted.highest, counted.leaves - 1);
  assert.equal(counted.leafDigests, counted.leaves);
});

test('the same submission sent again enters nothing', async () => {
  const ticket = await freshTicket(province);
  await rate(province, ticket, DISSATISFIED);
  await append();
  const { size } = await head();
  await rate(province, ticket, DISSATISFIED);
  await append();
  assert.deepEqual((await head()).size, size);
});

test('a sweep that finds nothing makes no new head', async () => {
  await append();
  const before = await head();
  province.clock.forward(60_000);
  await append();
  assert.deepEqual(await head(), before);
});

test('as the sandbox moves on, every head is signed with a published key and goes on from all before it', async () => {
  const heads = [await head()];
  for (let day = 0; day < 5; day += 1) {
    for (let nth = 0; nth <= day; nth += 1) await rated(province, SATISFIED);
    await province.call('POST', '/v1/sandbox/clock', { body: { forwardSeconds: 86_400 } });
    heads.push(await head());
  }
  const { keys } = ENDPOINTS.getLogKeys.answer.parse((await province.call('GET', '/v1/log/keys')).json);
  for (const [nth, later] of heads.entries()) {
    const { kid: _id, ...jwk } = keys.find(({ kid }) => kid === later.keyId) ?? assert.fail('no such key');
    const key = { key: createPublicKey({ format: 'jwk', key: jwk }), dsaEncoding: 'ieee-p1363' } as const;
    assert.ok(verify('sha256', Buffer.from(headText(later)), key, Buffer.from(later.signature, 'hex')));
    for (const earlier of heads.slice(0, nth + 1)) {
      assert.ok(earlier.at <= later.at && earlier.size <= later.size);
      assert.ok(await isConsistent(sha256, earlier, later, await pathBetween(earlier.size, later.size)));
    }
  }
  assert.equal(new Set(heads.map(({ size }) => size)).size, heads.length);
});

test('anybody can compute the root again from the entries', async () => {
  await append();
  const { size, root } = await head();
  const { entries } = ENDPOINTS.getLogEntries.answer.parse((await province.call('GET', '/v1/log/entries?from=0')).json);
  assert.equal(entries.length, size);
  assert.equal(naiveRoot(entries), root);
  const last = await province.call('GET', `/v1/log/entries?from=${size - 1}`);
  assert.deepEqual(last.json, { entries: entries.slice(-1) });
});

test('a log longer than it is cannot be proven', async () => {
  const { size } = await head();
  for (const query of [`proof?from=0&to=${size + 1}`, 'proof?from=2&to=1', `entries?from=${size + 1}`])
    assert.equal(problemIn(await province.call('GET', `/v1/log/${query}`)).code, 'log-size-unknown');
});

for (const [query, pointer] of [
  ['proof?to=1', '/from'],
  ['proof?from=&to=1', '/from'],
  ['proof?from=0&to=0x1', '/to'],
  ['proof?from=0&to=1e0', '/to'],
  ['proof?from=0&to=01', '/to'],
  ['proof?from=0&to=%2B1', '/to'],
  ['proof?from=0&to=%201', '/to'],
  ['entries?from=', '/from'],
  ['proof?from=-1&to=1', '/from'],
  ['proof?from=0&to=x', '/to'],
  ['proof?from=0&to=1e300', '/to'],
  ['proof?from=0.5&to=1', '/from'],
  ['entries', '/from'],
  ['entries?from=9007199254740993', '/from'],
] as const) {
  test(`${query} is told what is wrong with it`, async () => {
    const { code, errors } = problemIn(await province.call('GET', `/v1/log/${query}`));
    assert.deepEqual([code, errors?.map((fault) => fault.pointer)], ['query-invalid', [pointer]]);
  });
}

test('a ticket, or nothing, opens no rating’s proof', async () => {
  for (const token of ['a'.repeat(32), await freshTicket(province), '']) {
    const reply = await province.withToken(token, 'GET', '/v1/ratings/mine/log-proof');
    assert.equal(problemIn(reply).code, 'tracking-token-unknown');
  }
});

test('what comes later is a record of its own beside the rating: steps, the decision, the withdrawn identity', async () => {
  const review = await openedReview(province);
  await append();
  const first = await proofOf(review.trackingToken);
  await review.takeAll(review.tokens.officer, PROPOSED);
  await review.takeAll(review.tokens.decider, UPHELD);
  await province.withToken(review.trackingToken, 'DELETE', '/v1/ratings/mine/identity');
  await append();
  const { records } = await proofOf(review.trackingToken);
  const texts = records.map((proven) => (proven.state === 'sealed' ? proven.record : undefined));
  assert.deepEqual(
    records.map(({ kind }) => kind),
    ['rating', 'step', 'step', 'step', 'identity-ended'],
  );
  assert.equal(first.records[0]?.state === 'sealed' && first.records[0].record, texts[0]);
  assert.match(texts[3] ?? '', /"decision":"upheld"/);
  assert.match(texts[4] ?? '', /"how":"withdrawn"/);
});

test('the log holds no identity, no content and no token, and what the rater gets of it names no official', async () => {
  const review = await openedReview(province);
  await review.takeAll(review.tokens.officer, PROPOSED);
  const { trackingToken } = await rated(province, NAMED_DISSATISFIED, XINHUA_CASE);
  await append();
  const secrets = [NAMED_DISSATISFIED.identity?.name, NAMED_DISSATISFIED.identity?.phone, trackingToken];
  for (const table of ['log_entry', 'log_subtree', 'log_head', 'log_key']) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(
      province.database,
    );
    const all = rows.map(({ row }) => row).join('\n');
    for (const secret of [...secrets, NAMED_DISSATISFIED.text, 'dissatisfied']) assert.ok(!all.includes(secret ?? ''));
  }
  const shown = (await province.withToken(review.trackingToken, 'GET', '/v1/ratings/mine/log-proof')).text;
  for (const secret of [...secrets, '"007"', '王芳']) assert.ok(!shown.includes(secret ?? ''), secret);
});

test('two ratings that say the same have nothing in common in the log', async () => {
  const { rows } = await sql<{ salts: number; sealed: number }>`
    select count(distinct salt) as salts, count(salt) as sealed from log_entry`.execute(province.database);
  assert.equal(rows[0]?.salts, rows[0]?.sealed);
});

test('what is sealed cannot be changed or taken away', async () => {
  await append();
  const { database } = province;
  await assert.rejects(database.updateTable('log_entry').set({ salt: '' }).execute());
  await assert.rejects(database.deleteFrom('log_entry').execute());
  await assert.rejects(database.updateTable('log_subtree').set({ digest: '' }).execute());
  await assert.rejects(database.deleteFrom('log_head').execute());
});
