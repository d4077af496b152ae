import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { instantOf } from '@haochaping/core';
import { keysFrom } from '../store/crypto/keys.js';
import { startSweeps } from '../sweeps/sweeps.js';
import { problemIn } from '../test-support/reply.js';
import { CLOSED_CASE, SATISFIED, officerToken, rate, registered, ticketFor } from '../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const CASE = '/v1/service-cases/DEPT-1';
const put = { body: CLOSED_CASE };

test('a department registers a case, once and again, signed with SHA-256 or with SM3', async () => {
  const first = await province.signed('PUT', CASE, put);
  province.clock.forward(60_000);
  const again = await province.signed('PUT', CASE, { ...put, sign: { hash: 'sm3' } });
  assert.equal(again.status, 200);
  assert.equal(again.text, first.text, 'it was registered when it was registered first');
});

test('a wrong secret, a changed body, another address: the signature is wrong, and nothing is stored', async () => {
  const before = await province.rows();
  const forged = [
    province.signed('PUT', CASE, { ...put, as: { ...province.portal, secret: 'guessed' } }),
    province.signed('PUT', CASE, { ...put, as: { ...province.portal, appId: 'nobody' } }),
    province.signed('PUT', CASE, { ...put, sign: { body: '{}' } }),
    province.signed('PUT', `${CASE}9`, { ...put, sign: { target: CASE } }),
    province.signed('PUT', `${CASE}?x=1`, { ...put, sign: { target: CASE } }),
  ];
  for (const reply of await Promise.all(forged)) assert.equal(problemIn(reply).code, 'signature-wrong');
  assert.equal(problemIn(await province.call('PUT', CASE, put)).code, 'signature-missing');
  assert.deepEqual(await province.rows(), before);
});

test('a call is taken once: sent again with its nonce it is refused, however often at once', async () => {
  const nonce = 'a-nonce-used-twice';
  const replies = await Promise.all([1, 2, 3].map(() => province.signed('PUT', CASE, { ...put, sign: { nonce } })));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 401, 401]);
});

test('a forged call does not use up the nonce of the true one', async () => {
  const sign = { nonce: 'a-nonce-that-was-seen' };
  const forged = await province.signed('PUT', CASE, { ...put, sign, as: { ...province.portal, secret: 'guessed' } });
  assert.equal(problemIn(forged).code, 'signature-wrong');
  assert.equal((await province.signed('PUT', CASE, { ...put, sign })).status, 200);
});

test('a department whose clock is off is told the server’s time', async () => {
  const reply = await province.signed('PUT', CASE, { ...put, sign: { now: province.clock.now() - 301_000 } });
  const { code, serverTime } = problemIn(reply);
  assert.equal(code, 'signature-time-off');
  assert.equal(Date.parse(serverTime ?? ''), province.clock.now());
});

test('an app of another organisation can neither change a case, nor ask tickets for it, nor see its ratings', async () => {
  await province.signed('PUT', CASE, put);
  const as = await province.ensureApp({ appId: 'elsewhere', name: '别处的系统', organisations: ['EW-1'] });
  const before = await province.rows();
  assert.equal(problemIn(await province.signed('PUT', CASE, { ...put, as })).code, 'organisation-not-bound');
  const ticket = await province.signed('POST', `${CASE}/tickets`, { body: { channel: 'pc' }, as });
  assert.equal(problemIn(ticket).code, 'service-case-unknown');
  assert.equal(problemIn(await province.signed('GET', `${CASE}/ratings`, { as })).code, 'service-case-unknown');
  assert.deepEqual(await province.rows(), before);
});

test('what has not happened yet is not registered as done; a clock that is ahead by five minutes does no harm', async () => {
  const { closedAt: _open, ...open } = CLOSED_CASE;
  const faultsOf = async (body: object) => problemIn(await province.signed('PUT', CASE, { body })).errors;
  assert.deepEqual(await faultsOf({ ...CLOSED_CASE, closedAt: '2099-01-01T00:00:00+08:00' }), [
    { pointer: '/closedAt', code: 'in-the-future', detail: '办结时间不能晚于现在' },
  ]);
  assert.deepEqual(await faultsOf({ ...open, caseStatus: 'accepted', acceptedAt: '2099-01-01T00:00:00+08:00' }), [
    { pointer: '/acceptedAt', code: 'in-the-future', detail: '受理时间不能晚于现在' },
  ]);
  const ahead = (ms: number): object => ({ ...CLOSED_CASE, closedAt: instantOf(province.clock.now() + ms) });
  assert.equal((await province.signed('PUT', CASE, { body: ahead(300_000) })).status, 200);
  assert.equal((await faultsOf(ahead(301_000)))?.length, 1);
});

test('a region without a policy profile is refused', async () => {
  const body = { ...CLOSED_CASE, regionCode: '999999' };
  assert.equal(problemIn(await province.signed('PUT', '/v1/service-cases/NOWHERE', { body })).code, 'region-unknown');
});

test('the department sees that its case was rated, and neither how nor by whom', async () => {
  const caseNo = await registered(province);
  const ticket = await ticketFor(province, caseNo, { channel: 'hall-tablet', step: 'collect', visit: 2 });
  await rate(province, ticket, SATISFIED);
  const { text, json } = await province.signed('GET', `/v1/service-cases/${caseNo}/ratings`);
  assert.match(text, /"channel":"hall-tablet","step":"collect","visit":2/);
  assert.doesNotMatch(JSON.stringify(json), /satisfied/);
});

test('an officer’s token is valid for eight hours', async () => {
  const token = await officerToken(province);
  province.clock.forward(8 * 3_600_000 - 1000);
  assert.equal((await province.withToken(token, 'GET', '/v1/bad-reviews')).status, 200);
  province.clock.forward(1000);
  assert.equal(problemIn(await province.withToken(token, 'GET', '/v1/bad-reviews')).code, 'officer-token-unknown');
});

test('a call signed by a clock that is five minutes fast is a replay as long as its time fits, and then its nonce is forgotten', async (context) => {
  const nonce = 'a-nonce-of-a-fast-clock';
  const signedAt = province.clock.now() + 300_000;
  const send = () => province.signed('PUT', CASE, { ...put, sign: { nonce, now: signedAt } });
  const nonces = () => province.database.selectFrom('nonce').select('nonce').where('nonce', '=', nonce).execute();
  const minutes: (() => void)[] = [];
  const standingStill = setTimeout(() => undefined);
  context.mock.method(globalThis, 'setInterval', (work: () => void) => {
    minutes.push(work);
    return standingStill;
  });
  const { database, clock } = province;
  const timeOf = () => Promise.resolve(clock.now());
  const post = () => Promise.resolve(204);
  const delivery = { database, keys: keysFrom(MASTER_KEY), clock, timeOf, post, chance: Math.random };
  const sweeps = startSweeps({ delivery, onSwept: () => undefined });
  const aMinutePasses = async () => {
    minutes.forEach((work) => work());
    await sweeps.stop();
  };
  assert.equal((await send()).status, 200);
  for (const seconds of [0, 299, 301]) {
    province.clock.forward(seconds * 1000);
    await aMinutePasses();
    assert.equal(problemIn(await send()).code, 'nonce-replayed', `after ${seconds} s more`);
  }
  province.clock.forward(1000);
  assert.equal(problemIn(await send()).code, 'signature-time-off');
  province.clock.forward(1000);
  await aMinutePasses();
  assert.deepEqual(await nonces(), []);
});

test('two apps may hit upon one nonce: one cannot use up the other’s', async () => {
  const sign = { nonce: 'a-nonce-that-two-have' };
  assert.equal((await province.signed('PUT', CASE, { ...put, sign })).status, 200);
  const other = await province.signed('PUT', '/v1/service-cases/DEPT-OTHER', { ...put, sign, as: province.otherApp });
  assert.equal(other.status, 200);
});

test('the encrypted secret of one app cannot be decrypted as another’s', async (context) => {
  context.mock.method(console, 'error', () => undefined);
  const thief = await province.ensureApp({ appId: 'thief', name: '被换了密钥的系统' });
  const { encrypted_secret } = await province.database
    .selectFrom('app')
    .select('encrypted_secret')
    .where('app_id', '=', province.portal.appId)
    .executeTakeFirstOrThrow();
  await province.database.updateTable('app').set({ encrypted_secret }).where('app_id', '=', 'thief').execute();
  const as = { ...thief, secret: province.portal.secret };
  assert.equal(
    problemIn(await province.signed('PUT', '/v1/service-cases/STOLEN', { ...put, as })).code,
    'server-fault',
  );
});
