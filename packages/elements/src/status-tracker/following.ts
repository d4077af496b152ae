import type { Failure, TrackingClient } from '@haochaping/client';
import type { Instant, TrackedReview } from '@haochaping/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Follows the bad review of a client as long as its element is in the page. Without a network the last known state stays. A
 * rating that opened no bad review is not asked for again.
 */
export class Following implements ReactiveController {
  review: TrackedReview | undefined;
  failure: Failure | undefined;
  /** When the review was last seen to be so. */
  knownAt: Instant = '';
  readonly #host: ReactiveControllerHost & Element;
  #client: TrackingClient | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The province says that the rating is there, and that it opened no bad review. */
  get isNotBad(): boolean {
    return isRefusal(this.failure, 'bad-review-unknown');
  }

  /** The province says that there is nothing behind the token; any other failure may pass. */
  get isUnknown(): boolean {
    return isRefusal(this.failure, 'tracking-token-unknown');
  }

  /** Nothing of what was followed before stays. */
  follow(client: TrackingClient | undefined): void {
    this.#client = client;
    this.review = undefined;
    this.failure = undefined;
    this.#begin();
  }

  hostConnected(): void {
    this.#begin();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  #begin(): void {
    this.#stop?.();
    if (!this.#host.isConnected) return;
    this.#stop = this.#client?.watch({
      changed: (review) => {
        this.review = review;
        this.failure = undefined;
        this.knownAt = new Date().toISOString();
        this.#host.requestUpdate();
      },
      troubled: (failure) => {
        this.failure = failure;
        if (this.isNotBad) this.#stop?.();
        this.#host.requestUpdate();
      },
    });
  }
}

const isRefusal = (failure: Failure | undefined, code: string): boolean =>
  failure?.kind === 'refused' && failure.problem.code === code;
