import type { Endpoint } from '@haochaping/protocol';
import ky, { HTTPError, TimeoutError, type KyResponse } from 'ky';
import * as z from 'zod/mini';
import { CallFailed, type Failure } from './failure.js';
import { refusalIn } from './refusal.js';

/** What a signer needs to see of a request: exactly what goes over the wire. */
export type Outgoing = { readonly method: string; readonly target: string; readonly body: string };

/** The headers by which a caller proves who it is. */
export type Credentials = (outgoing: Outgoing) => Readonly<Record<string, string>>;

export const bearer =
  (token: string): Credentials =>
  () => ({ authorization: `Bearer ${token}` });

/** Whom to call, as whom, and whether a failed call may be repeated unchanged. */
export type Line = { readonly endpoint: string; readonly credentials: Credentials; readonly repeats: boolean };

export type CallOptions = { readonly signal?: AbortSignal };

export type Input = CallOptions & {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

const TIMEOUT_MS = 15_000;
const REPEATS = {
  limit: 2,
  methods: ['get', 'put', 'post'],
  statusCodes: [408, 429, 500, 502, 503, 504],
  delay: (attempt: number): number => 300 * 2 ** (attempt - 1),
  // Somebody is waiting: what asks for longer is told to them instead.
  maxRetryAfter: 2000,
};

type Answering<Schema extends z.ZodMiniType> = Endpoint & { readonly answer: Schema };

/** Calls an endpoint and parses what comes back. Rejects with CallFailed, or with the abort of the given signal. */
export async function call<Schema extends z.ZodMiniType>(
  endpoint: Answering<Schema>,
  line: Line,
  input: Input = {},
): Promise<z.output<Schema>> {
  return parsed(endpoint, await send(endpoint, line, input));
}

/** Calls an endpoint that answers nothing, or whose status or headers matter to the caller. */
export async function send(endpoint: Endpoint, line: Line, input: Input = {}): Promise<Response> {
  const url = urlOf(endpoint, line, input);
  const body = input.body === undefined ? '' : JSON.stringify(input.body);
  const { method } = endpoint;
  try {
    return await ky(url, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...line.credentials({ method, target: url.pathname + url.search, body }),
        ...input.headers,
      },
      ...(body && { body }),
      ...(input.signal && { signal: input.signal }),
      retry: line.repeats ? REPEATS : 0,
      timeout: TIMEOUT_MS,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  } catch (reason) {
    if (reason instanceof HTTPError && reason.response.status === 304) return reason.response;
    if (input.signal?.aborted) throw input.signal.reason;
    throw new CallFailed(await failureBehind(reason));
  }
}

export async function parsed<Schema extends z.ZodMiniType>(
  endpoint: Answering<Schema>,
  response: Response,
): Promise<z.output<Schema>> {
  const answer = endpoint.answer.safeParse(await json(response));
  if (!answer.success) throw new CallFailed({ kind: 'unreadable' });
  return answer.data;
}

function urlOf(endpoint: Endpoint, line: Line, { params = {}, query = {} }: Input): URL {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_braces, name: string) => encodeURIComponent(params[name] ?? ''));
  // A page may give an address on its own host; a server has no address of its own.
  const base = typeof document === 'undefined' ? undefined : document.baseURI;
  const url = new URL(line.endpoint.replace(/\/$/, '') + path, base);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
  return url;
}

async function failureBehind(reason: unknown): Promise<Failure> {
  if (reason instanceof TimeoutError) return { kind: 'timed-out' };
  if (!(reason instanceof HTTPError)) return { kind: 'unreachable' };
  return refusalIn(await json(reason.response)) ?? { kind: 'unreadable' };
}

/** What is no JSON is undefined; the caller's abort stays an abort. */
const json = (response: Response | KyResponse): Promise<unknown> =>
  response.json().catch((reason: unknown) => {
    if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
    return undefined;
  });
