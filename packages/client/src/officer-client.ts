import type { CallAttempt, IdentityPurpose, OfficialStep, ReadIdentity, TypicalCaseRelease } from '@haochaping/core';
import {
  getBadReview,
  listBadReviews,
  listCallbacks,
  readIdentity,
  recordCall,
  releaseTypicalCase,
  takeStep,
  type AnswerOf,
  type Callback,
  type OfficerReview,
  type QueryOf,
} from '@haochaping/protocol';
import { call } from './call.js';
import { bearer, type CallOptions, type Connection } from './connection.js';
import { idempotent } from './idempotent.js';
import { overFetch } from './transport/fetch.js';

export type OfficerClientOptions = {
  readonly endpoint: string;
  /** A token that the department's server minted for this officer. */
  readonly officerToken: string;
};

/** The calls of the page of an officer, a decider or a caller, as the token says. Every call rejects with `CallFailed`. */
export type OfficerClient = {
  list(query?: QueryOf<'listBadReviews'>, options?: CallOptions): Promise<AnswerOf<'listBadReviews'>>;
  get(ratingNo: string, options?: CallOptions): Promise<OfficerReview>;
  /** Takes a step, and resolves with what came of it. Repeated after a failure, it counts once. */
  take(ratingNo: string, step: OfficialStep, options?: CallOptions): Promise<OfficerReview>;
  /** Who gave the rating, for this purpose and no other. Each look is recorded, and the rater sees it. */
  identity(ratingNo: string, purpose: IdentityPurpose, options?: CallOptions): Promise<ReadIdentity>;
  /** Whom this caller is to call, the most pressing first; or those who were called. */
  callbacks(query?: CallbackQuery, options?: CallOptions): Promise<AnswerOf<'listCallbacks'>>;
  /** Notes a call, and resolves with the callback as it stands then. Repeated after a failure, it counts once. */
  recordCall(callbackId: string, attempt: CallAttempt, options?: CallOptions): Promise<Callback>;
  /** Releases a typical case in words that name nobody: a supervisor's act. Repeated after a failure, it counts once. */
  releaseTypicalCase(released: TypicalCaseRelease, options?: CallOptions): Promise<AnswerOf<'releaseTypicalCase'>>;
};

/** Which callbacks: those still open unless it says otherwise. */
export type CallbackQuery = { readonly state?: 'open' | 'settled'; readonly cursor?: string };

export function createOfficerClient({ endpoint, officerToken }: OfficerClientOptions): OfficerClient {
  const connection: Connection = { endpoint, credentials: bearer(officerToken), transport: overFetch };
  type Taking = { readonly ratingNo: string; readonly step: OfficialStep };
  const take = idempotent(
    ({ ratingNo, step }: Taking, key: string, options?: CallOptions) =>
      call(takeStep, connection, { ...options, params: { ratingNo }, body: step, headers: { 'idempotency-key': key } }),
    () => '',
  );
  type Calling = { readonly callbackId: string; readonly attempt: CallAttempt };
  const note = idempotent(
    ({ callbackId, attempt }: Calling, key: string, options?: CallOptions) =>
      call(recordCall, connection, {
        ...options,
        params: { callbackId },
        body: attempt,
        headers: { 'idempotency-key': key },
      }),
    () => '',
  );
  const release = idempotent(
    (body: TypicalCaseRelease, key: string, options?: CallOptions) =>
      call(releaseTypicalCase, connection, { ...options, body, headers: { 'idempotency-key': key } }),
    () => '',
  );
  return {
    list: (query, options) => call(listBadReviews, connection, { ...options, ...(query && { query }) }),
    get: (ratingNo, options) => call(getBadReview, connection, { ...options, params: { ratingNo } }),
    take: (ratingNo, step, options) => take({ ratingNo, step }, options),
    identity: (ratingNo, purpose, options) =>
      call(readIdentity, connection, { ...options, params: { ratingNo }, query: { purpose } }),
    callbacks: (query, options) => call(listCallbacks, connection, { ...options, ...(query && { query }) }),
    recordCall: (callbackId, attempt, options) => note({ callbackId, attempt }, options),
    releaseTypicalCase: (released, options) => release(released, options),
  };
}
