import assert from 'node:assert/strict';
import test from 'node:test';
import type { Failure } from '../failure.js';
import { SUBMISSION } from '../test-support/stub-province.js';
import { fakeEnvironment } from '../test-support/fake-environment.js';
import type { Posting } from './entry.js';
import type { Outbox } from './outbox.js';

const POSTING: Posting = { endpoint: 'https://hcp.example.gov.cn', ticket: 'ticket-1', submission: SUBMISSION };
const OTHER_WORDS: Posting = { ...POSTING, submission: { ...SUBMISSION, text: '改了主意' } };
const OFFLINE: Failure = { kind: 'unreachable' };
const BUSY: Failure = {
  kind: 'refused',
  problem: { type: '/#too-many-requests', title: '请求过于频繁', status: 429, code: 'too-many-requests' },
  retryAfterSeconds: 7,
};
const soon = (): Promise<void> => new Promise((later) => setImmediate(later));
/** A page that is closed, or crashes, before its answer has come. */
const left = (posting: Promise<unknown>): Promise<void> => {
  posting.catch(() => undefined);
  return soon();
};

type Environment = ReturnType<typeof fakeEnvironment>;
const FIREWALL: Failure = { kind: 'unreadable', status: 403 };

/** What a page is told until it has been told that somebody between keeps the content out. */
const toldBlocked = async (page: Outbox, environment: Environment): Promise<readonly string[]> => {
  const told: string[] = [];
  environment.network(FIREWALL);
  page.post(POSTING, { saved: (kept) => told.push(kept), blocked: () => told.push('blocked') }).catch(() => undefined);
  for (let turn = 0; turn < 30 && !told.includes('blocked'); turn += 1) await soon();
  // Where nobody is told, it would be tried for ever.
  if (!told.includes('blocked')) environment.network('never');
  return told;
};

test('what a firewall refuses three times is told to be kept out, and goes on being sent', async () => {
  const environment = fakeEnvironment();
  const page = environment.page();
  assert.deepEqual(await toldBlocked(page, environment), ['on-device', 'blocked']);
  assert.equal(environment.attempts.length, 3);
  const later: string[] = [];
  const found = page.find(POSTING, { blocked: () => later.push('blocked') });
  environment.network('accepted');
  await found;
  assert.deepEqual(later, ['blocked']);
  assert.equal(environment.accepted.size, 1);
});

test('other content takes the place of what is kept out, and nothing of that stays on the device', async () => {
  const environment = fakeEnvironment();
  const page = environment.page();
  await toldBlocked(page, environment);
  const [first] = environment.kept.keys();
  environment.network('accepted');
  await page.post(OTHER_WORDS);
  for (let turn = 0; turn < 9; turn += 1) await soon();
  assert.equal(environment.kept.size, 0);
  assert.equal(environment.accepted.size, 1);
  assert.ok(!environment.accepted.has(first ?? ''));
});

for (const [what, failure] of [
  ['a line that is down', OFFLINE],
  ['a sign-in page', { kind: 'unreadable', status: 200 }],
  ['a redirect', { kind: 'unreadable', status: 0 }],
  ['half of a refusal', { kind: 'unreadable', status: 409 }],
  ['a gateway that is down', { kind: 'unreadable', status: 502 }],
  ['a busy province', BUSY],
] as const) {
  test(`${what} decides nothing, however often it answers: other content leaves it on its way`, async () => {
    const environment = fakeEnvironment();
    const blocked: string[] = [];
    environment.network(failure, failure, failure, failure, 'never');
    const page = environment.page();
    await left(page.post(POSTING, { blocked: () => blocked.push('blocked') }));
    for (let turn = 0; turn < 30; turn += 1) await soon();
    await left(page.post(OTHER_WORDS));
    assert.deepEqual(blocked, []);
    assert.equal(environment.kept.size, 2);
  });
}
