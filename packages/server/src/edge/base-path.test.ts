import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ratingSessionSchema } from '@haochaping/core';
import { problemIn } from '../test-support/reply.js';
import { CLOSED_CASE, registered, ticketFor } from '../test-support/service.js';
import { signedHeaders } from '../test-support/sign.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

const BASE = '/hcp';
/** A gateway hands on the address as it was called, or without what is its own. */
const AS_IT_ARRIVES = {
  'handed on': `${BASE}/v1/service-cases/BASE-1`,
  'taken away': '/v1/service-cases/BASE-1',
} as const;

let province: TestProvince;
before(async () => {
  province = await startProvince({ basePath: BASE });
});
after(() => province.stop());

for (const [how, arrives] of Object.entries(AS_IT_ARRIVES)) {
  test(`behind a gateway whose path is ${how}, a department signs the address that it calls`, async () => {
    const body = JSON.stringify(CLOSED_CASE);
    const target = `${BASE}/v1/service-cases/BASE-1`;
    const headers = signedHeaders(province.portal, { method: 'PUT', target, body, now: province.clock.now() });
    const response = await fetch(province.origin + arrives, { method: 'PUT', headers, body });
    assert.equal(response.status, 200, await response.text());
  });
}

test('another path than the configured one is no way in', async () => {
  const body = JSON.stringify(CLOSED_CASE);
  const target = '/other/v1/service-cases/BASE-1';
  const headers = signedHeaders(province.portal, { method: 'PUT', target, body, now: province.clock.now() });
  const stripped = await fetch(`${province.origin}/v1/service-cases/BASE-1`, { method: 'PUT', headers, body });
  assert.equal(stripped.status, 401);
  assert.equal((await fetch(`${province.origin}/hcpx/v1/log/head`)).status, 404);
});

test('whoever is inside, with no gateway between, signs the address without it', async () => {
  assert.equal((await province.signed('PUT', '/v1/service-cases/INSIDE', { body: CLOSED_CASE })).status, 200);
});

test('a refusal, the developer’s page and the page of a hosted region are named by addresses that lead through the gateway', async () => {
  const { type } = problemIn(await province.call('GET', '/v1/nothing'));
  assert.equal(type, '/hcp/#address-unknown');
  for (const path of ['/hcp', '/hcp/', '/']) {
    const page = await (await fetch(province.origin + path)).text();
    assert.match(page, /id="address-unknown"/, path);
    assert.match(page, /href="\/hcp\/openapi\.json"/, path);
    assert.match(page, /GET \/hcp\/v1\/rating-session/, path);
  }
  const caseNo = await registered(province, { ...CLOSED_CASE, regionCode: '120116' });
  const ticket = await ticketFor(province, caseNo);
  const session = await province.withToken(ticket, 'GET', '/v1/rating-session');
  const { rateable } = ratingSessionSchema.parse(session.json);
  assert.ok(!rateable.now && rateable.because === 'hosted-page' && 'url' in rateable);
  assert.equal(rateable.url, `/hcp/rate#${ticket}`);
  const form = await fetch(province.origin + '/hcp/rate', { method: 'POST', body: new URLSearchParams({ ticket }) });
  assert.equal(form.status, 200);
  assert.match(await form.text(), /action="rated"/, 'the form leads to a page beside it');
});
