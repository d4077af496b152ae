import { CallFailed, type Failure, type ReviewWatcher, type TrackingClient } from '@haochaping/client';
import type { Objection, TrackedReview, Verdict } from '@haochaping/core';

export type FakeTrackingClient = TrackingClient & {
  /** The office has done something. */
  move(review: TrackedReview): void;
  trouble(failure: Failure): void;
  readonly watchers: number;
  /** What the rater said, oldest first. */
  readonly said: readonly (Verdict | Objection)[];
};

/** A tracking client that a test or a story moves by hand. What the rater says is answered with `replies`, one each. */
export function fakeTrackingClient(
  first?: TrackedReview,
  replies: readonly (TrackedReview | Failure | 'never')[] = [],
): FakeTrackingClient {
  const watchers = new Set<ReviewWatcher>();
  let known = first;
  const gone: Failure = { kind: 'unreachable' };
  const said: (Verdict | Objection)[] = [];
  const say = async (words: Verdict | Objection): Promise<TrackedReview> => {
    const reply = replies[said.push(words) - 1] ?? gone;
    if (reply === 'never') return new Promise(() => undefined);
    if ('kind' in reply) throw new CallFailed(reply);
    known = reply;
    return reply;
  };

  return {
    said,
    verdict: say,
    object: say,
    get watchers() {
      return watchers.size;
    },
    move(review) {
      known = review;
      for (const watcher of watchers) watcher.changed(review);
    },
    trouble(failure) {
      for (const watcher of watchers) watcher.troubled(failure);
    },
    async rating() {
      throw new CallFailed(gone);
    },
    async badReview() {
      if (!known) throw new CallFailed(gone);
      return known;
    },
    watch(watcher) {
      watchers.add(watcher);
      queueMicrotask(() => {
        if (known && watchers.has(watcher)) watcher.changed(known);
      });
      return () => void watchers.delete(watcher);
    },
  };
}
