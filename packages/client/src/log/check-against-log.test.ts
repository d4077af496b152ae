import type { Receipt } from '@haochaping/core';
import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { fakeLog, withKeyId, signingPair, type Recorded } from '../test-support/fake-log.js';
import { RECEIPT, stubProvince, json, problem, type Reply } from '../test-support/stub-province.js';
import { checkAgainstLog, checkWith } from './check-against-log.js';

const PAIR = signingPair();
const { trackingToken, ...RECEIPT_ON_RECORD } = RECEIPT;
const RATING = {
  ratingNo: RECEIPT.ratingNo,
  ratedAt: RECEIPT.ratedAt,
  channel: 'pc',
  subject: { itemName: RECEIPT.itemName, caseNo: 'A-1', orgName: '柳林县公安局' },
  service: { level: 'satisfied', indicators: ['101'] },
  answers: {},
  text: '很快',
} as const;
const FOLLOW_UP = { text: '后来又去了一次', level: 'satisfied', givenAt: '2026-11-22T15:30:00+08:00' } as const;
const RECORDS: readonly Recorded[] = [
  {
    kind: 'rating',
    record: {
      kind: 'rating',
      rating: RATING,
      receipt: RECEIPT_ON_RECORD,
      counted: { service: 'satisfied' },
      orgCode: 'ORG',
      profile: 'shanxi-liulin-2020',
      profileVersion: '1',
    },
  },
  {
    kind: 'follow-up',
    record: {
      kind: 'follow-up',
      ratingNo: RECEIPT.ratingNo,
      position: 1,
      text: FOLLOW_UP.text,
      level: FOLLOW_UP.level,
      at: FOLLOW_UP.givenAt,
    },
  },
];

type Province = {
  readonly records?: readonly Recorded[];
  /** How long the log is said to be, to the rater and to everybody. */
  readonly sizes?: readonly [number, number];
  readonly shown?: object;
  /** What is put in the place of an honest answer, by the end of its address. */
  readonly lies?: Readonly<Record<string, unknown>>;
};

/** A province with a log of three strangers and of one rating, honest but for its lies. */
async function province(
  t: TestContext,
  { records = RECORDS.slice(0, 1), sizes: [mine, all] = [4, 4], shown = {}, lies = {} }: Province = {},
) {
  const log = await fakeLog(PAIR, records);
  const answers: Readonly<Record<string, unknown>> = {
    '/ratings/mine': { ...RATING, followUps: [], followUp: { now: false, because: 'follow-up-too-early' }, ...shown },
    '/ratings/mine/log-proof': await log.proofAt(mine),
    '/log/head': await log.headAt(all),
    '/log/keys': { keys: [PAIR.publicKey] },
    '/log/proof': { path: await log.pathBetween(Math.min(mine, all), Math.max(mine, all)) },
    ...lies,
  };
  const reply: Reply = (request, response) => {
    const [path = ''] = (request.url ?? '').replace('/hcp/v1', '').split('?');
    json(200, answers[path])(request, response);
  };
  const { endpoint, seen } = await stubProvince(t, reply);
  return { endpoint, seen, log };
}

const check = async (t: TestContext, what?: Province, receipt: Receipt = RECEIPT) =>
  checkAgainstLog({
    endpoint: (await province(t, what)).endpoint,
    trackingToken,
    receipt,
  });
const differs = (because: string) => ({ state: 'differs', because });

test('a sealed rating that is what its receipt says is in the log', async (t) => {
  const checked = await check(t);
  assert.deepEqual(checked.state === 'in-log' && [checked.index, checked.sealed, checked.pending], [3, 1, 0]);
  assert.deepEqual(checked.state === 'in-log' && checked.head.size, 4);
});

test('it is so too where the log has grown since, and where a follow-up is sealed or still waits', async (t) => {
  const shown = { followUps: [FOLLOW_UP] };
  const both = await check(t, { records: RECORDS, sizes: [5, 5], shown });
  assert.deepEqual(both.state === 'in-log' && [both.sealed, both.pending], [2, 0]);
  const waiting = await check(t, { records: RECORDS, sizes: [4, 5], shown });
  assert.deepEqual(waiting.state === 'in-log' && [waiting.sealed, waiting.pending], [1, 1]);
});

test('what is not sealed yet is told with its time', async (t) => {
  assert.deepEqual(await check(t, { sizes: [3, 3] }), { state: 'not-yet', sealedBy: '2026-11-22T16:05:00+08:00' });
});

test('what is still not sealed when a later head is signed is overdue', async (t) => {
  const { log } = await province(t);
  const proof = await log.proofAt(3);
  const late = { ...proof, head: await log.headAt(3, '2026-11-22T16:06:00+08:00') };
  assert.deepEqual(await check(t, { sizes: [3, 4], lies: { '/ratings/mine/log-proof': late } }), differs('overdue'));
});

const OTHER_RECEIPTS: Readonly<Record<string, Receipt>> = {
  level: { ...RECEIPT, level: 'dissatisfied' },
  number: { ...RECEIPT, ratingNo: '141125-20261122-AAAAAAAA' },
  'promised dates': { ...RECEIPT, badReview: { dues: [] } },
};
for (const [what, receipt] of Object.entries(OTHER_RECEIPTS)) {
  test(`a receipt with another ${what} than the log has is found out`, async (t) => {
    assert.deepEqual(await check(t, {}, receipt), differs('receipt-differs'));
  });
}

for (const [what, shown] of [
  ['level', { service: { level: 'very-satisfied', indicators: ['101'] } }],
  ['indicators', { service: { level: 'satisfied', indicators: [] } }],
  ['text', { text: undefined }],
  ['place', { subject: { ...RATING.subject, orgName: '柳林县税务局' } }],
] as const) {
  test(`a province that shows another ${what} than it sealed is found out, also without a receipt`, async (t) => {
    const { endpoint } = await province(t, { shown });
    assert.deepEqual(await checkAgainstLog({ endpoint, trackingToken }), differs('page-differs'));
  });
}

test('a follow-up that is shown otherwise, or that is on no record, is found out', async (t) => {
  const other = { followUps: [{ ...FOLLOW_UP, level: 'dissatisfied' }] };
  assert.deepEqual(await check(t, { records: RECORDS, sizes: [5, 5], shown: other }), differs('page-differs'));
  assert.deepEqual(await check(t, { shown: { followUps: [FOLLOW_UP] } }), differs('record-missing'));
});

test('a record that was changed, or is withheld, is found out', async (t) => {
  const { log } = await province(t);
  const { head, records } = await log.proofAt(4);
  const [mine] = records;
  assert.ok(mine?.state === 'sealed');
  const { record = '', ...without } = mine;
  const lie = (records: unknown) => check(t, { lies: { '/ratings/mine/log-proof': { head, records } } });
  assert.deepEqual(await lie([{ ...mine, record: record.replace('101', '102') }]), differs('record-changed'));
  assert.deepEqual(await lie([{ ...mine, salt: '7'.repeat(64) }]), differs('record-changed'));
  assert.deepEqual(await lie([{ ...mine, index: 2 }]), differs('record-changed'));
  assert.deepEqual(await lie([without]), differs('record-missing'));
  assert.deepEqual(await lie([]), differs('record-missing'));
});

test('a head that its key did not sign, or whose key nobody published, is found out', async (t) => {
  const other = signingPair();
  const noPoint = withKeyId({ kty: 'EC', crv: 'P-256', x: PAIR.publicKey.y, y: PAIR.publicKey.x });
  const { log } = await province(t);
  const head = await log.headAt(4);
  for (const lies of [
    { '/log/keys': { keys: [other.publicKey] } },
    { '/log/keys': { keys: [{ ...other.publicKey, kid: PAIR.publicKey.kid }] } },
    { '/log/keys': { keys: [{ ...PAIR.publicKey, kid: 'another' }] } },
    { '/log/keys': { keys: [{ ...PAIR.publicKey, x: 'AAAA' }] } },
    { '/log/head': { ...head, keyId: noPoint.kid }, '/log/keys': { keys: [PAIR.publicKey, noPoint] } },
    { '/log/head': { ...head, at: '2026-11-22T16:00:01+08:00' } },
    { '/log/head': { ...head, size: 5 } },
  ])
    assert.deepEqual(await check(t, { lies }), differs('signature-false'));
});

test('a head that was made for the rater alone, and that nobody signed, is found out though it fits the public one', async (t) => {
  const { log } = await province(t);
  const proof = await log.proofAt(3);
  const waiting = { ...proof, head: await log.headAt(3, '2026-11-22T16:06:00+08:00') };
  const head = { ...waiting.head, at: '2026-11-22T16:00:00+08:00' };
  const lies = { '/ratings/mine/log-proof': { ...waiting, head } };
  assert.deepEqual(await check(t, { sizes: [3, 4], lies }), differs('signature-false'), 'it hides what is overdue');
  const sealed = await log.proofAt(4);
  const unsigned = { ...sealed, head: { ...sealed.head, signature: '0'.repeat(128) } };
  assert.deepEqual(await check(t, { lies: { '/ratings/mine/log-proof': unsigned } }), differs('signature-false'));
});

test('a log that is shown to the rater alone is found out', async (t) => {
  const others = await fakeLog(PAIR, [{ kind: 'rating', record: { another: 'rating' } }], 3);
  assert.deepEqual(await check(t, { lies: { '/log/head': await others.headAt(4) } }), differs('history-changed'));
  const longer = await fakeLog(PAIR, RECORDS, 6);
  const lies = { '/log/head': await longer.headAt(8), '/log/proof': { path: await longer.pathBetween(4, 8) } };
  assert.deepEqual(await check(t, { lies }), differs('history-changed'));
});

test('only the rater’s own calls carry the token, and no address carries anything about the rating', async (t) => {
  const { endpoint, seen } = await province(t, { sizes: [4, 5], records: RECORDS, shown: { followUps: [FOLLOW_UP] } });
  await checkAgainstLog({ endpoint, trackingToken, receipt: RECEIPT });
  for (const { url = '', headers } of seen) {
    assert.equal(headers.authorization, url.includes('/mine') ? `Bearer ${trackingToken}` : undefined);
    assert.match(url, /^\/hcp\/v1\/(ratings\/mine(\/log-proof)?|log\/(head|keys|proof\?from=4&to=5))$/);
  }
  assert.equal(seen.length, 5);
});

test('on a page that is no secure context nothing is asked, and nothing is claimed', async (t) => {
  const { endpoint, seen } = await province(t);
  const checked = await checkWith(undefined, { endpoint, trackingToken });
  assert.deepEqual([checked, seen.length], [{ state: 'cannot-check', because: 'insecure-page' }, 0]);
});

for (const [what, reply, checked] of [
  ['a rating that the province does not know', problem(401, 'tracking-token-unknown'), differs('rating-unknown')],
  ['a province without a log', problem(404, 'address-unknown'), { state: 'cannot-check', because: 'refused' }],
  ['answers that are none', json(200, {}), { state: 'cannot-check', because: 'unreadable' }],
] as const) {
  test(`${what}: ${checked.state}`, async (t) => {
    const { endpoint } = await stubProvince(t, reply);
    assert.deepEqual(await checkAgainstLog({ endpoint, trackingToken }), checked);
  });
}

test('a sealed record of a form that this version does not know cannot be compared, and is not called false', async (t) => {
  const records = [{ kind: 'rating', record: { kind: 'rating', form: 2 } }] as const;
  assert.deepEqual(await check(t, { records }), { state: 'cannot-check', because: 'unreadable' });
});

test('a page that leaves gets its own abort back', async (t) => {
  const { endpoint } = await stubProvince(t, () => undefined);
  const leaving = new AbortController();
  const checking = checkAgainstLog({ endpoint, trackingToken }, { signal: leaving.signal });
  leaving.abort();
  await assert.rejects(checking, { name: 'AbortError' });
});
