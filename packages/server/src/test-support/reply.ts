import assert from 'node:assert/strict';
import {
  ENDPOINTS,
  REFUSALS,
  problemSchema,
  refusalsOf,
  type Endpoint,
  type Problem,
  type RefusalCode,
} from '@haochaping/protocol';

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
  readonly text: string;
};

/** Reads a response, and holds it against the interface: an answer by its schema, a refusal declared by its endpoint. */
export async function replyTo(method: string, target: string, response: Response): Promise<Reply> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const json: unknown = isJson ? JSON.parse(text) : undefined;
  const reply = { status: response.status, headers: response.headers, text, json };
  const endpoint = endpointAt(method, target);
  if (reply.status >= 400) assertDeclared(reply, endpoint);
  else if (reply.status === 304) assert.ok(endpoint?.etag && text === '', `${target} has no ETag`);
  else if (endpoint) assertAnswer(reply, endpoint);
  return reply;
}

/** Nothing is missing and nothing is there that the interface does not name: a client of another make reads no more. */
function assertAnswer({ status, json, text }: Reply, endpoint: Endpoint): void {
  assert.equal(status, endpoint.status, text);
  if (endpoint.answer) assert.deepEqual(endpoint.answer.parse(json), json);
  else assert.equal(text, '');
}

export function problemIn(reply: Reply): Problem {
  assert.equal(reply.headers.get('content-type'), 'application/problem+json', reply.text);
  const problem = problemSchema.parse(reply.json);
  assert.deepEqual(problem, reply.json);
  return problem;
}

const endpointAt = (method: string, target: string): Endpoint | undefined =>
  Object.values<Endpoint>(ENDPOINTS).find(
    (endpoint) =>
      endpoint.method === method && new RegExp(`^${endpoint.path.replace(/\{\w+\}/g, '[^/]+')}(\\?|$)`).test(target),
  );

function assertDeclared(reply: Reply, endpoint: Endpoint | undefined): void {
  const { code, title, status } = problemIn(reply);
  const declared: readonly RefusalCode[] = endpoint ? refusalsOf(endpoint) : ['address-unknown', 'method-not-allowed'];
  const refusal = declared.find((candidate) => candidate === code);
  assert.ok(refusal, `${endpoint?.path ?? 'no endpoint'} does not declare ${code}`);
  const { status: itsStatus, title: itsTitle } = REFUSALS[refusal];
  assert.deepEqual([reply.status, status, title], [itsStatus, itsStatus, itsTitle]);
}
