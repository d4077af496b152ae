import type { TrackingClient } from '@haochaping/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followedReview, type FollowedReview } from './followed-review.js';

/** Follows the bad review of a client as long as its element is in the page. Without a network the last known state stays. */
export class Following implements ReactiveController {
  /** What is known of it; undefined without a client. */
  known: FollowedReview | undefined;
  readonly #host: ReactiveControllerHost & Element;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Nothing of what was followed before stays. */
  follow(client: TrackingClient | undefined): void {
    this.known = client && followedReview(client);
    this.#begin();
  }

  hostConnected(): void {
    this.#begin();
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  #begin(): void {
    this.#leave?.();
    if (!this.#host.isConnected) return;
    this.#leave = this.known?.follow(() => this.#host.requestUpdate());
    // Others may have heard something meanwhile.
    this.#host.requestUpdate();
  }
}
