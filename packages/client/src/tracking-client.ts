import type { FollowUp, IdentityAccess, MyRating, Objection, Receipt, TrackedReview, Verdict } from '@haochaping/core';
import {
  followUp,
  getMyRating,
  giveVerdict,
  identityAccess,
  objectToExclusion,
  trackBadReview,
  withdrawIdentity,
  type Call,
} from '@haochaping/protocol';
import type * as z from 'zod/mini';
import { call, parsed, send } from './call.js';
import type { Failure } from './failure.js';
import { bearer, type CallOptions, type Connection } from './connection.js';
import type { LogCheck } from './log/log-check.js';
import { idempotent } from './idempotent.js';
import { overFetch } from './transport/fetch.js';
import { watch } from './watch.js';

export type TrackingClientOptions = {
  readonly endpoint: string;
  /** The tracking token of a receipt. */
  readonly trackingToken: string;
};

/** What a watcher is told. */
export type ReviewWatcher = {
  readonly changed: (review: TrackedReview) => void;
  /** The last known state still stands; watching goes on. */
  readonly troubled: (failure: Failure) => void;
};

/** The calls of a page that holds a tracking token. Every call rejects with `CallFailed`. */
export type TrackingClient = {
  /** The rating as it was given, what was added later, and whether more can be added now. */
  rating(options?: CallOptions): Promise<MyRating>;
  /** Adds a word after the answer (追评); the rating stays as it is. Repeated after a failure, it counts once. */
  followUp(followUp: FollowUp, options?: CallOptions): Promise<MyRating>;
  /** Whether name and phone are still kept, until when, and who looked at them. */
  identityAccess(options?: CallOptions): Promise<IdentityAccess>;
  /** Withdraws the consent: name and phone are deleted at once, the rating stays. */
  withdrawIdentity(options?: CallOptions): Promise<IdentityAccess>;
  badReview(options?: CallOptions): Promise<TrackedReview>;
  /** Accepts the answer or sends it back, and resolves with what came of it. Repeated after a failure, it counts once. */
  verdict(verdict: Verdict, options?: CallOptions): Promise<TrackedReview>;
  /** Objects to the exclusion of the rating. Repeated after a failure, it counts once. */
  object(objection: Objection, options?: CallOptions): Promise<TrackedReview>;
  /**
   * Checks against the public log that the rating and all that came later still are what was sealed, and that they are what
   * the receipt says, where one is given. The code for it is loaded on the first call.
   */
  checkLog(receipt?: Receipt, options?: CallOptions): Promise<LogCheck>;
  /** Follows the bad review until the returned function is called or the signal aborts. It rests while the page is hidden. */
  watch(watcher: ReviewWatcher, options?: CallOptions): () => void;
};

export function createTrackingClient({ endpoint, trackingToken }: TrackingClientOptions): TrackingClient {
  const connection: Connection = { endpoint, credentials: bearer(trackingToken), transport: overFetch };
  let lastSeen = '';
  const say = <Body, Answer extends z.ZodMiniType>(to: Call & { readonly answer: Answer }) =>
    idempotent(
      (body: Body, key, options?: CallOptions) =>
        call(to, connection, { ...options, body, headers: { 'idempotency-key': key } }),
      () => lastSeen,
    );

  return {
    rating: (options) => call(getMyRating, connection, options),
    followUp: say(followUp),
    identityAccess: (options) => call(identityAccess, connection, options),
    withdrawIdentity: (options) => call(withdrawIdentity, connection, options),
    badReview: (options) => call(trackBadReview, connection, options),
    verdict: say(giveVerdict),
    object: say(objectToExclusion),
    async checkLog(receipt, options) {
      const code = await import('./log/check-against-log.js').catch(() => undefined);
      if (!code) return { state: 'cannot-check', because: 'unreachable' };
      return code.checkAgainstLog({ endpoint, trackingToken, ...(receipt && { receipt }) }, options);
    },
    watch(watcher, { signal } = {}) {
      let etag = '';
      let seen = '';
      const look = async (stopped: AbortSignal): Promise<boolean> => {
        const response = await send(trackBadReview, connection, {
          signal: stopped,
          ...(etag && { headers: { 'if-none-match': etag } }),
        });
        if (response.status === 304) return false;
        const review = parsed(trackBadReview, response);
        etag = response.headers.get('etag') ?? '';
        lastSeen = response.text;
        // A gateway that compresses may change the tag or drop it: what counts is what is said.
        if (seen === response.text) return false;
        seen = response.text;
        watcher.changed(review);
        return true;
      };
      const stop = watch(look, (failure) => {
        etag = seen = ''; // so that the next answer tells the watcher that all is well again
        watcher.troubled(failure);
      });
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop, { once: true });
      return stop;
    },
  };
}
