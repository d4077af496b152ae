import assert from 'node:assert/strict';
import test from 'node:test';
import { CallFailed, failureOf, type Failure } from '../failure.js';
import { SUBMISSION } from '../trial/little-province.js';
import { stillWorld } from '../trial/still-world.js';
import type { Posting } from './entry.js';
import type { Kept } from './underway.js';

const DAY_MS = 24 * 3_600_000;
const POSTING: Posting = { endpoint: 'https://hcp.example.gov.cn', ticket: 'ticket-1', submission: SUBMISSION };
const OTHER_WORDS: Posting = { ...POSTING, submission: { ...SUBMISSION, text: '改了主意' } };
const OFFLINE: Failure = { kind: 'unreachable' };
const refused = (status: number, code: string, retryAfterSeconds?: number): Failure => ({
  kind: 'refused',
  problem: { type: 'about:blank', title: '说明', status, code },
  ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
});
const keysOf = (world: ReturnType<typeof stillWorld>): Set<string> => new Set(world.attempts.map(({ key }) => key));
/** A page that is closed, or crashes, before its answer has come. */
const left = (posting: Promise<unknown>): Promise<void> => {
  posting.catch(() => undefined);
  return soon();
};
const soon = (): Promise<void> => new Promise((later) => setImmediate(later));

test('it is written down before it is first sent', async () => {
  const world = stillWorld();
  world.network('never');
  await left(world.page().post(POSTING));
  assert.deepEqual([...world.kept.keys()], [...keysOf(world)]);
});

test('acknowledged, it is gone from the device', async () => {
  const world = stillWorld();
  const receipt = await world.page().post(POSTING);
  assert.equal(world.accepted.size, 1);
  assert.deepEqual([...world.accepted.values()], [receipt]);
  assert.equal(world.kept.size, 0);
});

test('a lost acknowledgement is repaired by repeating under the same key', async () => {
  const world = stillWorld();
  world.network('lost-answer', 'lost-answer', 'accepted');
  const receipt = await world.page().post(POSTING);
  assert.equal(world.attempts.length, 3);
  assert.equal(keysOf(world).size, 1);
  assert.deepEqual([...world.accepted.values()], [receipt]);
});

test('after a reload the next page sends it, under the same key', async () => {
  const world = stillWorld();
  world.network('lost-answer', 'never');
  await left(world.page().post(POSTING));
  world.network('accepted');
  const [resumed] = await world.page().resume(POSTING.endpoint);
  assert.equal(resumed?.ticket, 'ticket-1');
  assert.deepEqual([...world.accepted.values()], [await resumed.receipt]);
  assert.equal(keysOf(world).size, 1);
  assert.equal(world.kept.size, 0);
});

test('after a reload the ticket’s own page finds it, hears that it is saved, and gets the receipt', async () => {
  const world = stillWorld();
  world.network(OFFLINE, 'never');
  await left(world.page().post(POSTING));
  world.network('accepted');
  const saved: Kept[] = [];
  const receipt = await world.page().find(POSTING, { saved: (kept) => saved.push(kept) });
  assert.deepEqual(saved, ['on-device']);
  assert.deepEqual([...world.accepted.values()], [receipt]);
});

test('the same words filled in again after a reload are the same submission', async () => {
  const world = stillWorld();
  world.network('lost-answer', 'never');
  await left(world.page().post(POSTING));
  world.network('accepted');
  await world.page().post(POSTING);
  assert.equal(world.accepted.size, 1);
});

test('two tabs that send the same at once get one receipt', async () => {
  const world = stillWorld();
  world.network('lost-answer', 'accepted');
  const first = world.page().post(POSTING);
  await soon();
  const second = world.page().post(POSTING);
  assert.deepEqual(await first, await second);
  assert.equal(world.accepted.size, 1);
});

test('other words on the same ticket are another submission', async () => {
  const world = stillWorld();
  const page = world.page();
  await page.post(POSTING);
  await page.post(OTHER_WORDS);
  assert.equal(keysOf(world).size, 2);
});

test('clicked twice, it is sent once', async () => {
  const world = stillWorld();
  const page = world.page();
  await Promise.all([page.post(POSTING), page.post(POSTING)]);
  assert.equal(keysOf(world).size, 1);
});

test('what was refused may be said again, and is then something new', async () => {
  const world = stillWorld();
  world.network(refused(409, 'rating-too-early'), 'accepted');
  const page = world.page();
  await assert.rejects(page.post(POSTING), CallFailed);
  assert.equal(world.kept.size, 0);
  await page.post(POSTING);
  assert.equal(keysOf(world).size, 2);
});

test('where nothing was written down nothing is found', async () => {
  assert.equal(await stillWorld().page().find(POSTING), undefined);
});

test('what was left for another province stays where it is, and that province is not called', async () => {
  const world = stillWorld();
  world.network(OFFLINE, 'never');
  await left(world.page().post({ ...POSTING, endpoint: 'https://other.example.gov.cn' }));
  const before = world.attempts.length;
  assert.deepEqual(await world.page().resume(POSTING.endpoint), []);
  assert.equal(await world.page().find(POSTING), undefined);
  assert.equal(world.attempts.length, before);
  assert.equal(world.kept.size, 1);
});

for (const [what, disk] of [
  ['a hall device', false],
  ['a device whose disk is full', 'full'],
] as const) {
  test(`on ${what} it waits in the page and nothing is written down`, async () => {
    const world = stillWorld({ disk });
    world.network(OFFLINE, 'accepted');
    const saved: Kept[] = [];
    await world.page().post(POSTING, { saved: (kept) => saved.push(kept) });
    assert.deepEqual(saved, ['in-page']);
    assert.equal(world.kept.size, 0);
    assert.equal(world.accepted.size, 1);
  });
}

test('the citizen hears once that it is saved, and not at all where the first attempt succeeds', async () => {
  const world = stillWorld();
  const saved: Kept[] = [];
  await world.page().post(POSTING, { saved: (kept) => saved.push(kept) });
  assert.equal(saved.length, 0);
  world.network(OFFLINE, OFFLINE, OFFLINE, 'accepted');
  await world.page().post(OTHER_WORDS, { saved: (kept) => saved.push(kept) });
  assert.deepEqual(saved, ['on-device']);
});

test('who leaves hears no more, but it goes on being sent', async () => {
  const world = stillWorld();
  world.network(OFFLINE, OFFLINE, 'accepted');
  const leaving = new AbortController();
  const posting = world.page().post(POSTING, { signal: leaving.signal });
  leaving.abort();
  await assert.rejects(posting, { name: 'AbortError' });
  for (let turn = 0; turn < 20; turn += 1) await soon();
  assert.equal(world.accepted.size, 1);
  assert.equal(world.kept.size, 0);
});

test('it waits two seconds at most, then ever longer, never more than a minute', async () => {
  const world = stillWorld();
  world.network(...Array<Failure>(9).fill(OFFLINE), 'accepted');
  await world.page().post(POSTING);
  const longest = [2, 4, 8, 16, 32, 60, 60, 60, 60];
  world.pauses.forEach((most, index) => {
    assert.ok(most <= (longest[index] ?? 0) * 1000 && most >= (longest[index] ?? 0) * 500);
  });
});

for (const [asked, waited] of [
  [90, 90],
  [86_400 * 30, 300],
  [99_999_999_999, 300],
] as const) {
  test(`asked to come back in ${asked} seconds, it waits ${waited}, and seconds more by chance`, async () => {
    const world = stillWorld();
    world.network(refused(429, 'too-many-requests', asked), 'accepted');
    await world.page().post(POSTING);
    const [pause = 0] = world.pauses;
    assert.ok(pause >= waited * 1000 && pause <= (waited + 2) * 1000);
  });
}

test('after 24 hours it is not sent again, and it is gone from the device', async () => {
  const world = stillWorld();
  world.network(OFFLINE, 'never');
  await left(world.page().post(POSTING));
  const before = world.attempts.length;
  world.clock(DAY_MS);
  world.network('accepted');
  const [resumed] = await world.page().resume(POSTING.endpoint);
  const last: unknown = await resumed?.receipt.catch((reason: unknown) => reason);
  assert.deepEqual(failureOf(last), OFFLINE);
  assert.deepEqual([world.attempts.length, world.kept.size, world.accepted.size], [before, 0, 0]);
});

test('who opens the ticket after 24 hours hears that it was given up, and can say it anew', async () => {
  const world = stillWorld();
  world.network(OFFLINE, 'never');
  await left(world.page().post(POSTING));
  world.clock(DAY_MS);
  world.network('accepted');
  const page = world.page();
  await assert.rejects(page.find(POSTING), CallFailed);
  assert.equal(world.kept.size, 0);
  await page.post(POSTING);
  assert.equal(world.accepted.size, 1);
});

test('a clock that was a day ahead keeps it a day from now, not two', async () => {
  const world = stillWorld();
  world.clock(DAY_MS);
  world.network(OFFLINE, 'never');
  await left(world.page().post(POSTING));
  world.clock(-DAY_MS);
  await world.page().resume(POSTING.endpoint);
  await soon();
  world.clock(DAY_MS);
  world.network(OFFLINE);
  const [resumed] = await world.page().resume(POSTING.endpoint);
  await assert.rejects(resumed?.receipt ?? Promise.resolve());
  assert.equal(world.kept.size, 0);
});

test('a clock that is set a day back loses nothing', async () => {
  const world = stillWorld();
  world.network(OFFLINE, 'never');
  await left(world.page().post(POSTING));
  world.clock(-DAY_MS);
  world.network('accepted');
  const [resumed] = await world.page().resume(POSTING.endpoint);
  await resumed?.receipt;
  assert.equal(world.accepted.size, 1);
});
