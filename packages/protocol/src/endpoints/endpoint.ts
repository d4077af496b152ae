import type * as z from 'zod/mini';
import type { Call } from '../calls/call.js';
import type { RefusalCode } from '../refusals.js';

/** Who may call, and how they prove it. */
export const CALLERS = ['department', 'ticket', 'tracking-token', 'survey-ticket', 'officer', 'anyone'] as const;
export type Caller = (typeof CALLERS)[number];

/** The header under which a write is known again, and its form: long enough that two writes never share a key by chance. */
export const IDEMPOTENCY_KEY_HEADER = 'Idempotency-Key';
export const IDEMPOTENCY_KEY_PATTERN = /^[A-Za-z0-9_-]{16,64}$/;

export type Endpoint = Call & {
  readonly caller: Caller;
  /** One line in Chinese for the interface's documentation. */
  readonly summary: string;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** About the server's process, not about the service: it is answered whatever the database does. */
  readonly ofTheProcess?: true;
  /** Not there in production. */
  readonly sandboxOnly?: true;
  /** Answers with an ETag and understands `If-None-Match`. */
  readonly etag?: true;
  /** Anybody's cache may keep it: for ever where the query names a version. */
  readonly isPublic?: true;
  readonly status: 200 | 201 | 204;
  /** Besides those that follow from caller, body and query. */
  readonly refuses: readonly RefusalCode[];
};

/** The refusals that follow from how an endpoint is called. */
const BY_CALLER = {
  department: ['signature-missing', 'signature-wrong', 'signature-time-off', 'app-disabled', 'nonce-replayed'],
  ticket: ['ticket-unknown'],
  'tracking-token': ['tracking-token-unknown'],
  'survey-ticket': ['survey-ticket-unknown'],
  officer: ['officer-token-unknown'],
  anyone: [],
} as const satisfies Readonly<Record<Caller, readonly RefusalCode[]>>;
const BY_PATH = ['path-invalid'] as const satisfies readonly RefusalCode[];
const BY_BODY = ['body-unreadable', 'body-too-large', 'body-invalid'] as const satisfies readonly RefusalCode[];
const BY_QUERY = ['query-invalid'] as const satisfies readonly RefusalCode[];
const BY_KEY = ['idempotency-key-invalid', 'idempotency-key-reused'] as const satisfies readonly RefusalCode[];
const ALWAYS = ['too-many-requests', 'server-fault', 'unavailable'] as const satisfies readonly RefusalCode[];

/** Every refusal that an endpoint can give. */
export const refusalsOf = (endpoint: Endpoint): readonly RefusalCode[] => [
  ...BY_CALLER[endpoint.caller],
  ...(endpoint.path.includes('{') ? BY_PATH : []),
  ...(endpoint.body ? BY_BODY : []),
  ...(endpoint.query ? BY_QUERY : []),
  ...(endpoint.idempotent ? BY_KEY : []),
  ...endpoint.refuses,
  ...ALWAYS,
];

/** The same as a type, for whoever has words for each. */
export type RefusalOf<Each extends Endpoint> = Each extends Endpoint
  ? | (typeof BY_CALLER)[Each['caller']][number]
    | (Each extends { path: `${string}{${string}` } ? (typeof BY_PATH)[number] : never)
    | (Each extends { body: object } ? (typeof BY_BODY)[number] : never)
    | (Each extends { query: object } ? (typeof BY_QUERY)[number] : never)
    | (Each extends { idempotent: true } ? (typeof BY_KEY)[number] : never)
    | Each['refuses'][number]
    | (typeof ALWAYS)[number]
  : never;
