import assert from 'node:assert/strict';
import test from 'node:test';
import type { Failure } from '../failure.js';
import { SUBMISSION } from '../test-support/stub-province.js';
import { fakeEnvironment } from '../test-support/fake-environment.js';
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
  const environment = fakeEnvironment();
  environment.network(OFFLINE, 'never');
  await left(environment.page().post({ ...POSTING, endpoint: 'https://other.example.gov.cn' }));
  environment.clock(DAY_MS);
  const before = environment.attempts.length;
  await environment.page().resume(POSTING.endpoint);
  assert.equal(environment.attempts.length, before);
  assert.equal(environment.kept.size, 0);
});

test('a browser that gives no turns sends it all the same, and loses nothing', async () => {
  const environment = fakeEnvironment({ turns: false });
  environment.network(OFFLINE, 'accepted');
  const receipt = await environment.page().post(POSTING);
  assert.deepEqual([...environment.accepted.values()], [receipt]);
  assert.equal(new Set(environment.attempts.map(({ key }) => key)).size, 1);
});

test('after a reason to try at once that did not help, it waits two seconds at most again', async () => {
  const environment = fakeEnvironment();
  environment.network(...Array<Failure>(5).fill(OFFLINE), 'accepted');
  environment.wakes(4);
  await environment.page().post(POSTING);
  const [, , , fourth = 0, fifth = 0] = environment.pauses;
  assert.ok(fourth >= 8_000 && fifth <= 2_000);
});

test('a clock that was a day ahead keeps it a day from now in a page that stays open, too', async () => {
  const environment = fakeEnvironment();
  environment.clock(DAY_MS);
  environment.network('never');
  await left(environment.page().post(POSTING));
  environment.clock(-DAY_MS);
  environment.network(OFFLINE);
  const [resumed] = await environment.page().resume(POSTING.endpoint);
  await soon();
  environment.clock(DAY_MS);
  await assert.rejects(resumed?.receipt ?? Promise.resolve());
  assert.equal(environment.kept.size, 0);
});
