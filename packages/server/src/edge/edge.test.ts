import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ENDPOINTS, type Endpoint } from '@haochaping/protocol';
import { problemIn } from '../test-support/reply.js';
import { CLOSED_CASE, SATISFIED, freshTicket, rate } from '../test-support/service.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

const addressOf = ({ path }: Endpoint): string =>
  path.replace('{caseNo}', 'A-1').replace('{ratingNo}', '141125-20261016-00000000').replace('{id}', 'national-2020');

for (const [name, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
  test(`${name} is there: ${endpoint.method} ${endpoint.path}`, async () => {
    const { status, text } = await province.call(endpoint.method, addressOf(endpoint));
    assert.ok(status !== 404 && status !== 405 && status < 500, text);
  });
}

test('an unknown address and a wrong method are problems, and the right methods are named', async () => {
  assert.equal(problemIn(await province.call('GET', '/v1/nothing')).code, 'address-unknown');
  const wrong = await province.call('DELETE', '/v1/ratings');
  assert.equal(problemIn(wrong).code, 'method-not-allowed');
  assert.equal(wrong.headers.get('allow'), 'POST');
});

test('a page of any origin may ask, without cookies, with the headers it needs', async () => {
  const preflight = await fetch(`${province.origin}/v1/ratings`, {
    method: 'OPTIONS',
    headers: {
      origin: 'http://oa.intranet',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,idempotency-key',
    },
  });
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
  assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /idempotency-key/);
  const refused = await province.call('GET', '/v1/rating-session', { headers: { origin: 'http://oa.intranet' } });
  assert.equal(refused.headers.get('access-control-allow-origin'), '*', 'a page can read a refusal too');
  assert.match(refused.headers.get('access-control-expose-headers') ?? '', /ETag.*Retry-After/);
});

test('our own pages are read by no other page, framed by none, and need no device of the citizen', async () => {
  const origin = { headers: { origin: 'http://oa.intranet' } };
  for (const [method, path] of [
    ['GET', '/'],
    ['GET', '/rate'],
    ['GET', '/rated'],
    ['GET', '/track'],
    ['POST', '/rate'],
    ['POST', '/rated'],
    ['POST', '/track'],
  ] as const) {
    const { headers } = await fetch(province.origin + path, { method, ...origin });
    const page = `${method} ${path}`;
    assert.match(headers.get('content-type') ?? '', /^text\/html/, page);
    for (const [name] of headers) assert.doesNotMatch(name, /^access-control-/, page);
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin', page);
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', page);
    assert.match(headers.get('permissions-policy') ?? '', /camera=\(\).*geolocation=\(\).*microphone=\(\)/, page);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/, page);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', page);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', page);
    assert.equal(headers.get('x-frame-options'), 'DENY', page);
    assert.equal(headers.get('cache-control'), 'no-store', page);
  }
});

test('nothing personal is kept by any cache on its way', async () => {
  const ticket = await freshTicket(province);
  const session = await province.withToken(ticket, 'GET', '/v1/rating-session');
  assert.equal(session.headers.get('cache-control'), 'no-store');
  assert.equal((await rate(province, ticket, SATISFIED)).headers.get('cache-control'), 'no-store');
  assert.equal(session.headers.get('x-content-type-options'), 'nosniff');
});

test('more than 64 KiB is too large, announced or not', async () => {
  const body = `{"text":"${'x'.repeat(70_000)}"}`;
  const announced = await province.signed('PUT', '/v1/service-cases/BIG', { body });
  assert.equal(problemIn(announced).code, 'body-too-large');
  const streaming = {
    method: 'PUT',
    body: new Blob([body]).stream(),
    duplex: 'half',
  };
  const streamed = await fetch(`${province.origin}/v1/service-cases/BIG`, streaming);
  assert.equal(streamed.status, 413);
});

test('a rating that comes in pieces, its length not announced, is taken like any other', async () => {
  const streaming = {
    method: 'POST',
    headers: { authorization: `Bearer ${await freshTicket(province)}`, 'idempotency-key': 'key-of-this-submission' },
    body: new Blob([JSON.stringify(SATISFIED)]).stream(),
    duplex: 'half',
  };
  assert.equal((await fetch(`${province.origin}/v1/ratings`, streaming)).status, 201);
});

test('what is no JSON in UTF-8 is unreadable', async () => {
  for (const body of ['', '{', '{"item":}', 'null,']) {
    const reply = await province.signed('PUT', '/v1/service-cases/A-1', { body });
    assert.equal(problemIn(reply).code, 'body-unreadable', body);
  }
});

test('one ticket that calls without end is told to wait, another one is not', async () => {
  const [greedy, patient] = [await freshTicket(province), await freshTicket(province)];
  const session = (ticket: string) => province.withToken(ticket, 'GET', '/v1/rating-session');
  let last = await session(greedy);
  for (let calls = 1; calls < 130 && last.status === 200; calls += 1) last = await session(greedy);
  assert.equal(problemIn(last).code, 'too-many-requests');
  assert.match(last.headers.get('retry-after') ?? '', /^([1-9]|[1-5]\d|60)$/);
  assert.equal((await session(patient)).status, 200);
  province.clock.forward(60_000);
  assert.equal((await session(greedy)).status, 200);
});

test('the index page is there without a network, and each refusal can be looked up on it', async () => {
  const page = await province.call('GET', '/');
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'; style-src 'sha256-/);
  const { type } = problemIn(await province.call('GET', '/v1/nothing'));
  assert.ok(page.text.includes(`id="${type.replace('/#', '')}"`));
  assert.doesNotMatch(page.text, /(src|href)="(https?:)?\/\//);
  assert.ok(Object.values<Endpoint>(ENDPOINTS).every(({ summary }) => page.text.includes(summary)));
});

test('the interface describes itself', async () => {
  const { text } = await province.call('GET', '/openapi.json');
  assert.match(text, /"openapi":"3\.1\.0"/);
});

test('a fault of ours is a problem without a word of what was sent', async () => {
  await province.signed('PUT', '/v1/service-cases/FAULT', { body: CLOSED_CASE });
  const ticket = await freshTicket(province);
  await province.database.updateTable('ticket').set({ profile_id: 'gone' }).execute();
  const written: string[] = [];
  const { error } = console;
  console.error = (line: string) => written.push(line);
  const reply = await province.withToken(ticket, 'GET', '/v1/rating-session');
  console.error = error;
  assert.equal(problemIn(reply).code, 'server-fault');
  assert.match(written.join('\n'), /GET \/v1\/rating-session/);
  assert.ok(!written.join('\n').includes(ticket));
});
