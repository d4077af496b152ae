import type { Objection, Rating, TrackedReview, Verdict } from '@haochaping/core';
import { getMyRating, giveVerdict, objectToExclusion, trackBadReview } from '@haochaping/protocol';
import type { Failure } from './failure.js';
import { bearer, call, parsed, send, type CallOptions, type Line } from './http.js';
import { once } from './once.js';
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
  rating(options?: CallOptions): Promise<Rating>;
  badReview(options?: CallOptions): Promise<TrackedReview>;
  /** Accepts the answer or sends it back, and resolves with what came of it. Repeated after a failure, it counts once. */
  verdict(verdict: Verdict, options?: CallOptions): Promise<TrackedReview>;
  /** Objects to the exclusion of the rating. Repeated after a failure, it counts once. */
  object(objection: Objection, options?: CallOptions): Promise<TrackedReview>;
  /** Follows the bad review until the returned function is called. It rests while the page is hidden. */
  watch(watcher: ReviewWatcher): () => void;
};

export function createTrackingClient({ endpoint, trackingToken }: TrackingClientOptions): TrackingClient {
  const line: Line = { endpoint, credentials: bearer(trackingToken), repeats: true };
  let lastSeen = '';
  const say = (to: typeof giveVerdict | typeof objectToExclusion) =>
    once(
      (body: Verdict | Objection, key, options?: CallOptions) =>
        call(to, line, { ...options, body, headers: { 'idempotency-key': key } }),
      () => lastSeen,
    );

  return {
    rating: (options) => call(getMyRating, line, options),
    badReview: (options) => call(trackBadReview, line, options),
    verdict: say(giveVerdict),
    object: say(objectToExclusion),
    watch(watcher) {
      let etag = '';
      const look = async (signal: AbortSignal): Promise<boolean> => {
        const response = await send(trackBadReview, line, {
          signal,
          ...(etag && { headers: { 'if-none-match': etag } }),
        });
        if (response.status === 304) return false;
        const review = await parsed(trackBadReview, response);
        etag = response.headers.get('etag') ?? '';
        lastSeen = etag;
        watcher.changed(review);
        return true;
      };
      return watch(look, (failure) => {
        etag = ''; // so that the next answer tells the watcher that all is well again
        watcher.troubled(failure);
      });
    },
  };
}
