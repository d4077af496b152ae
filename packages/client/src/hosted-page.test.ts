import assert from 'node:assert/strict';
import test from 'node:test';
import { memoryOutbox } from './outbox/page-outbox.js';
import { createRatingClient } from './rating-client.js';
import { json, stubProvince } from './test-support/stub-province.js';

const session = (url: string) => ({
  place: { placeName: '滨海新区', profile: 'p', profileVersion: '1', rulesUrl: '/rules/p@1' },
  subject: { itemName: '居民身份证换领', caseNo: 'A-1', orgName: '公安局' },
  rateable: { now: false, because: 'hosted-page', url, until: '2026-11-22T15:16:36+08:00' },
  levels: [],
  indicators: {},
  textMaxLength: 500,
  badNeedsReason: false,
  identity: { rule: 'optional', consentText: '' },
});

test('a page of the province’s own host comes with its whole address, under the path of the interface', async (t) => {
  const { endpoint } = await stubProvince(t, json(200, session('/rate#ticket')));
  const { rateable } = await createRatingClient({ endpoint, ticket: 'ticket', outbox: memoryOutbox() }).session();
  assert.equal('url' in rateable && rateable.url, `${endpoint.replace(/\/$/, '')}/rate#ticket`);
});

test('so does the page of the rules, and where there is none, no address is made up', async (t) => {
  const { endpoint } = await stubProvince(t, json(200, session('/rate#ticket')));
  const { place } = await createRatingClient({ endpoint, ticket: 'ticket', outbox: memoryOutbox() }).session();
  assert.equal(place.rulesUrl, `${endpoint.replace(/\/$/, '')}/rules/p@1`);

  const { placeName, profile, profileVersion } = place;
  const without = { ...session('/rate#ticket'), place: { placeName, profile, profileVersion } };
  const other = await stubProvince(t, json(200, without));
  const asked = createRatingClient({ endpoint: other.endpoint, ticket: 'ticket', outbox: memoryOutbox() });
  assert.deepEqual((await asked.session()).place, without.place);
});

test('so it does where the server says itself under which path it is reached', async (t) => {
  const { endpoint } = await stubProvince(t, json(200, session('/hcp/rate#ticket')));
  const { rateable } = await createRatingClient({ endpoint, ticket: 'ticket', outbox: memoryOutbox() }).session();
  assert.equal('url' in rateable && rateable.url, `${endpoint.replace(/\/$/, '')}/rate#ticket`);
});

test('a page elsewhere keeps its address', async (t) => {
  const { endpoint } = await stubProvince(t, json(200, session('https://hcp.example.gov.cn/pre?a=1')));
  const { rateable } = await createRatingClient({ endpoint, ticket: 'ticket', outbox: memoryOutbox() }).session();
  assert.equal('url' in rateable && rateable.url, 'https://hcp.example.gov.cn/pre?a=1');
});

test('an answer that leads to another host over plain http is not read', async (t) => {
  const { endpoint } = await stubProvince(t, json(200, session('http://hcp.example.gov.cn/pre')));
  const asked = createRatingClient({ endpoint, ticket: 'ticket', outbox: memoryOutbox() }).session();
  await assert.rejects(asked, { failure: { kind: 'unreadable', status: 200 } });
});
