import { KNOWN_CODES, daySchema, instantSchema } from '@haochaping/core';
import * as z from 'zod/mini';
import { ENDPOINTS } from './endpoints.js';
import { refusalsOf, type Caller, type Endpoint } from './endpoint.js';
import { PROBLEM_MEDIA_TYPE, problemSchema } from './problem.js';
import { REFUSALS, type RefusalCode } from './refusals.js';

type Json = Readonly<Record<string, unknown>>;

const SECURITY: Readonly<Record<Caller, Json>> = {
  department: {
    type: 'apiKey',
    in: 'header',
    name: 'Hcp-Signature',
    description: '应用签名：Hcp-App、Hcp-Time、Hcp-Nonce、Hcp-Signature',
  },
  ticket: { type: 'http', scheme: 'bearer', description: '评价票据' },
  'tracking-token': { type: 'http', scheme: 'bearer', description: '回执中的查询凭证' },
  officer: { type: 'http', scheme: 'bearer', description: '承办人、裁定人或回访员凭证' },
  anyone: {},
};

type Override = NonNullable<z.core.ToJSONSchemaParams['override']>;

/** What the schemas check and JSON Schema has its own word for; and of codes that may grow, those of this version. */
const inItsWords: Override = ({ zodSchema, jsonSchema }) => {
  const known = KNOWN_CODES.get(zodSchema);
  if (known)
    jsonSchema.anyOf = [{ enum: [...known] }, { description: '更新的省平台可能有更多代码，未认识的须原样显示' }];
  if (zodSchema === instantSchema) jsonSchema.format = 'date-time';
  if (zodSchema === daySchema) jsonSchema.format = 'date';
};

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: inItsWords });
  return rest;
};

const parametersOf = (endpoint: Endpoint): readonly Json[] => [
  ...[...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...(endpoint.idempotent
    ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } }]
    : []),
  ...(endpoint.etag ? [{ name: 'If-None-Match', in: 'header', required: false, schema: { type: 'string' } }] : []),
  ...queryParametersOf(endpoint),
];

function queryParametersOf({ query }: Endpoint): readonly Json[] {
  const { properties = {}, required = [] } = query ? z.toJSONSchema(query, { io: 'input' }) : {};
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** One response a status: several refusals may share it. */
function refusalResponses(codes: readonly RefusalCode[]): Json {
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codes) byStatus.set(REFUSALS[code].status, [...(byStatus.get(REFUSALS[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      String(status),
      {
        description: those.map((code) => `${code}：${REFUSALS[code].title}`).join('；'),
        content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

const operationOf = (name: string, endpoint: Endpoint): Json => ({
  operationId: name,
  summary: endpoint.summary,
  security: endpoint.caller === 'anyone' ? [] : [{ [endpoint.caller]: [] }],
  parameters: parametersOf(endpoint),
  ...(endpoint.body && {
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } },
  }),
  responses: {
    [String(endpoint.status)]: {
      description: endpoint.summary,
      ...(endpoint.answer && { content: { 'application/json': { schema: schemaOf(endpoint.answer, 'output') } } }),
    },
    ...(endpoint.etag && { '304': { description: '没有变化' } }),
    ...refusalResponses(refusalsOf(endpoint)),
  },
});

/**
 * The interface as an OpenAPI 3.1 document, made from the same schemas that parse every byte: of all endpoints, or of those
 * that a server has.
 */
export function openapiDocument(endpoints: Readonly<Record<string, Endpoint>> = ENDPOINTS): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operationOf(name, endpoint) };
  }
  const { anyone: _open, ...securitySchemes } = SECURITY;
  return {
    openapi: '3.1.0',
    info: { title: '政务服务“好差评”统一接口', version: '1' },
    paths,
    components: { securitySchemes, schemas: { Problem: schemaOf(problemSchema, 'output') } },
  };
}
