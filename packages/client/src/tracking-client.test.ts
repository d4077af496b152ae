import assert from 'node:assert/strict';
import test from 'node:test';
import type { TrackedReview } from '@haochaping/core';
import { IDEMPOTENCY_KEY_PATTERN } from '@haochaping/protocol';
import type { Failure } from './failure.js';
import { createTrackingClient } from './tracking-client.js';

const REVIEW: TrackedReview = {
  ratingNo: '141125-20261122-7F3K9Q2M',
  itemName: '居民身份证换领',
  level: 'dissatisfied',
  levelLabel: '不满意',
  stage: 'to-verify',
  holder: '柳林县公安局',
  dues: [],
  raterSteps: [],
  timeline: [],
};

test('after an outage the watcher is told that all is well again, though nothing has changed', async (t) => {
  Object.defineProperty(globalThis, 'document', { value: new EventTarget(), configurable: true });
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let down = false;
  t.mock.method(globalThis, 'fetch', async (url: string, init: RequestInit) => {
    if (down) throw new TypeError('fetch failed');
    const request = new Request(url, init);
    const known = request.headers.get('if-none-match') === '"1"';
    return known ? new Response(null, { status: 304 }) : Response.json(REVIEW, { headers: { etag: '"1"' } });
  });
  const told: (string | Failure)[] = [];
  const stop = createTrackingClient({ endpoint: 'http://province.example', trackingToken: 'token' }).watch({
    changed: ({ stage }) => told.push(stage),
    troubled: (failure) => told.push(failure),
  });
  t.after(stop);
  const pass = async (seconds: number): Promise<void> => {
    for (let passed = 0; passed < seconds * 10; passed += 1) {
      for (let turn = 0; turn < 5; turn += 1) await new Promise((soon) => setImmediate(soon));
      t.mock.timers.tick(100);
    }
  };

  await pass(10);
  assert.deepEqual(told, ['to-verify']);
  down = true;
  await pass(20);
  assert.ok(told.length > 1);
  down = false;
  await pass(120);
  assert.equal(told[told.length - 1], 'to-verify');
});

for (const [what, tag] of [
  ['drops the tag', () => undefined],
  ['adds its own to the tag', () => '"1-gzip"'],
  ['makes a new tag each time', (looks: number) => `"${looks}"`],
] as const) {
  test(`behind a gateway that ${what}, unchanged is unchanged: told once, and asked ever more rarely`, async (t) => {
    Object.defineProperty(globalThis, 'document', { value: new EventTarget(), configurable: true });
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let looks = 0;
    let review = REVIEW;
    t.mock.method(globalThis, 'fetch', async () => {
      looks += 1;
      const etag = tag(looks);
      return Response.json(review, etag ? { headers: { etag } } : {});
    });
    const told: string[] = [];
    const client = createTrackingClient({ endpoint: 'http://province.example', trackingToken: 'token' });
    t.after(client.watch({ changed: ({ stage }) => told.push(stage), troubled: () => told.push('troubled') }));
    const pass = async (seconds: number): Promise<void> => {
      for (let passed = 0; passed < seconds; passed += 1) {
        for (let turn = 0; turn < 5; turn += 1) await new Promise((soon) => setImmediate(soon));
        t.mock.timers.tick(1000);
      }
    };
    await pass(45);
    assert.ok(looks <= 8, `${looks} requests`);
    assert.deepEqual(told, ['to-verify']);
    review = { ...REVIEW, stage: 'rectifying' };
    await pass(60);
    assert.deepEqual(told, ['to-verify', 'rectifying']);
  });
}

test('who watches with a signal stops by it', async (t) => {
  Object.defineProperty(globalThis, 'document', { value: new EventTarget(), configurable: true });
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let looks = 0;
  t.mock.method(globalThis, 'fetch', async () => {
    looks += 1;
    return Response.json(REVIEW);
  });
  const leaving = new AbortController();
  const watcher = { changed: () => undefined, troubled: () => undefined };
  const options = { signal: leaving.signal };
  createTrackingClient({ endpoint: 'http://province.example', trackingToken: 'token' }).watch(watcher, options);
  const pass = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((soon) => setImmediate(soon));
    t.mock.timers.tick(60_000);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((soon) => setImmediate(soon));
  };
  await pass();
  assert.equal(looks, 2);
  leaving.abort();
  await pass();
  assert.equal(looks, 2);
});

test('a verdict is sent with the token and a key, and gives back what came of it', async (t) => {
  const sent: Request[] = [];
  t.mock.method(globalThis, 'fetch', async (url: string, init: RequestInit) => {
    sent.push(new Request(url, init));
    return Response.json({ ...REVIEW, stage: 'closed' }, { status: 201 });
  });
  const client = createTrackingClient({ endpoint: 'http://province.example', trackingToken: 'my-token' });
  assert.equal((await client.verdict({ verdict: 'accepted' })).stage, 'closed');
  await client.object({ note: '我没有评错' });
  const [verdict, objection] = sent;
  assert.equal(verdict?.url, 'http://province.example/v1/bad-reviews/mine/verdict');
  assert.equal(objection?.url, 'http://province.example/v1/bad-reviews/mine/objection');
  assert.equal(verdict.headers.get('authorization'), 'Bearer my-token');
  assert.match(verdict.headers.get('idempotency-key') ?? '', IDEMPOTENCY_KEY_PATTERN);
  assert.deepEqual(await verdict.json(), { verdict: 'accepted' });
});

test('a further word is sent once, however often it is repeated', async (t) => {
  const keys: (string | null)[] = [];
  t.mock.method(globalThis, 'fetch', async (url: string, init: RequestInit) => {
    keys.push(new Request(url, init).headers.get('idempotency-key'));
    throw new TypeError('fetch failed');
  });
  const client = createTrackingClient({ endpoint: 'http://province.example', trackingToken: 'my-token' });
  const said = { text: '整改得很好' };
  await assert.rejects(client.followUp(said));
  await assert.rejects(client.followUp(said));
  assert.equal(keys.length, 6);
  assert.equal(new Set(keys).size, 1);
});

test('a rater reads who looked, and withdraws by a call of its own', async (t) => {
  const calls: string[] = [];
  const at = '2026-11-22T15:16:36+08:00';
  const access = { identity: { state: 'withdrawn', since: at, withdrawnAt: at }, accessLog: [], earlierAccesses: 0 };
  t.mock.method(globalThis, 'fetch', async (url: string, init: RequestInit) => {
    calls.push(`${init.method ?? ''} ${url}`);
    return Response.json(access);
  });
  const client = createTrackingClient({ endpoint: 'http://province.example', trackingToken: 'my-token' });
  await client.identityAccess();
  await client.withdrawIdentity();
  assert.deepEqual(calls, [
    'GET http://province.example/v1/ratings/mine/identity-access',
    'DELETE http://province.example/v1/ratings/mine/identity',
  ]);
});
