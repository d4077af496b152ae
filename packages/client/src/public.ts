export { createPublicationClient, type PublicationClient, type PublishedOf } from './publication-client.js';
import type { FindRating, FoundRating } from '@haochaping/core';
import { findRating } from '@haochaping/protocol';
import { call } from './call.js';
import type { CallOptions, Connection } from './connection.js';
import { overFetch } from './transport/fetch.js';

export type PublicClientOptions = {
  /** Base address of the province's interface, such as `https://hcp.example.gov.cn`. */
  readonly endpoint: string;
};

/** The calls of a page that holds nothing: neither a ticket nor a token. Every call rejects with `CallFailed`. */
export type PublicClient = {
  /**
   * A tracking token for a rating whose receipt is lost, by its number and the phone that was left with it. It is good for a day, and
   * for less than a receipt's: it reads, sends an answer back and objects. Five tries a day for a number; each find is told to the rater.
   */
  findRating(lost: FindRating, options?: CallOptions): Promise<FoundRating>;
};

export function createPublicClient({ endpoint }: PublicClientOptions): PublicClient {
  const connection: Connection = { endpoint, credentials: () => ({}), transport: overFetch };
  return {
    findRating: (lost, options) => call(findRating, connection, { ...options, body: lost }),
  };
}
