import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SECOND_MS = 1_000;
/** Whatever a person does at a device. */
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'touchstart', 'keydown', 'wheel', 'input'] as const;

type Timing = {
  /** Seconds without any sign of life before it is asked whether somebody is there. */
  readonly idle: () => number;
  /** Seconds of the warning. */
  readonly warning: () => number;
};

/** Notices that nobody is at a device any more: it warns, and any sign of life takes the warning back. */
export class IdleWatch implements ReactiveController {
  isWarning = false;
  readonly #host: ReactiveControllerHost;
  readonly #timing: Timing;
  readonly #over: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watching = false;

  /** @param over called when the warning was not answered */
  constructor(host: ReactiveControllerHost, timing: Timing, over: () => void) {
    this.#host = host;
    this.#timing = timing;
    this.#over = over;
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, this.#alive, { capture: true, passive: true });
    if (this.#watching) this.#alive();
  }

  hostDisconnected(): void {
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, this.#alive, { capture: true });
    clearTimeout(this.#timer);
  }

  /** Watches while there is something to wipe, and rests otherwise. */
  watch(isNeeded: boolean): void {
    if (this.#watching === isNeeded) return;
    this.#watching = isNeeded;
    this.#alive();
  }

  readonly #alive = (): void => {
    clearTimeout(this.#timer);
    this.#warn(false);
    if (!this.#watching) return;
    this.#timer = setTimeout(() => {
      this.#warn(true);
      this.#timer = setTimeout(() => this.#end(), this.#timing.warning() * SECOND_MS);
    }, this.#timing.idle() * SECOND_MS);
  };

  #warn(isWarning: boolean): void {
    if (this.isWarning === isWarning) return;
    this.isWarning = isWarning;
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#watching = false;
    this.#warn(false);
    this.#over();
  }
}
