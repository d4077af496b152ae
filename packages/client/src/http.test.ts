import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type TestContext } from 'node:test';
import { CallFailed, type Failure } from './failure.js';
import { createRatingClient } from './rating-client.js';

const SUBMISSION = { service: { level: 'satisfied' as const, indicators: [] }, answers: {} };
const RECEIPT = {
  ratingNo: '141125-20261122-7F3K9Q2M',
  ratedAt: '2026-11-22T15:16:36+08:00',
  itemName: '居民身份证换领',
  level: 'satisfied',
  levelLabel: '满意',
  trackingToken: 'a'.repeat(32),
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A province that answers as told, one answer a request, and remembers the requests. */
async function province(t: TestContext, ...answers: Answer[]) {
  const seen: { headers: IncomingMessage['headers']; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      seen.push({ headers: request.headers, body });
      answers[Math.min(seen.length, answers.length) - 1]?.(request, response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}/hcp/`, seen };
}

const json =
  (status: number, body: unknown, type = 'application/json'): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
const problem = (status: number, code: string): Answer =>
  json(status, { type: `urn:hcp:problem:${code}`, title: '说明', status, code }, 'application/problem+json');
const drop: Answer = (request) => void request.socket.destroy();

async function failureOfSubmitting(endpoint: string): Promise<Failure> {
  try {
    await createRatingClient({ endpoint, ticket: 'ticket' }).submit(SUBMISSION);
  } catch (reason) {
    if (reason instanceof CallFailed) return reason.failure;
    throw reason;
  }
  throw new Error('submitted');
}

test('a submission carries the ticket as a bearer, a key of its own, and nothing in its address', async (t) => {
  const { endpoint, seen } = await province(t, json(201, RECEIPT));
  const receipt = await createRatingClient({ endpoint, ticket: 'my-ticket' }).submit(SUBMISSION);
  assert.equal(receipt.ratingNo, RECEIPT.ratingNo);
  const [request] = seen;
  assert.ok(request);
  assert.deepEqual(JSON.parse(request.body), SUBMISSION);
  assert.match(String(request.headers['idempotency-key']), /^[\w-]{32}$/);
  assert.equal(request.headers.authorization, 'Bearer my-ticket');
});

for (const [what, first] of [
  ['an answer lost on the way', drop],
  ['a server that was busy for a moment', problem(503, 'unavailable')],
  ['a gateway that was down for a moment', json(502, {})],
] as const) {
  test(`after ${what} the same request is repeated under the same key`, async (t) => {
    const { endpoint, seen } = await province(t, first, json(201, RECEIPT));
    await createRatingClient({ endpoint, ticket: 'ticket' }).submit(SUBMISSION);
    assert.equal(seen.length, 2);
    assert.equal(seen[0]?.headers['idempotency-key'], seen[1]?.headers['idempotency-key']);
  });
}

test('the same rating keeps its key for ever, and another rating gets another', async (t) => {
  const { endpoint, seen } = await province(t, json(201, RECEIPT));
  const client = createRatingClient({ endpoint, ticket: 'ticket' });
  await client.submit(SUBMISSION);
  await client.submit(SUBMISSION);
  await client.submit({ ...SUBMISSION, text: '改了主意' });
  const keys = seen.map(({ headers }) => headers['idempotency-key']);
  assert.equal(keys[0], keys[1]);
  assert.notEqual(keys[1], keys[2]);
});

test('a refusal tells its code and is not repeated', async (t) => {
  const { endpoint, seen } = await province(t, problem(409, 'ticket-already-rated'));
  const failure = await failureOfSubmitting(endpoint);
  assert.equal(failure.kind === 'refused' && failure.problem.code, 'ticket-already-rated');
  assert.equal(seen.length, 1);
});

test('a province that is down is unreachable, not an error of a status', async (t) => {
  const { endpoint } = await province(t, drop);
  assert.deepEqual(await failureOfSubmitting(endpoint), { kind: 'unreachable' });
});

for (const [what, answer] of [
  ['a sign-in page of the hall’s network', (_request, response) => void response.end('<html>请登录</html>')],
  ['a receipt without a number', json(201, { ...RECEIPT, ratingNo: undefined })],
  ['a gateway’s own error page', (_request, response) => void response.writeHead(404).end('not found')],
] as const satisfies readonly (readonly [string, Answer])[]) {
  test(`${what} is unreadable, never a receipt`, async (t) => {
    const { endpoint } = await province(t, answer);
    assert.deepEqual(await failureOfSubmitting(endpoint), { kind: 'unreadable' });
  });
}

test('a caller’s own abort comes back as that abort', async (t) => {
  const { endpoint } = await province(t, () => undefined);
  const leaving = new AbortController();
  const submitting = createRatingClient({ endpoint, ticket: 'ticket' }).submit(SUBMISSION, { signal: leaving.signal });
  leaving.abort();
  await assert.rejects(submitting, { name: 'AbortError' });
});
