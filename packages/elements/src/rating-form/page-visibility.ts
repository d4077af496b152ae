import type { ReactiveController } from 'lit';

/** Tells when people come back to this page from another window, tab or app. */
export class PageVisibility implements ReactiveController {
  readonly #back: () => void;

  constructor(host: { addController(controller: ReactiveController): void }, back: () => void) {
    this.#back = back;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('focus', this.#look);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('focus', this.#look);
  }

  readonly #look = (): void => {
    if (document.visibilityState === 'visible') this.#back();
  };
}
