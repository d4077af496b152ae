import {
  PATH_PARAMETERS,
  IDEMPOTENCY_KEY_HEADER,
  IDEMPOTENCY_KEY_PATTERN,
  type Endpoint,
  type FieldFault,
} from '@haochaping/protocol';
import * as z from 'zod/mini';
import { fieldWords, schemaNameOf } from '@haochaping/protocol/openapi';
import type { AnyHandler } from '../interface/handler.js';
import { refused, type Answered, type Refused } from '../interface/outcome.js';
import { parse, jsonBody, type Parsed, type WordsOf } from '../interface/parse.js';
import type { Authenticate, IncomingCall } from './authenticate.js';
import type { Metrics } from './metrics.js';
import type { RateLimit } from './rate-limit.js';

/** A call with the parameters of its address. */
export type Call = IncomingCall & {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
};

export type Edge = {
  readonly authenticate: Authenticate;
  readonly rateLimit: RateLimit;
  readonly metrics: Metrics | undefined;
  /** Prefix that a gateway puts before every path; mostly empty. */
  readonly basePath: string;
};

const NOTHING: Parsed<undefined> = { outcome: 'parsed', value: undefined };
const BODY_UNREADABLE = { pointer: '', code: 'unreadable', detail: '提交的内容不完整，或不是约定的格式' } as const;
/** What a type calls its fields. */
const wordsOf = (schema: z.ZodMiniType): WordsOf => {
  const type = schemaNameOf(schema);
  return (field) => fieldWords(field, type);
};

const parametersSchema = z.partial(z.object(PATH_PARAMETERS));

/** All that happens to a call before and after its handler, in this order, for every endpoint alike. */
export async function serveEndpoint(
  endpoint: Endpoint,
  handler: AnyHandler,
  edge: Edge,
  call: Call,
  now: number,
): Promise<Answered<unknown> | Refused> {
  const authenticated = await edge.authenticate[endpoint.caller](call, now);
  if (authenticated.outcome === 'refused') return authenticated;
  const retryAfterSeconds = edge.rateLimit.count(endpoint.caller, authenticated.countedAs, now);
  if (retryAfterSeconds !== undefined) return refused('too-many-requests', { retryAfterSeconds });

  const idempotencyKey = call.header('idempotency-key');
  if (endpoint.idempotent && !isIdempotencyKey(idempotencyKey)) {
    return refused('idempotency-key-invalid', { errors: [idempotencyKeyFault(idempotencyKey)] });
  }
  const parameters = parse(parametersSchema, call.parameters);
  if (parameters.outcome === 'faulty') return refused('path-invalid', { errors: parameters.faults });
  const query = endpoint.query ? parse(endpoint.query, call.query, wordsOf(endpoint.query)) : NOTHING;
  if (query.outcome === 'faulty') return refused('query-invalid', { errors: query.faults });
  const json = endpoint.body ? jsonBody(call.body) : undefined;
  if (json?.outcome === 'unreadable') return refused('body-unreadable', { errors: [BODY_UNREADABLE] });
  const body = endpoint.body ? parse(endpoint.body, json?.value, wordsOf(endpoint.body)) : NOTHING;
  if (body.outcome === 'faulty') return refused('body-invalid', { errors: body.faults });

  const outcome = await handler({
    now,
    caller: authenticated.caller,
    parameters: call.parameters,
    query: query.value,
    body: body.value,
    idempotencyKey,
  });
  if (outcome.outcome === 'refused' || !endpoint.answer) return outcome;
  // Parsed too, so that no field leaves that the interface does not name; a failure here is a fault in our code.
  return { outcome: 'answered', answer: endpoint.answer.parse(outcome.answer) };
}

const isIdempotencyKey = (text: string | undefined): text is string =>
  text !== undefined && IDEMPOTENCY_KEY_PATTERN.test(text);

/** The fault of a missing or malformed key. */
const idempotencyKeyFault = (text: string | undefined): FieldFault => ({
  pointer: `/${IDEMPOTENCY_KEY_HEADER}`,
  ...(text === undefined || text === ''
    ? { code: 'missing', detail: '请求头中缺少幂等键' }
    : { code: 'invalid-format', detail: '幂等键应为 16 至 64 位字母、数字、短横线或下划线' }),
});
