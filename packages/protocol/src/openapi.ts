import { KNOWN_CODES, daySchema, instantSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import { ENDPOINTS } from './endpoints/index.js';
import {
  IDEMPOTENCY_KEY_HEADER,
  IDEMPOTENCY_KEY_PATTERN,
  refusalsOf,
  type Caller,
  type Endpoint,
} from './endpoints/endpoint.js';
import { BODY_EXAMPLES, PATH_EXAMPLES, QUERY_EXAMPLES } from './examples.js';
import { fieldWords } from './fields.js';
import { PATH_PARAMETERS } from './path-parameters.js';
import { PROBLEM_MEDIA_TYPE, type Problem } from './problem.js';
import { REFUSALS, type RefusalCode } from './refusals.js';
import { SECURITY_SCHEMES, securityOf } from './openapi-security.js';
import { NAMED_SCHEMAS, SCHEMAS, refTo, schemaNameOf } from './openapi-schemas.js';
import { WEBHOOKS } from './openapi-webhooks.js';

export { BODY_EXAMPLES, PATH_EXAMPLES, QUERY_EXAMPLES } from './examples.js';
export { fieldWords, type FieldWords } from './fields.js';
export { schemaNameOf } from './openapi-schemas.js';

type Json = Readonly<Record<string, unknown>>;
type Override = NonNullable<z.core.ToJSONSchemaParams['override']>;

/** What the schemas check and JSON Schema has its own word for; and of codes that may grow, those of this version. */
const inItsWords: Override = ({ zodSchema, jsonSchema }) => {
  const known = KNOWN_CODES.get(zodSchema);
  if (known)
    jsonSchema.anyOf = [{ enum: [...known] }, { description: '更新的省平台可能有更多代码，未认识的须原样显示' }];
  if (zodSchema === instantSchema) Object.assign(jsonSchema, INSTANT);
  if (zodSchema === daySchema) jsonSchema.format = 'date';
};

const INSTANT = { format: 'date-time', examples: ['2026-11-22T15:16:36+08:00'] } as const;

/** Every type once, by its name. Objects are open: a newer server may answer with more fields. */
function typesInJson(): Readonly<Record<string, unknown>> {
  const { schemas } = z.toJSONSchema(NAMED_SCHEMAS, {
    io: 'input',
    unrepresentable: 'any',
    uri: (id) => `${SCHEMAS}${id}`,
    override: inItsWords,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _address, ...schema }]) => [id, described(schema, id)]),
  );
}

/** The same with each field named in Chinese, and its form where it has one. */
function described(schema: unknown, type: string): unknown {
  if (Array.isArray(schema)) return schema.map((element) => described(element, type));
  if (!isJson(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'properties' && isJson(value) ? fieldsDescribed(value, type) : described(value, type),
    ]),
  );
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldsDescribed = (fields: Json, type: string): Json =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, withWords(described(field, type), name, type)]),
  );

function withWords(field: unknown, name: string, type: string): unknown {
  const description = wordsOf(name, type);
  return { ...(isJson(field) && field), ...(description !== undefined && { description }) };
}

/** The types that something names, and those that they name. */
function namedFrom(paths: unknown, types: Readonly<Record<string, unknown>>): Json {
  const kept = new Map<string, unknown>();
  const keep = (value: unknown): void => {
    for (const [, id = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (kept.has(id)) continue;
      kept.set(id, types[id]);
      keep(types[id]);
    }
  };
  keep(paths);
  return Object.fromEntries([...kept].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const pathParameters = ({ path }: Endpoint): readonly Json[] =>
  Object.entries(PATH_PARAMETERS).flatMap(([name, schema]) =>
    path.includes(`{${name}}`)
      ? [
          {
            name,
            in: 'path',
            required: true,
            description: wordsOf(name),
            schema: schemaNameOf(schema) === undefined ? inline(schema) : refTo(schema),
            example: Object.entries(PATH_EXAMPLES).find(([of]) => of === name)?.[1],
          },
        ]
      : [],
  );

function inline(schema: z.core.$ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', override: inItsWords });
  return rest;
}

function wordsOf(name: string, type = ''): string | undefined {
  const words = fieldWords(name, type);
  return words?.form === undefined ? words?.word : `${words.word}：${words.form}`;
}

function queryParameters(name: string, { query }: Endpoint): readonly Json[] {
  const { properties = {}, required = [] } = query ? z.toJSONSchema(query, { io: 'input' }) : {};
  const examples = new Map<string, Readonly<Record<string, string>>>(Object.entries(QUERY_EXAMPLES));
  return Object.entries(properties).map(([field, schema]) => ({
    name: field,
    in: 'query',
    required: required.includes(field),
    description: wordsOf(field, query && schemaNameOf(query)),
    schema,
    example: examples.get(name)?.[field],
  }));
}

const HEADERS = {
  key: {
    name: IDEMPOTENCY_KEY_HEADER,
    in: 'header',
    required: true,
    description: '幂等键：每次新的提交用一个新的随机键；没有得到回答而重发时用原来的键，只会办理一次，回答与第一次相同',
    schema: { type: 'string', pattern: IDEMPOTENCY_KEY_PATTERN.source },
    example: 'kq3vT0c8Wz1nXy5uJr7mLd2p',
  },
  ifNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: '上次回答中的 ETag：没有变化时回答 304，没有正文',
    schema: { type: 'string' },
    example: '"bL2m0v9sQy"',
  },
} as const;

const ETAG = { ETag: { description: '这一版内容的标记，供 If-None-Match 使用', schema: { type: 'string' } } } as const;
const RETRY_AFTER = {
  'Retry-After': { description: '多少秒以后再试', schema: { type: 'integer', minimum: 1 } },
} as const;

/** One response a status: several refusals may share it. */
function refusalResponses(codes: readonly RefusalCode[]): Json {
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codes) byStatus.set(REFUSALS[code].status, [...(byStatus.get(REFUSALS[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      String(status),
      {
        description: those.map((code) => `${code}：${REFUSALS[code].title}`).join('；'),
        ...([429, 503].includes(status) && { headers: RETRY_AFTER }),
        content: {
          [PROBLEM_MEDIA_TYPE]: {
            schema: { $ref: `${SCHEMAS}Problem` },
            examples: Object.fromEntries(those.map((code) => [code, { value: problemOf(code) }])),
          },
        },
      },
    ]),
  );
}

const problemOf = (code: RefusalCode): Problem => ({
  type: `/#${code}`,
  title: REFUSALS[code].title,
  status: REFUSALS[code].status,
  code,
});

const examplesOf = (name: string): Json => {
  const bodies = new Map<string, readonly unknown[]>(Object.entries(BODY_EXAMPLES)).get(name) ?? [];
  return Object.fromEntries(bodies.map((value, nth) => [`example${nth + 1}`, { value }]));
};

const operationOf = (name: string, endpoint: Endpoint): Json => ({
  operationId: name,
  summary: endpoint.summary,
  tags: [endpoint.caller],
  security: securityOf(endpoint.caller),
  parameters: [
    ...pathParameters(endpoint),
    ...(endpoint.idempotent ? [HEADERS.key] : []),
    ...(endpoint.etag ? [HEADERS.ifNoneMatch] : []),
    ...queryParameters(name, endpoint),
  ],
  ...(endpoint.body && {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: refTo(endpoint.body), examples: examplesOf(name) } },
    },
  }),
  responses: {
    [String(endpoint.status)]: {
      description: endpoint.summary,
      ...(endpoint.etag && { headers: ETAG }),
      ...(endpoint.answer && { content: { 'application/json': { schema: refTo(endpoint.answer) } } }),
    },
    ...(endpoint.etag && { '304': { description: '没有变化', headers: ETAG } }),
    ...refusalResponses(refusalsOf(endpoint)),
  },
});

const TAGS: Readonly<Record<Caller, string>> = {
  department: '部门的服务器：每个请求都签名',
  ticket: '持评价票据的页面',
  'tracking-token': '持查询凭证的页面',
  'survey-ticket': '持调查票据的人',
  officer: '承办人、裁定人、回访员',
  anyone: '任何人',
};

/**
 * The interface as an OpenAPI 3.1 document, made from the same schemas that parse every byte: of all endpoints, or of those
 * that a server has.
 * @param server where the interface is; relative to the document's own address
 */
export function openapiDocument(endpoints: Readonly<Record<string, Endpoint>> = ENDPOINTS, server = '.'): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operationOf(name, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '政务服务“好差评”统一接口',
      version: '1',
      description:
        '时间都是带 +08:00 的 RFC 3339；拒绝都是 RFC 9457 的 application/problem+json，按 code 判断，title 与 detail 写给人看。没有得到回答的写入，用同一个幂等键重发。跳转（3xx）一律不跟随。',
    },
    servers: [{ url: server, description: '本文档所在的服务器' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    webhooks: WEBHOOKS,
    components: { securitySchemes: SECURITY_SCHEMES, schemas: namedFrom([paths, WEBHOOKS], typesInJson()) },
  };
}
