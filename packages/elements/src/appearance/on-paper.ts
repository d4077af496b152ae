import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows when the page is being printed, for what belongs on the rater's own paper and nowhere on a screen. */
export class OnPaper implements ReactiveController {
  printing = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#turn);
    addEventListener('afterprint', this.#turn);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#turn);
    removeEventListener('afterprint', this.#turn);
  }

  readonly #turn = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}
