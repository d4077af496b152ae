import assert from 'node:assert/strict';
import test from 'node:test';
import { CallFailed, failureOf, type Failure } from '../failure.js';
import { SUBMISSION } from '../test-support/stub-province.js';
import { fakeEnvironment } from '../test-support/fake-environment.js';
import type { Posting } from './entry.js';
import type { Kept } from './delivery.js';

const DAY_MS = 24 * 3_600_000;
const POSTING: Posting = { endpoint: 'https://hcp.example.gov.cn', ticket: 'ticket-1', submission: SUBMISSION };
const OTHER_WORDS: Posting = { ...POSTING, submission: { ...SUBMISSION, text: '改了主意' } };
const OFFLINE: Failure = { kind: 'unreachable' };
const refused = (status: number, code: string, retryAfterSeconds?: number): Failure => ({
  kind: 'refused',
  problem: { type: 'about:blank', title: '说明', status, code },
  ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
});
const keysOf = (environment: ReturnType<typeof fakeEnvironment>): Set<string> =>
  new Set(environment.attempts.map(({ key }) => key));
/** A page that is closed, or crashes, before its answer has come. */
const left = (posting: Promise<unknown>): Promise<void> => {
  posting.catch(() => undefined);
  return soon();
};
const soon = (): Promise<void> => new Promise((later) => setImmediate(later));

test('it is written down before it is first sent', async () => {
  const environment = fakeEnvironment();
  environment.network('never');
  await left(environment.page().post(POSTING));
  assert.deepEqual([...environment.kept.keys()], [...keysOf(environment)]);
});

test('acknowledged, it is gone from the device', async () => {
  const environment = fakeEnvironment();
  const receipt = await environment.page().post(POSTING);
  assert.equal(environment.accepted.size, 1);
  assert.deepEqual([...environment.accepted.values()], [receipt]);
  assert.equal(environment.kept.size, 0);
});

test('a lost acknowledgement is repaired by repeating under the same key', async () => {
  const environment = fakeEnvironment();
  environment.network('lost-answer', 'lost-answer', 'accepted');
  const receipt = await environment.page().post(POSTING);
  assert.equal(environment.attempts.length, 3);
  assert.equal(keysOf(environment).size, 1);
  assert.deepEqual([...environment.accepted.values()], [receipt]);
});

test('after a reload the next page sends it, under the same key', async () => {
  const environment = fakeEnvironment();
  environment.network('lost-answer', 'never');
  await left(environment.page().post(POSTING));
  environment.network('accepted');
  const [resumed] = await environment.page().resume(POSTING.endpoint);
  assert.equal(resumed?.ticket, 'ticket-1');
  assert.deepEqual([...environment.accepted.values()], [await resumed.receipt]);
  assert.equal(keysOf(environment).size, 1);
  assert.equal(environment.kept.size, 0);
});

test('after a reload the ticket’s own page finds it, hears that it is saved, and gets the receipt', async () => {
  const environment = fakeEnvironment();
  environment.network(OFFLINE, 'never');
  await left(environment.page().post(POSTING));
  environment.network('accepted');
  const saved: Kept[] = [];
  const receipt = await environment.page().find(POSTING, { saved: (kept) => saved.push(kept) });
  assert.deepEqual(saved, ['on-device']);
  assert.deepEqual([...environment.accepted.values()], [receipt]);
});

test('the same words filled in again after a reload are the same submission', async () => {
  const environment = fakeEnvironment();
  environment.network('lost-answer', 'never');
  await left(environment.page().post(POSTING));
  environment.network('accepted');
  await environment.page().post(POSTING);
  assert.equal(environment.accepted.size, 1);
});

test('two tabs that send the same at once get one receipt', async () => {
  const environment = fakeEnvironment();
  environment.network('lost-answer', 'accepted');
  const first = environment.page().post(POSTING);
  await soon();
  const second = environment.page().post(POSTING);
  assert.deepEqual(await first, await second);
  assert.equal(environment.accepted.size, 1);
});

test('other words on the same ticket are another submission', async () => {
  const environment = fakeEnvironment();
  const page = environment.page();
  await page.post(POSTING);
  await page.post(OTHER_WORDS);
  assert.equal(keysOf(environment).size, 2);
});

test('clicked twice, it is sent once', async () => {
  const environment = fakeEnvironment();
  const page = environment.page();
  await Promise.all([page.post(POSTING), page.post(POSTING)]);
  assert.equal(keysOf(environment).size, 1);
});

test('what was refused may be said again, and is then something new', async () => {
  const environment = fakeEnvironment();
  environment.network(refused(409, 'rating-too-early'), 'accepted');
  const page = environment.page();
  await assert.rejects(page.post(POSTING), CallFailed);
  assert.equal(environment.kept.size, 0);
  await page.post(POSTING);
  assert.equal(keysOf(environment).size, 2);
});

test('where nothing was written down nothing is found', async () => {
  assert.equal(await fakeEnvironment().page().find(POSTING), undefined);
});

test('what was left for another province stays where it is, and that province is not called', async () => {
  const environment = fakeEnvironment();
  environment.network(OFFLINE, 'never');
  await left(environment.page().post({ ...POSTING, endpoint: 'https://other.example.gov.cn' }));
  const before = environment.attempts.length;
  assert.deepEqual(await environment.page().resume(POSTING.endpoint), []);
  assert.equal(await environment.page().find(POSTING), undefined);
  assert.equal(environment.attempts.length, before);
  assert.equal(environment.kept.size, 1);
});

for (const [what, disk] of [
  ['a hall device', false],
  ['a device whose disk is full', 'full'],
] as const) {
  test(`on ${what} it waits in the page and nothing is written down`, async () => {
    const environment = fakeEnvironment({ disk });
    environment.network(OFFLINE, 'accepted');
    const saved: Kept[] = [];
    await environment.page().post(POSTING, { saved: (kept) => saved.push(kept) });
    assert.deepEqual(saved, ['in-page']);
    assert.equal(environment.kept.size, 0);
    assert.equal(environment.accepted.size, 1);
  });
}

test('the citizen hears once that it is saved, and not at all where the first attempt succeeds', async () => {
  const environment = fakeEnvironment();
  const saved: Kept[] = [];
  await environment.page().post(POSTING, { saved: (kept) => saved.push(kept) });
  assert.equal(saved.length, 0);
  environment.network(OFFLINE, OFFLINE, OFFLINE, 'accepted');
  await environment.page().post(OTHER_WORDS, { saved: (kept) => saved.push(kept) });
  assert.deepEqual(saved, ['on-device']);
});

test('who leaves hears no more, but it goes on being sent', async () => {
  const environment = fakeEnvironment();
  environment.network(OFFLINE, OFFLINE, 'accepted');
  const leaving = new AbortController();
  const posting = environment.page().post(POSTING, { signal: leaving.signal });
  leaving.abort();
  await assert.rejects(posting, { name: 'AbortError' });
  for (let turn = 0; turn < 20; turn += 1) await soon();
  assert.equal(environment.accepted.size, 1);
  assert.equal(environment.kept.size, 0);
});

test('it waits two seconds at most, then ever longer, never more than a minute', async () => {
  const environment = fakeEnvironment();
  environment.network(...Array<Failure>(9).fill(OFFLINE), 'accepted');
  await environment.page().post(POSTING);
  const longest = [2, 4, 8, 16, 32, 60, 60, 60, 60];
  environment.pauses.forEach((most, index) => {
    assert.ok(most <= (longest[index] ?? 0) * 1000 && most >= (longest[index] ?? 0) * 500);
  });
});

for (const [asked, waited] of [
  [90, 90],
  [86_400 * 30, 300],
  [99_999_999_999, 300],
] as const) {
  test(`asked to come back in ${asked} seconds, it waits ${waited}, and seconds more by chance`, async () => {
    const environment = fakeEnvironment();
    environment.network(refused(429, 'too-many-requests', asked), 'accepted');
    await environment.page().post(POSTING);
    const [pause = 0] = environment.pauses;
    assert.ok(pause >= waited * 1000 && pause <= (waited + 2) * 1000);
  });
}

test('after 24 hours it is not sent again, and it is gone from the device', async () => {
  const environment = fakeEnvironment();
  environment.network(OFFLINE, 'never');
  await left(environment.page().post(POSTING));
  const before = environment.attempts.length;
  environment.clock(DAY_MS);
  environment.network('accepted');
  const [resumed] = await environment.page().resume(POSTING.endpoint);
  const last: unknown = await resumed?.receipt.catch((reason: unknown) => reason);
  assert.deepEqual(failureOf(last), OFFLINE);
  assert.deepEqual([environment.attempts.length, environment.kept.size, environment.accepted.size], [before, 0, 0]);
});

test('who opens the ticket after 24 hours hears that it was given up, and can say it anew', async () => {
  const environment = fakeEnvironment();
  environment.network(OFFLINE, 'never');
  await left(environment.page().post(POSTING));
  environment.clock(DAY_MS);
  environment.network('accepted');
  const page = environment.page();
  await assert.rejects(page.find(POSTING), CallFailed);
  assert.equal(environment.kept.size, 0);
  await page.post(POSTING);
  assert.equal(environment.accepted.size, 1);
});

test('a clock that was a day ahead keeps it a day from now, not two', async () => {
  const environment = fakeEnvironment();
  environment.clock(DAY_MS);
  environment.network(OFFLINE, 'never');
  await left(environment.page().post(POSTING));
  environment.clock(-DAY_MS);
  await environment.page().resume(POSTING.endpoint);
  await soon();
  environment.clock(DAY_MS);
  environment.network(OFFLINE);
  const [resumed] = await environment.page().resume(POSTING.endpoint);
  await assert.rejects(resumed?.receipt ?? Promise.resolve());
  assert.equal(environment.kept.size, 0);
});

test('a clock that is set a day back loses nothing', async () => {
  const environment = fakeEnvironment();
  environment.network(OFFLINE, 'never');
  await left(environment.page().post(POSTING));
  environment.clock(-DAY_MS);
  environment.network('accepted');
  const [resumed] = await environment.page().resume(POSTING.endpoint);
  await resumed?.receipt;
  assert.equal(environment.accepted.size, 1);
});
