import { LEVELS, STAGES } from '@haochaping/core';
import { Validator } from '@seriousme/openapi-schema-validator';
import assert from 'node:assert/strict';
import test from 'node:test';
import { refusalsOf, type Endpoint } from './endpoints/endpoint.js';
import { ENDPOINTS } from './endpoints/index.js';
import { BODY_EXAMPLES, openapiDocument } from './openapi.js';
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
  const written = (name: 'trackBadReview') => JSON.stringify(openapiDocument({ [name]: ENDPOINTS[name] }));
  const tracked = written('trackBadReview');
  const sent = JSON.stringify(read(openapiDocument()).components.schemas.TargetRating);
  for (const stage of STAGES) assert.ok(tracked.includes(`"${stage}"`), stage);
  assert.ok(tracked.includes('更新的省平台可能有更多代码'));
  assert.match(sent, /LevelToSend/);
  assert.deepEqual(read(openapiDocument()).components.schemas.LevelToSend, { type: 'string', enum: LEVELS });
});

test('moments are told as date-time', () => {
  const { components } = read(openapiDocument());
  assert.equal(components.schemas.Instant?.format, 'date-time');
  assert.deepEqual(components.schemas.Due?.properties?.dueAt, {
    $ref: '#/components/schemas/Instant',
    description: '时限的最后时刻',
  });
});

type Schema = { readonly format?: string; readonly properties?: Readonly<Record<string, object>> };
type Operation = {
  readonly operationId: string;
  readonly parameters: readonly {
    name: string;
    description?: string;
    example?: string;
    schema: { pattern?: string };
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { examples: object; schema: object }>> };
  readonly responses: Readonly<Record<string, { headers?: Readonly<Record<string, object>> }>>;
  readonly security: readonly object[];
};
type Document = {
  readonly servers: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, { name?: string; description: string }>>;
  };
};
function assertDocument(value: unknown): asserts value is Document {
  assert.ok(typeof value === 'object' && value !== null && 'paths' in value && 'components' in value);
}
/** As it goes over the wire. */
function read(document: object): Document {
  const sent: unknown = JSON.parse(JSON.stringify(document));
  assertDocument(sent);
  return sent;
}
const operations = (): readonly Operation[] =>
  Object.values(read(openapiDocument()).paths).flatMap((path) => Object.values(path));

/** Every object in a document, however deep. */
function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)];
}

test('every field of every type and every parameter says in Chinese what it is', () => {
  const { components } = read(openapiDocument());
  for (const [type, schema] of Object.entries(components.schemas)) {
    for (const inner of objectsIn(schema)) {
      if (!('properties' in inner) || typeof inner.properties !== 'object') continue;
      for (const [field, described] of Object.entries<{ description?: string }>({ ...inner.properties }))
        assert.match(String(described.description), /[\u4e00-\u9fff]/, `${type}.${field}`);
    }
  }
  for (const { operationId, parameters } of operations())
    for (const { name, description } of parameters)
      assert.match(String(description), /[\u4e00-\u9fff]/, `${operationId} ${name}`);
});

test('a type of several fields is written once, and everything that is referred to is there', () => {
  const document = read(openapiDocument());
  const seen = new Map<string, number>();
  for (const schema of objectsIn(document.components.schemas)) {
    if (!('properties' in schema) || Object.keys(schema.properties ?? {}).length < 3) continue;
    const text = JSON.stringify(schema);
    seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  assert.deepEqual(
    [...seen].filter(([, times]) => times > 1),
    [],
  );
  for (const [, id = ''] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g))
    assert.ok(document.components.schemas[id], id);
  for (const { requestBody } of operations())
    if (requestBody) assert.deepEqual(Object.keys(requestBody.content['application/json']?.schema ?? {}), ['$ref']);
});

test('a department reads how to sign, a writer how to repeat, a reader how to ask again', () => {
  const { components, servers } = read(openapiDocument());
  const headers = Object.values(components.securitySchemes).flatMap(({ name }) => name ?? []);
  assert.deepEqual(headers, ['Hcp-App', 'Hcp-Time', 'Hcp-Nonce', 'Hcp-Signature']);
  assert.match(components.securitySchemes.signature?.description ?? '', /hmac-sha256 或 hmac-sm3/);
  assert.equal(servers.length, 1);
  for (const { operationId, parameters, responses, security } of operations()) {
    const endpoint: Endpoint | undefined = Object.entries(ENDPOINTS).find(([name]) => name === operationId)?.[1];
    assert.ok(endpoint);
    const parameter = (name: string) => parameters.find((each) => each.name === name);
    assert.equal(
      parameter('Idempotency-Key')?.schema.pattern,
      endpoint.idempotent && '^[A-Za-z0-9_-]{16,64}$',
      operationId,
    );
    assert.equal(Boolean(responses['200']?.headers?.ETag && responses['304']?.headers?.ETag), Boolean(endpoint.etag));
    assert.ok(responses['429']?.headers?.['Retry-After'] && responses['503']?.headers?.['Retry-After'], operationId);
    if (endpoint.caller === 'department')
      assert.deepEqual(Object.keys(security[0] ?? {}), ['app', 'time', 'nonce', 'signature']);
  }
});

test('every body has examples that its schema takes, and every parameter one', () => {
  for (const [name, examples] of Object.entries(BODY_EXAMPLES)) {
    const endpoint: Endpoint | undefined = Object.entries(ENDPOINTS).find(([each]) => each === name)?.[1];
    for (const example of examples) assert.ok(endpoint?.body?.safeParse(example).success, name);
  }
  for (const { operationId, parameters } of operations()) {
    for (const { name, example } of parameters)
      assert.ok(example !== undefined || name === 'cursor', `${operationId} ${name}`);
  }
});
