import assert from 'node:assert/strict';
import test from 'node:test';
import type { TrackedReview } from '@haochaping/core';
import { CallFailed, type Failure } from '../failure.js';
import type { Entry, EntryStore } from './entry-store.js';
import { createRatingMemory } from './rating-memory.js';

const ENDPOINT = 'https://hcp.example.gov.cn';
const BAD = {
  caseNo: 'A-1',
  ratingNo: '141125-20260918-7F3K9Q2M',
  ratedAt: '2026-09-18T15:16:36+08:00',
  trackingToken: 'token-of-the-bad-one',
};
const GOOD = { ...BAD, caseNo: 'A-2', ratingNo: '141125-20260901-0A1B2C3D', trackingToken: 'token-of-the-good-one' };
const CLOSED_AT = '2026-09-28T09:00:00+08:00';
const EXCLUDED_AT = '2026-09-24T16:00:00+08:00';
const review = (stage: TrackedReview['stage'], at: string): TrackedReview => ({
  ratingNo: BAD.ratingNo,
  itemName: '居民身份证换领',
  level: 'dissatisfied',
  levelLabel: '不满意',
  stage,
  holder: '柳林县公安局户政服务科',
  dues: [],
  raterSteps: [],
  timeline: [{ event: 'close', at, by: '柳林县公安局户政服务科', note: '已办结' }],
});
const REVIEWS = {
  rectifying: review('rectifying', CLOSED_AT),
  refused: review('rectifying', CLOSED_AT),
  closed: review('closed', CLOSED_AT),
  excluded: review('excluded', EXCLUDED_AT),
};
const DAY_MS = 24 * 3_600_000;
const days = (count: number, since = CLOSED_AT): number => Date.parse(since) + count * DAY_MS;

const refused = (code: string): Failure => ({
  kind: 'refused',
  problem: { type: `urn:hcp:problem:${code}`, title: code, status: 404, code },
});

/** A device that keeps what is written, and a province that says what a test lets it say. */
function device(says: TrackedReview | Failure = REVIEWS.rectifying) {
  const kept = new Map<IDBValidKey, Entry>();
  const state = { says, now: days(0), asked: 0, kept, isBroken: false };
  const inOrder = async <Done>(work: () => Done): Promise<Done> => {
    if (state.isBroken) throw new DOMException('broken', 'UnknownError');
    return work();
  };
  const store: EntryStore = {
    put: (entry) => inOrder(() => void kept.set(entry.key, entry)),
    replace: (entry) =>
      inOrder(() => {
        if (kept.has(entry.key)) kept.set(entry.key, entry);
      }),
    remove: (key) => inOrder(() => void kept.delete(key)),
    all: () => inOrder(() => [...kept.values()]),
  };
  const memoryOf = (endpoint = ENDPOINT) =>
    createRatingMemory({
      endpoint,
      store,
      now: () => state.now,
      track: () => ({
        async badReview() {
          state.asked += 1;
          if ('kind' in state.says) throw new CallFailed(state.says);
          return state.says;
        },
      }),
    });
  return { state, memoryOf, memory: memoryOf() };
}

/** What the host asks; what the province then says has been heard when this resolves. */
async function asked({ memory }: ReturnType<typeof device>, ...caseNos: readonly string[]) {
  const known = await memory.known(caseNos);
  await new Promise((heard) => setTimeout(heard));
  return known.map(({ ratingNo }) => ratingNo);
}

test('a rating that was remembered is known by its case, and by no other', async () => {
  const phone = device();
  await phone.memory.remember(BAD);
  assert.deepEqual(await phone.memory.known(['A-1']), [BAD]);
  assert.deepEqual(await phone.memory.known(['A-2']), []);
  assert.deepEqual(await phone.memory.find(BAD.trackingToken), BAD);
  assert.equal(await phone.memory.find('another token'), undefined);
});

test('of several ratings the latest comes first, and each is remembered once', async () => {
  const phone = device();
  await phone.memory.remember({ ...GOOD, caseNo: 'A-1', ratedAt: '2026-09-01T09:00:00+08:00' });
  await phone.memory.remember(BAD);
  await phone.memory.remember(BAD);
  assert.deepEqual(await asked(phone, 'A-1'), [BAD.ratingNo, GOOD.ratingNo]);
});

test('another province knows nothing of it', async () => {
  const phone = device();
  await phone.memory.remember(BAD);
  assert.deepEqual(await phone.memoryOf('https://other.example.gov.cn').known(['A-1']), []);
});

test('one tap forgets it', async () => {
  const phone = device();
  await phone.memory.remember(BAD);
  await phone.memory.remember(GOOD);
  await phone.memory.forget(BAD.trackingToken);
  assert.deepEqual(await asked(phone, 'A-1', 'A-2'), [GOOD.ratingNo]);
});

test('remembered in two tabs at the same time, one tap forgets it all the same', async () => {
  const phone = device();
  await Promise.all([phone.memory.remember(BAD), phone.memoryOf().remember(BAD)]);
  await phone.memory.forget(BAD.trackingToken);
  assert.equal(phone.state.kept.size, 0);
});

/** Until when it is known, by what the province says. */
const ENDS: readonly (readonly [situation: string, says: TrackedReview | Failure, since: string, days: number])[] = [
  ['办结的', REVIEWS.closed, CLOSED_AT, 30],
  ['不予采纳的', REVIEWS.excluded, EXCLUDED_AT, 30],
  ['好评', refused('bad-review-unknown'), BAD.ratedAt, 30],
];

for (const [situation, says, since, kept] of ENDS) {
  test(`${situation}：结束后满 ${kept} 天从本机删除，早一天还在`, async () => {
    const phone = device(says);
    phone.state.now = days(1, since);
    await phone.memory.remember(BAD);
    await asked(phone, 'A-1');
    phone.state.now = days(kept - 1, since);
    assert.deepEqual(await asked(phone, 'A-1'), [BAD.ratingNo]);
    phone.state.now = days(kept, since);
    assert.deepEqual(await asked(phone, 'A-1'), []);
    assert.equal(phone.state.kept.size, 0);
  });
}

for (const [situation, says] of [
  ['还在办的', REVIEWS.rectifying],
  ['省平台连不上的', { kind: 'unreachable' }],
  ['省平台暂时答不了的', refused('unavailable')],
] as const) {
  test(`${situation}：过了一年也还记得`, async () => {
    const phone = device(says);
    await phone.memory.remember(BAD);
    await asked(phone, 'A-1');
    phone.state.now = days(365);
    assert.deepEqual(await asked(phone, 'A-1'), [BAD.ratingNo]);
  });
}

test('a token that the province does not know any more is forgotten', async () => {
  const phone = device(refused('tracking-token-unknown'));
  await phone.memory.remember(BAD);
  await asked(phone, 'A-1');
  assert.deepEqual(await asked(phone, 'A-1'), []);
});

test('taken up again after its end, it is remembered on', async () => {
  const phone = device(REVIEWS.closed);
  await phone.memory.remember(BAD);
  await asked(phone, 'A-1');
  phone.state.says = REVIEWS.refused;
  phone.state.now = days(2);
  await asked(phone, 'A-1');
  phone.state.now = days(40);
  assert.deepEqual(await asked(phone, 'A-1'), [BAD.ratingNo]);
});

test('the province is asked once a day at most, however often the page asks', async () => {
  const phone = device();
  await phone.memory.remember(BAD);
  for (let times = 0; times < 3; times += 1) await asked(phone, 'A-1');
  assert.equal(phone.state.asked, 1);
  phone.state.now = days(1);
  await asked(phone, 'A-1');
  assert.equal(phone.state.asked, 2);
});

test('what was forgotten while the province was asked stays forgotten', async () => {
  const phone = device();
  await phone.memory.remember(BAD);
  const known = phone.memory.known(['A-1']);
  await known;
  await phone.memory.forget(BAD.trackingToken);
  await new Promise((heard) => setTimeout(heard));
  assert.equal(phone.state.kept.size, 0);
});

test('a page that asks for one rating alone learns the end of every other, so that none outlives it', async () => {
  const phone = device(REVIEWS.closed);
  await phone.memory.remember(BAD);
  await phone.memory.remember(GOOD);
  await phone.memory.find(BAD.trackingToken);
  await new Promise((heard) => setTimeout(heard));
  phone.state.now = days(30);
  assert.equal(await phone.memory.find(BAD.trackingToken), undefined);
  assert.equal(phone.state.kept.size, 0);
});

for (const [situation, says] of [
  ['办了两年也没有办结的', REVIEWS.rectifying],
  ['省平台从此连不上的', { kind: 'unreachable' }],
] as const) {
  test(`${situation}：评价满 730 天从本机删除，早一天还在`, async () => {
    const phone = device(says);
    await phone.memory.remember(BAD);
    phone.state.now = days(729, BAD.ratedAt);
    assert.deepEqual(await asked(phone, 'A-1'), [BAD.ratingNo]);
    phone.state.now = days(730, BAD.ratedAt);
    assert.deepEqual(await asked(phone, 'A-1'), []);
    assert.equal(phone.state.kept.size, 0);
  });
}

test('a list and a button of one page ask the province once', async () => {
  const phone = device();
  await phone.memory.remember(BAD);
  await Promise.all([phone.memory.known(['A-1']), phone.memory.find(BAD.trackingToken)]);
  await new Promise((heard) => setTimeout(heard));
  assert.equal(phone.state.asked, 1);
});

test('a device whose clock was a year ahead asks again', async () => {
  const phone = device();
  await phone.memory.remember(BAD);
  phone.state.now = days(365);
  await asked(phone, 'A-1');
  phone.state.now = days(1);
  await asked(phone, 'A-1');
  assert.equal(phone.state.asked, 2);
});

test('where nothing can be read nothing is known; who remembers or forgets learns that it cannot be done', async () => {
  const phone = device();
  await phone.memory.remember(BAD);
  phone.state.isBroken = true;
  assert.deepEqual(await phone.memory.known(['A-1']), []);
  assert.equal(await phone.memory.find(BAD.trackingToken), undefined);
  await assert.rejects(phone.memory.remember(GOOD));
  await assert.rejects(phone.memory.forget(BAD.trackingToken));
});
