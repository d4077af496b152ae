import type { PaperEntry } from '@haochaping/core';
import { enterPaper, listPaperSheets, type AnswerOf, type PaperSheet } from '@haochaping/protocol';
import { call } from './call.js';
import { bearer, type CallOptions, type Connection } from './connection.js';
import { idempotent } from './idempotent.js';
import type { OfficerClientOptions } from './officer-client.js';
import { overFetch } from './transport/fetch.js';

/** The calls by which an office enters paper sheets (书面评价表). Every call rejects with `CallFailed`. */
export type PaperClient = {
  /** Sheets that wait for a second person or that two read differently, the oldest first; or those that count. */
  list(query?: PaperQuery, options?: CallOptions): Promise<AnswerOf<'listPaperSheets'>>;
  /**
   * Enters what is on a sheet, and resolves with how it stands: it counts once two people have entered it alike. Repeated after a
   * failure, it is entered once.
   */
  enter(entry: PaperEntry, options?: CallOptions): Promise<PaperSheet>;
};

export type PaperQuery = { readonly state?: 'waiting' | 'counted'; readonly cursor?: string };

export function createPaperClient({ endpoint, officerToken }: OfficerClientOptions): PaperClient {
  const connection: Connection = { endpoint, credentials: bearer(officerToken), transport: overFetch };
  const enter = idempotent(
    (entry: PaperEntry, key: string, options?: CallOptions) =>
      call(enterPaper, connection, { ...options, body: entry, headers: { 'idempotency-key': key } }),
    () => '',
  );
  return {
    list: (query, options) => call(listPaperSheets, connection, { ...options, ...(query && { query }) }),
    enter: (entry, options) => enter(entry, options),
  };
}
