import { PATH_PARAMETERS, type Endpoint } from '@haochaping/protocol';
import * as z from 'zod/mini';
import type { Arrival, Doormen } from './callers.js';
import { fieldWords, schemaNameOf } from '@haochaping/protocol/openapi';
import { parse, type Parsed, type WordsOf } from './field-faults.js';
import type { AnyHandler } from './handler.js';
import { idempotencyKeyFault, isIdempotencyKey } from './idempotency-key.js';
import { jsonBody } from './json-body.js';
import { refused, type Answered, type Refused } from './outcome.js';
import type { RateLimit } from './rate-limit.js';

/** A call with the parts of its address. */
export type Call = Arrival & {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
};

export type Edge = {
  readonly doormen: Doormen;
  readonly rateLimit: RateLimit;
  /** What a gateway puts before every path; mostly nothing. */
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
  const recognised = await edge.doormen[endpoint.caller](call, now);
  if (recognised.outcome === 'refused') return recognised;
  const retryAfterSeconds = edge.rateLimit.count(endpoint.caller, recognised.countedAs, now);
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
    caller: recognised.who,
    parameters: call.parameters,
    query: query.value,
    body: body.value,
    idempotencyKey,
  });
  if (outcome.outcome === 'refused' || !endpoint.answer) return outcome;
  // Parsed too, so that no field leaves that the interface does not name; a failure here is a fault of ours.
  return { outcome: 'answered', answer: endpoint.answer.parse(outcome.answer) };
}
