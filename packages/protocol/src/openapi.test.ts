import { LEVELS, STAGES } from '@haochaping/core';
import { Validator } from '@seriousme/openapi-schema-validator';
import assert from 'node:assert/strict';
import test from 'node:test';
import { refusalsOf, type Endpoint } from './endpoint.js';
import { ENDPOINTS } from './endpoints.js';
import { openapiDocument } from './openapi.js';
import { REFUSALS } from './refusals.js';

test('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate({ ...openapiDocument() });
  assert.ok(valid, JSON.stringify(errors));
});

test('every endpoint stands in the document with every refusal that it can give', () => {
  const document = JSON.stringify(openapiDocument());
  for (const [name, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
    assert.ok(document.includes(`"operationId":"${name}"`), name);
    for (const code of refusalsOf(endpoint))
      assert.ok(document.includes(`${code}：${REFUSALS[code].title}`), `${name} ${code}`);
  }
});

test('no two endpoints share a method and an address', () => {
  const addresses = Object.values<Endpoint>(ENDPOINTS).map(({ method, path }) => `${method} ${path}`);
  assert.equal(new Set(addresses).size, addresses.length);
});

test('every refusal can be given by some endpoint or by the server’s edge', () => {
  const given = new Set(Object.values<Endpoint>(ENDPOINTS).flatMap(refusalsOf));
  const edge = ['address-unknown', 'method-not-allowed'];
  const never = Object.keys(REFUSALS).filter(
    (code) => !edge.includes(code) && ![...given].some((each) => each === code),
  );
  assert.deepEqual(never, []);
});

test('no address carries anything about a person', () => {
  for (const { path } of Object.values<Endpoint>(ENDPOINTS))
    assert.doesNotMatch(path, /name|phone|cert|ticket\b|token\b/i);
});

test('the codes of answers are told with those of this version, and open; what is sent is closed', () => {
  const written = (name: 'trackBadReview' | 'submitRating') =>
    JSON.stringify(openapiDocument({ [name]: ENDPOINTS[name] }));
  const tracked = written('trackBadReview');
  const [sent = ''] = written('submitRating').split('"responses"');
  for (const stage of STAGES) assert.ok(tracked.includes(`"${stage}"`), stage);
  assert.ok(tracked.includes('更新的省平台可能有更多代码'));
  assert.ok(sent.includes(JSON.stringify({ type: 'string', enum: LEVELS })));
  assert.ok(!sent.includes('更新的省平台'));
});

test('moments are told as date-time', () => {
  assert.match(JSON.stringify(openapiDocument()), /"dueAt":\{"type":"string","format":"date-time"\}/);
});
