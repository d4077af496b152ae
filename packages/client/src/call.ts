import { canonicalText } from '@haochaping/core';
import { isRepeatable, type Call } from '@haochaping/protocol';
import type * as z from 'zod/mini';
import { CallFailed, type Failure } from './failure.js';
import { abortOf, type CallOptions, type Connection } from './connection.js';
import { refusalIn } from './refusal.js';
import { TimedOut, type Answer, type Sending } from './transport/transport.js';

export type Input = CallOptions & {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

type Answering<Schema extends z.ZodMiniType> = Call & { readonly answer: Schema };

/** Calls an endpoint and parses what comes back. Rejects with CallFailed, or with the abort of the given signal. */
export async function call<Schema extends z.ZodMiniType>(
  endpoint: Answering<Schema>,
  connection: Connection,
  input: Input = {},
): Promise<z.output<Schema>> {
  return parsed(endpoint, await send(endpoint, connection, input));
}

/** Calls an endpoint that answers nothing, or whose status or headers matter to the caller. */
export async function send(endpoint: Call, connection: Connection, input: Input = {}): Promise<Answer> {
  const answer = await carried(connection, sendingOf(endpoint, connection, input));
  const { status, text } = answer;
  const isAnswer = status === 304 || (status >= 200 && status < 300 && (endpoint.answer !== undefined || text === ''));
  if (!isAnswer) throw new CallFailed(failureIn(answer));
  return answer;
}

export function parsed<Schema extends z.ZodMiniType>(endpoint: Answering<Schema>, answer: Answer): z.output<Schema> {
  const read = endpoint.answer.safeParse(json(answer));
  if (!read.success) throw new CallFailed({ kind: 'unreadable', status: answer.status });
  return read.data;
}

function sendingOf(endpoint: Call, connection: Connection, input: Input): Sending {
  const url = urlOf(endpoint, connection, input);
  const { method } = endpoint;
  const body = input.body === undefined ? '' : canonicalText(input.body);
  return {
    url,
    method,
    body,
    headers: () => ({
      ...(body && { 'content-type': 'application/json' }),
      ...connection.credentials({ method, target: url.pathname + url.search, body }),
      ...input.headers,
    }),
    repeatable: isRepeatable(endpoint),
    signal: input.signal,
  };
}

function urlOf(endpoint: Call, connection: Connection, { params = {}, query = {} }: Input): URL {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_braces, name: string) => encodeURIComponent(params[name] ?? ''));
  const url = addressAt(connection.endpoint, path);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
  return url;
}

/** A path of the interface as a whole address. A page may give an endpoint on its own host; a server has no address of its own. */
export function addressAt(endpoint: string, path: string): URL {
  const base = typeof document === 'undefined' ? undefined : document.baseURI;
  return new URL(endpoint.replace(/\/$/, '') + path, base);
}

async function carried({ transport }: Connection, sending: Sending): Promise<Answer> {
  try {
    return await transport(sending);
  } catch (reason) {
    if (sending.signal?.aborted) throw abortOf(sending.signal);
    throw new CallFailed({ kind: reason instanceof TimedOut ? 'timed-out' : 'unreachable' });
  }
}

function failureIn(answer: Answer): Failure {
  const { status } = answer;
  const refusal = refusalIn(json(answer));
  if (refusal?.problem.status !== status) return { kind: 'unreadable', status };
  const retryAfterSeconds = Number(answer.headers.get('retry-after'));
  return retryAfterSeconds > 0 ? { ...refusal, retryAfterSeconds } : refusal;
}

/** What is no JSON is undefined. */
function json({ text }: Answer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
