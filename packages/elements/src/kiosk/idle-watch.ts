import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SECOND_MS = 1_000;
/** Whatever a person does at a device. */
const SIGNS_OF_LIFE = [
  'pointerdown',
  'pointermove',
  'pointerup',
  'pointercancel',
  'touchstart',
  'click',
  'keydown',
  'wheel',
  'input',
] as const;
/** From a finger that is lifted to its click, at most. */
const CLICK_MS = 400;

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
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, this.#noticed, { capture: true, passive: true });
    if (this.#watching) this.#alive();
  }

  hostDisconnected(): void {
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, this.#noticed, { capture: true });
    clearTimeout(this.#timer);
  }

  /** Watches while there is something to wipe, and rests otherwise. */
  watch(isNeeded: boolean): void {
    if (this.#watching === isNeeded) return;
    this.#watching = isNeeded;
    this.#alive();
  }

  /** The warning stays under the finger until its click is over: a tap that takes it back must press nothing behind it. */
  readonly #noticed = (event: Event): void => {
    if (!this.isWarning || !isBeforeClick(event)) this.#alive();
    else if (event.type === 'pointerup') this.#then(() => this.#alive(), CLICK_MS);
    else this.#then(() => this.#end(), this.#timing.warning() * SECOND_MS);
  };

  #alive(): void {
    clearTimeout(this.#timer);
    this.#warn(false);
    if (!this.#watching) return;
    this.#then(() => {
      this.#warn(true);
      this.#then(() => this.#end(), this.#timing.warning() * SECOND_MS);
    }, this.#timing.idle() * SECOND_MS);
  }

  #then(next: () => void, afterMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(next, afterMs);
  }

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

/** What a click may still follow: a mouse on its way to the question, a finger that is down. */
const isBeforeClick = ({ type }: Event): boolean => /^(pointer|touch)/.test(type);
