import type { Publication } from '@haochaping/core';
import { getPublication, getPublishedRanking, listPublications, type AnswerOf } from '@haochaping/protocol';
import { call } from './call.js';
import type { CallOptions, Connection } from './connection.js';
import { overFetch } from './transport/fetch.js';

/** Of which region, and in which version: the newest unless given. */
export type PublishedOf = { readonly regionCode: string; readonly version?: number };

/** What is published for everybody. Every call rejects with `CallFailed`. */
export type PublicationClient = {
  /** Which periods were published, in which versions, the newest first. */
  list(
    of?: { readonly regionCode?: string; readonly period?: string },
    options?: CallOptions,
  ): Promise<AnswerOf<'listPublications'>>;
  /**
   * What is published of a period: a month `2026-10`, a quarter `2026-Q4` or a year `2026`. Refused with `publication-unknown`
   * where it was not published.
   */
  get(period: string, of: PublishedOf, options?: CallOptions): Promise<Publication>;
  /** Units by 主动好评率; no ranking where the place publishes none. */
  ranking(period: string, of: PublishedOf, options?: CallOptions): Promise<AnswerOf<'getPublishedRanking'>>;
};

export function createPublicationClient({ endpoint }: { readonly endpoint: string }): PublicationClient {
  const connection: Connection = { endpoint, credentials: () => ({}), transport: overFetch };
  const queryOf = ({ regionCode, version }: PublishedOf): Readonly<Record<string, string>> => ({
    regionCode,
    ...(version !== undefined && { version: String(version) }),
  });
  return {
    list: (of, options) => call(listPublications, connection, { ...options, query: { ...of } }),
    get: (period, of, options) =>
      call(getPublication, connection, { ...options, params: { period }, query: queryOf(of) }),
    ranking: (period, of, options) =>
      call(getPublishedRanking, connection, { ...options, params: { period }, query: queryOf(of) }),
  };
}
