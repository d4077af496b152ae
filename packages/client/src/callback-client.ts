import type { CallAttempt } from '@haochaping/core';
import { listCallbacks, recordCall, type AnswerOf, type Callback } from '@haochaping/protocol';
import { call } from './call.js';
import { bearer, type CallOptions, type Connection } from './connection.js';
import { idempotent } from './idempotent.js';
import type { OfficerClientOptions } from './officer-client.js';
import { overFetch } from './transport/fetch.js';

/** The calls of a caller's page. Whom to dial is told by the officer's client, `identity`. Every call rejects with `CallFailed`. */
export type CallbackClient = {
  /** Whom this caller is to call, the most pressing first; or those who were called. */
  list(query?: CallbackQuery, options?: CallOptions): Promise<AnswerOf<'listCallbacks'>>;
  /** Notes a call, and resolves with the callback as it stands then. Repeated after a failure, it counts once. */
  record(callbackId: string, attempt: CallAttempt, options?: CallOptions): Promise<Callback>;
};

/** Which callbacks: those still open unless it says otherwise. */
export type CallbackQuery = { readonly state?: 'open' | 'settled'; readonly cursor?: string };

export function createCallbackClient({ endpoint, officerToken }: OfficerClientOptions): CallbackClient {
  const connection: Connection = { endpoint, credentials: bearer(officerToken), transport: overFetch };
  type Calling = { readonly callbackId: string; readonly attempt: CallAttempt };
  const record = idempotent(
    ({ callbackId, attempt }: Calling, key: string, options?: CallOptions) =>
      call(recordCall, connection, {
        ...options,
        params: { callbackId },
        body: attempt,
        headers: { 'idempotency-key': key },
      }),
    () => '',
  );
  return {
    list: (query, options) => call(listCallbacks, connection, { ...options, ...(query && { query }) }),
    record: (callbackId, attempt, options) => record({ callbackId, attempt }, options),
  };
}
