import assert from 'node:assert/strict';
import test from 'node:test';
import { CallFailed, type Failure } from './failure.js';
import { createRatingClient } from './rating-client.js';
import { drop, json, stubProvince, problem, type Reply } from './test-support/stub-province.js';
import { createTrackingClient } from './tracking-client.js';

const RATING = {
  ratingNo: '141125-20261122-7F3K9Q2M',
  ratedAt: '2026-11-22T15:16:36+08:00',
  channel: 'pc',
  subject: { itemName: '居民身份证换领', caseNo: 'A-1', orgName: '柳林县公安局' },
  service: { level: 'satisfied', indicators: [] },
  answers: {},
  followUps: [],
  followUp: { now: false, because: 'follow-up-too-early' },
};

const PROBLEM = { type: '/#ticket-expired', title: '评价票据已过期', status: 410, code: 'ticket-expired' };

async function failureOfAsking(endpoint: string): Promise<Failure> {
  try {
    await createTrackingClient({ endpoint, trackingToken: 'mine' }).rating();
  } catch (reason) {
    if (reason instanceof CallFailed) return reason.failure;
    throw reason;
  }
  throw new Error('answered');
}

test('a page proves who asks by a bearer, and puts nothing into the address', async (t) => {
  const { endpoint, seen } = await stubProvince(t, json(200, RATING));
  await createTrackingClient({ endpoint, trackingToken: 'mine' }).rating();
  assert.equal(seen[0]?.url, '/hcp/v1/ratings/mine');
  assert.equal(seen[0].headers.authorization, 'Bearer mine');
  assert.equal(seen[0].headers.referer, undefined);
  assert.equal(seen[0].headers.cookie, undefined);
});

for (const [what, first] of [
  ['a line that broke', drop],
  ['a server that was busy for a moment', problem(503, 'unavailable')],
  ['a gateway that was down for a moment', json(502, {})],
] as const) {
  test(`after ${what} it is asked again`, async (t) => {
    const { endpoint, seen } = await stubProvince(t, first, json(200, RATING));
    await createTrackingClient({ endpoint, trackingToken: 'mine' }).rating();
    assert.equal(seen.length, 2);
  });
}

test('where the province says when to come back, the caller hears it at once', async (t) => {
  const { endpoint, seen } = await stubProvince(
    t,
    problem(429, 'too-many-requests', {}, { 'retry-after': '7' }),
    json(200, RATING),
  );
  const failure = await failureOfAsking(endpoint);
  assert.equal(failure.kind === 'refused' && failure.retryAfterSeconds, 7);
  assert.equal(seen.length, 1);
});

test('a refusal tells its code and is not repeated', async (t) => {
  const { endpoint, seen } = await stubProvince(t, problem(401, 'tracking-token-unknown'));
  const failure = await failureOfAsking(endpoint);
  assert.equal(failure.kind === 'refused' && failure.problem.code, 'tracking-token-unknown');
  assert.equal(seen.length, 1);
});

test('a province that is down is unreachable, not an error of a status', async (t) => {
  const { endpoint } = await stubProvince(t, drop);
  assert.deepEqual(await failureOfAsking(endpoint), { kind: 'unreachable' });
});

for (const [what, status, answer] of [
  ['a sign-in page of the hall’s network', 200, (_request, response) => void response.end('<html>请登录</html>')],
  ['a rating without a number', 200, json(200, { ...RATING, ratingNo: undefined })],
  ['a gateway’s own error page', 404, (_request, response) => void response.writeHead(404).end('not found')],
  ['a gateway’s own problem', 403, json(403, { type: 'about:blank', title: 'Forbidden', status: 403, code: 'waf-17' })],
  ['a problem of ours under another status', 502, json(502, PROBLEM)],
  ['a redirect, whatever it carries', 307, json(307, PROBLEM, { location: '/elsewhere' })],
] as const satisfies readonly (readonly [string, number, Reply])[]) {
  test(`${what} is unreadable, never an answer`, async (t) => {
    const { endpoint } = await stubProvince(t, answer);
    assert.deepEqual(await failureOfAsking(endpoint), { kind: 'unreadable', status });
  });
}

test('where a call is answered by nothing, a page of somebody else is no answer', async (t) => {
  const { endpoint } = await stubProvince(t, (_request, response) => void response.end('<html>请登录</html>'));
  const skipping = createRatingClient({ endpoint, ticket: 'ticket' }).skip();
  await assert.rejects(skipping, { failure: { kind: 'unreadable', status: 200 } });
});

test('a field that a newer server adds does no harm', async (t) => {
  const { endpoint } = await stubProvince(t, json(200, { ...RATING, addedLater: { at: 'any depth' } }));
  assert.deepEqual(await createTrackingClient({ endpoint, trackingToken: 'mine' }).rating(), RATING);
});

test('a caller’s own abort comes back as that abort', async (t) => {
  const { endpoint } = await stubProvince(t, () => undefined);
  const leaving = new AbortController();
  const asking = createRatingClient({ endpoint, ticket: 'ticket' }).session({ signal: leaving.signal });
  leaving.abort();
  await assert.rejects(asking, { name: 'AbortError' });
});

test('what was aborted before it began is not sent', async (t) => {
  const { endpoint, seen } = await stubProvince(t, json(200, {}));
  const asking = createRatingClient({ endpoint, ticket: 'ticket' }).session({ signal: AbortSignal.abort() });
  await assert.rejects(asking, { name: 'AbortError' });
  assert.equal(seen.length, 0);
});
