import type { IdentityPurpose, OfficialStep, ReadIdentity } from '@haochaping/core';
import {
  getBadReview,
  listBadReviews,
  readIdentity,
  takeStep,
  type AnswerOf,
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
};

export function createOfficerClient({ endpoint, officerToken }: OfficerClientOptions): OfficerClient {
  const connection: Connection = { endpoint, credentials: bearer(officerToken), transport: overFetch };
  type Taking = { readonly ratingNo: string; readonly step: OfficialStep };
  const take = idempotent(
    ({ ratingNo, step }: Taking, key: string, options?: CallOptions) =>
      call(takeStep, connection, { ...options, params: { ratingNo }, body: step, headers: { 'idempotency-key': key } }),
    () => '',
  );
  return {
    list: (query, options) => call(listBadReviews, connection, { ...options, ...(query && { query }) }),
    get: (ratingNo, options) => call(getBadReview, connection, { ...options, params: { ratingNo } }),
    take: (ratingNo, step, options) => take({ ratingNo, step }, options),
    identity: (ratingNo, purpose, options) =>
      call(readIdentity, connection, { ...options, params: { ratingNo }, query: { purpose } }),
  };
}
