import assert from 'node:assert/strict';
import test from 'node:test';
import type { Failure } from '../failure.js';
import { SUBMISSION } from '../trial/little-province.js';
import { stillWorld } from '../trial/still-world.js';
import type { Posting } from './entry.js';

const DAY_MS = 24 * 3_600_000;
const POSTING: Posting = { endpoint: 'https://hcp.example.gov.cn', ticket: 'ticket-1', submission: SUBMISSION };
const OFFLINE: Failure = { kind: 'unreachable' };
const soon = (): Promise<void> => new Promise((later) => setImmediate(later));
/** A page that is closed, or crashes, before its answer has come. */
const left = (posting: Promise<unknown>): Promise<void> => {
  posting.catch(() => undefined);
  return soon();
};

test('what was left for another province is gone from the device after a day', async () => {
  const world = stillWorld();
  world.network(OFFLINE, 'never');
  await left(world.page().post({ ...POSTING, endpoint: 'https://other.example.gov.cn' }));
  world.clock(DAY_MS);
  const before = world.attempts.length;
  await world.page().resume(POSTING.endpoint);
  assert.equal(world.attempts.length, before);
  assert.equal(world.kept.size, 0);
});

test('a browser that gives no turns sends it all the same, and loses nothing', async () => {
  const world = stillWorld({ turns: false });
  world.network(OFFLINE, 'accepted');
  const receipt = await world.page().post(POSTING);
  assert.deepEqual([...world.accepted.values()], [receipt]);
  assert.equal(new Set(world.attempts.map(({ key }) => key)).size, 1);
});

test('a clock that was a day ahead keeps it a day from now in a page that stays open, too', async () => {
  const world = stillWorld();
  world.clock(DAY_MS);
  world.network('never');
  await left(world.page().post(POSTING));
  world.clock(-DAY_MS);
  world.network(OFFLINE);
  const [resumed] = await world.page().resume(POSTING.endpoint);
  await soon();
  world.clock(DAY_MS);
  await assert.rejects(resumed?.receipt ?? Promise.resolve());
  assert.equal(world.kept.size, 0);
});
