import assert from 'node:assert/strict';
import test from 'node:test';
import { memoryOutbox } from '../outbox/page-outbox.js';
import { createRatingClient } from '../rating-client.js';
import { json, stubProvince } from '../test-support/stub-province.js';
import { sentAhead } from './sent-ahead.js';

const SESSION = {
  place: { placeName: '柳林县', profile: 'p', profileVersion: '1' },
  subject: { itemName: '居民身份证换领', caseNo: 'A-1', orgName: '公安局' },
  rateable: { now: true, until: '2026-11-22T15:16:36+08:00' },
  levels: [],
  indicators: {},
  textMaxLength: 500,
  badNeedsReason: false,
  identity: { rule: 'optional', consentText: '' },
};

const asking = (endpoint: string, response: Promise<Response>) =>
  createRatingClient({ endpoint, ticket: 'ticket', outbox: memoryOutbox(), transport: sentAhead(response) });
const answered = (status: number, body: unknown) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }));

test('the session that a page has asked for while this code was coming is asked for once', async (t) => {
  const { endpoint, seen } = await stubProvince(t, json(200, SESSION));
  const client = asking(endpoint, answered(200, SESSION));
  assert.deepEqual((await client.session()).subject, SESSION.subject);
  assert.equal(seen.length, 0);
  await client.session();
  assert.equal(seen.length, 1, 'a second call asks anew');
});

for (const [what, response] of [
  ['could not be sent', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['met a server in trouble', () => answered(503, {})],
] as const) {
  test(`one that ${what} is asked for again as ever`, async (t) => {
    const { endpoint, seen } = await stubProvince(t, json(200, SESSION));
    assert.deepEqual((await asking(endpoint, response()).session()).subject, SESSION.subject);
    assert.equal(seen.length, 1);
  });
}

test('a refusal that it met is told like any other', async (t) => {
  const { endpoint, seen } = await stubProvince(t, json(200, SESSION));
  const refusal = { type: 'urn:hcp:problem:ticket-expired', title: '票据已过期', status: 410, code: 'ticket-expired' };
  await assert.rejects(asking(endpoint, answered(410, refusal)).session(), { name: 'CallFailed' });
  assert.equal(seen.length, 0);
});

test('one that does not come is given up after fifteen seconds, and not waited for a second time', async (t) => {
  const { endpoint, seen } = await stubProvince(t, json(200, SESSION));
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const refused = assert.rejects(asking(endpoint, new Promise(() => undefined)).session(), {
    failure: { kind: 'timed-out' },
  });
  t.mock.timers.tick(15_000);
  await refused;
  assert.equal(seen.length, 0);
});

test('that the citizen does not want to rate is sent, whatever was asked for before', async (t) => {
  const { endpoint, seen } = await stubProvince(t, (_request, response) => response.writeHead(204).end());
  await asking(endpoint, answered(200, SESSION)).skip();
  assert.deepEqual(
    seen.map(({ method }) => method),
    ['POST'],
  );
});
