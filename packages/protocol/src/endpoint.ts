import type * as z from 'zod/mini';
import type { RefusalCode } from './refusals.js';

/** Who may call, and how they prove it. */
export const CALLERS = ['department', 'ticket', 'tracking-token', 'officer', 'anyone'] as const;
export type Caller = (typeof CALLERS)[number];

/** The header under which a write is known again, and its form: long enough that two writes never share a key by chance. */
export const IDEMPOTENCY_KEY_HEADER = 'Idempotency-Key';
export const IDEMPOTENCY_KEY_PATTERN = /^[A-Za-z0-9_-]{16,64}$/;

export type Endpoint = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Parameters in braces, as in OpenAPI. */
  readonly path: `/${string}`;
  readonly caller: Caller;
  /** One line in Chinese for the interface's documentation. */
  readonly summary: string;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** Needs an `Idempotency-Key`: however often it comes with the same key, it is done once and answered as done. */
  readonly idempotent?: true;
  /** A POST that does nothing more when it comes again, without a key. */
  readonly repeatable?: true;
  /** About the server's process, not about the service: it is answered whatever the database does. */
  readonly ofTheProcess?: true;
  /** Not there in production. */
  readonly sandboxOnly?: true;
  /** Answers with an ETag and understands `If-None-Match`. */
  readonly etag?: true;
  readonly status: 200 | 201 | 204;
  readonly answer?: z.ZodMiniType;
  /** Besides those that follow from caller, body and query. */
  readonly refuses: readonly RefusalCode[];
};

/** What calling an endpoint takes. The rest is for servers and for the documentation; files for pages are built without it. */
export const CALLED = ['method', 'path', 'idempotent', 'repeatable', 'answer'] as const;
export type Called = Pick<Endpoint, (typeof CALLED)[number]>;

/** The refusals that follow from how an endpoint is called. */
const BY_CALLER: Readonly<Record<Caller, readonly RefusalCode[]>> = {
  department: ['signature-missing', 'signature-wrong', 'signature-time-off', 'nonce-replayed'],
  ticket: ['ticket-unknown'],
  'tracking-token': ['tracking-token-unknown'],
  officer: ['officer-token-unknown'],
  anyone: [],
};

/** Every refusal that an endpoint can give. */
export const refusalsOf = (endpoint: Endpoint): readonly RefusalCode[] => [
  ...BY_CALLER[endpoint.caller],
  ...(endpoint.path.includes('{') ? (['path-invalid'] as const) : []),
  ...(endpoint.body ? (['body-unreadable', 'body-too-large', 'body-invalid'] as const) : []),
  ...(endpoint.query ? (['query-invalid'] as const) : []),
  ...(endpoint.idempotent ? (['idempotency-key-invalid', 'idempotency-key-reused'] as const) : []),
  ...endpoint.refuses,
  'too-many-requests',
  'server-fault',
  'unavailable',
];

/** Whether a caller that got no answer may send the same again: it will have been done once. */
export const isRepeatable = ({ method, idempotent, repeatable }: Called): boolean =>
  method !== 'POST' || Boolean(idempotent ?? repeatable);
