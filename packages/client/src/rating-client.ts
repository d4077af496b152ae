import type { OpenSubmission, RatingSession, Receipt } from '@haochaping/core';
import { getRatingSession, skipRating } from '@haochaping/protocol';
import { addressAt, call, send } from './call.js';
import { bearer, type CallOptions, type Connection } from './connection.js';
import type { Outbox } from './outbox/outbox.js';
import { pageOutbox } from './outbox/page-outbox.js';
import type { PostOptions } from './outbox/delivery.js';
import { overFetch } from './transport/fetch.js';
import type { Transport } from './transport/transport.js';

export type RatingClientOptions = {
  /** Base address of the province's interface, such as `https://hcp.example.gov.cn`. */
  readonly endpoint: string;
  /** The ticket that the department's server asked for. */
  readonly ticket: string;
  /** Where submissions wait until they are acknowledged; `memoryOutbox()` on devices that many people use. */
  readonly outbox?: Outbox;
  /** How requests are made: over the browser's `fetch`, unless a page has sent the session's ahead. */
  readonly transport?: Transport;
};

/** The calls of a page that holds a ticket. Every call rejects with `CallFailed`. */
export type RatingClient = {
  /** What is rated, how, and whether it can be rated now: here, or on the province's own page. Addresses in it are whole. */
  session(options?: CallOptions): Promise<RatingSession>;
  /**
   * Writes a rating down, sends it until it is acknowledged, and resolves with its receipt. The same submission said again,
   * in this page or after a reload, is the same request, so an answer that was lost is found again and nothing is rated twice.
   */
  submit(submission: OpenSubmission, options?: PostOptions): Promise<Receipt>;
  /** The receipt of what was submitted on this ticket before, here or by a page that is gone; undefined where nothing was. */
  receipt(options?: PostOptions): Promise<Receipt | undefined>;
  /** Address of the province's own page for this ticket, which stands behind the hash: for a page that cannot call. */
  page?(): Promise<string | undefined>;
  /** Says that the citizen does not want to rate now. It counts as not rated. */
  skip(options?: CallOptions): Promise<void>;
};

export function createRatingClient({
  endpoint,
  ticket,
  outbox = pageOutbox(),
  transport = overFetch,
}: RatingClientOptions): RatingClient {
  const connection: Connection = { endpoint, credentials: bearer(ticket), transport };
  return {
    session: async (options) => withWholeAddresses(await call(getRatingSession, connection, options), endpoint),
    submit: (submission, options) => outbox.post({ endpoint, ticket, submission }, options),
    receipt: (options) => outbox.find({ endpoint, ticket }, options),
    page: async () => addressAt(endpoint, `/rate#${ticket}`).href,
    async skip(options) {
      await send(skipRating, connection, options);
    },
  };
}

function withWholeAddresses(session: RatingSession, endpoint: string): RatingSession {
  const { place, rateable } = session;
  return {
    ...session,
    place: place.rulesUrl ? { ...place, rulesUrl: wholeAddress(place.rulesUrl, endpoint) } : place,
    rateable: 'url' in rateable ? { ...rateable, url: wholeAddress(rateable.url, endpoint) } : rateable,
  };
}

/** A server that knows under which path it is reached says it; behind a gateway that takes the path away it does not. */
function wholeAddress(address: string, endpoint: string): string {
  if (!address.startsWith('/')) return address;
  const root = addressAt(endpoint, '/');
  return (address.startsWith(root.pathname) ? new URL(address, root) : addressAt(endpoint, address)).href;
}
