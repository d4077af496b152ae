import assert from 'node:assert/strict';
import { ENDPOINTS, problemSchema, refusalsOf, type Endpoint, type Problem } from '@haochaping/protocol';

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
  if (reply.status >= 400) assertDeclared(problemIn(reply), endpoint);
  else if (endpoint?.answer && reply.status !== 304) {
    assert.equal(reply.status, endpoint.status);
    endpoint.answer.parse(reply.json);
  }
  return reply;
}

export function problemIn(reply: Reply): Problem {
  assert.equal(reply.headers.get('content-type'), 'application/problem+json', reply.text);
  return problemSchema.parse(reply.json);
}

const endpointAt = (method: string, target: string): Endpoint | undefined =>
  Object.values<Endpoint>(ENDPOINTS).find(
    (endpoint) =>
      endpoint.method === method && new RegExp(`^${endpoint.path.replace(/\{\w+\}/g, '[^/]+')}(\\?|$)`).test(target),
  );

function assertDeclared({ code }: Problem, endpoint: Endpoint | undefined): void {
  const declared: readonly string[] = endpoint ? refusalsOf(endpoint) : ['address-unknown', 'method-not-allowed'];
  assert.ok(declared.includes(code), `${endpoint?.path ?? 'no endpoint'} does not declare ${code}`);
}
