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

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
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
  const { properties = {} } = query ? z.toJSONSchema(query, { io: 'input' }) : {};
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
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

/** The interface as an OpenAPI 3.1 document, made from the same schemas that parse every byte. */
export function openapiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
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
