import type { TypicalCaseRelease } from '@haochaping/core';
import { releaseTypicalCase, type AnswerOf } from '@haochaping/protocol';
import { call } from './call.js';
import { bearer, type CallOptions, type Connection } from './connection.js';
import { idempotent } from './idempotent.js';
import type { OfficerClientOptions } from './officer-client.js';
import { overFetch } from './transport/fetch.js';

/** The calls of a supervisor's page, beside those of an officer's. Every call rejects with `CallFailed`. */
export type SupervisorClient = {
  /** Releases a typical case in words that name nobody. Repeated after a failure, it counts once. */
  releaseTypicalCase(released: TypicalCaseRelease, options?: CallOptions): Promise<AnswerOf<'releaseTypicalCase'>>;
};

export function createSupervisorClient({ endpoint, officerToken }: OfficerClientOptions): SupervisorClient {
  const connection: Connection = { endpoint, credentials: bearer(officerToken), transport: overFetch };
  const release = idempotent(
    (body: TypicalCaseRelease, key: string, options?: CallOptions) =>
      call(releaseTypicalCase, connection, { ...options, body, headers: { 'idempotency-key': key } }),
    () => '',
  );
  return {
    releaseTypicalCase: (released, options) => release(released, options),
  };
}
