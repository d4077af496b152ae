import type { Failure, TrackingClient } from '@haochaping/client';
import type { Instant, TrackedReview } from '@haochaping/core';

const followed = new WeakMap<TrackingClient, FollowedReview>();

/** What is known of the bad review behind a client: the same for every element that has this client. */
export function followedReview(client: TrackingClient): FollowedReview {
  const known = followed.get(client) ?? new FollowedReview(client);
  followed.set(client, known);
  return known;
}

/**
 * A bad review that is followed as long as some element shows it. However many there are, the province is asked once, and all
 * of them know the same at the same time. A rating that opened no bad review is not asked for again.
 */
export class FollowedReview {
  review: TrackedReview | undefined;
  failure: Failure | undefined;
  /** When the review was last seen to be so. */
  knownAt: Instant = '';
  readonly #client: TrackingClient;
  readonly #followers = new Set<() => void>();
  #stop: (() => void) | undefined;

  constructor(client: TrackingClient) {
    this.#client = client;
  }

  /** The province says that the rating is there, and that it opened no bad review. */
  get isNotBad(): boolean {
    return isRefusal(this.failure, 'bad-review-unknown');
  }

  /** The province says that there is nothing behind the token; any other failure may pass. */
  get isUnknown(): boolean {
    return isRefusal(this.failure, 'tracking-token-unknown');
  }

  /** @returns ends it for this follower; with the last one nobody is asked any more */
  follow(changed: () => void): () => void {
    this.#followers.add(changed);
    if (!this.isNotBad) this.#stop ??= this.#watch();
    return () => {
      this.#followers.delete(changed);
      if (this.#followers.size === 0) this.#rest();
    };
  }

  /** What the province said of it when the rater spoke. */
  know(review: TrackedReview): void {
    this.review = review;
    this.failure = undefined;
    this.knownAt = new Date().toISOString();
    this.#tell();
  }

  #watch(): () => void {
    return this.#client.watch({
      changed: (review) => this.know(review),
      troubled: (failure) => {
        this.failure = failure;
        if (this.isNotBad) this.#rest();
        this.#tell();
      },
    });
  }

  #rest(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #tell(): void {
    for (const changed of this.#followers) changed();
  }
}

const isRefusal = (failure: Failure | undefined, code: string): boolean =>
  failure?.kind === 'refused' && failure.problem.code === code;
