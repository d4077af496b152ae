import { CallFailed, type Failure, type ReviewWatcher, type TrackingClient } from '@haochaping/client';
import type { TrackedReview } from '@haochaping/core';

export type FakeTrackingClient = TrackingClient & {
  /** The office has done something. */
  move(review: TrackedReview): void;
  trouble(failure: Failure): void;
  readonly watchers: number;
};

/** A tracking client that a test or a story moves by hand. */
export function fakeTrackingClient(first?: TrackedReview): FakeTrackingClient {
  const watchers = new Set<ReviewWatcher>();
  let known = first;
  const gone: Failure = { kind: 'unreachable' };

  return {
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
