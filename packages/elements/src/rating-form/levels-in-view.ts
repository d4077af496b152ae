import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dialogOf } from '../dialog-of.js';

/** How the levels take less room, one after the other: smaller faces and gaps first, smaller words only where nothing else helps. */
const COMPACT = '--hcp-face-size: 1.25em; --_near: 2px; --_pad: 0px; line-height: 1.25;';
const SMALLER = ['', COMPACT, ...[85, 70, 55, 42].map((percent) => `${COMPACT} font-size: ${percent}%`)];

/** To the edge of the screen, in pixels. */
const MARGIN = 4;

/**
 * Brings all five levels onto the screen at once when the dialog opens, whatever the screen, the size of the text and the language:
 * a level that has to be looked for is not offered like the others. First what stands before them goes up, then they become smaller.
 */
export class LevelsInView implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #choosing: () => boolean;

  /** @param choosing whether a level is to be chosen and none is yet */
  constructor(host: ReactiveControllerHost & HTMLElement, choosing: () => boolean) {
    this.#host = host;
    this.#choosing = choosing;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('resize', this.#look);
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#look);
  }

  hostUpdated(): void {
    this.#look();
  }

  readonly #look = (event?: Event): void => {
    const scale = this.#host.shadowRoot?.querySelector<HTMLElement>('.scale');
    const dialog = dialogOf(this.#host);
    if (!scale || !dialog || !this.#choosing()) return;
    // The dialog takes the focus when it is shown.
    if (!dialog.open) dialog.addEventListener('focusin', this.#look, { once: true });
    else if (event?.type === 'resize' || !isInView(scale, dialog)) fit(scale, dialog);
  };
}

function fit(scale: HTMLElement, dialog: HTMLElement): void {
  for (const smaller of SMALLER) {
    scale.style.cssText = smaller;
    dialog.scrollTop = 0;
    const { bottom, height } = dialog.getBoundingClientRect();
    dialog.scrollTop = ((scale.getBoundingClientRect().bottom + MARGIN - bottom) * dialog.offsetHeight) / height;
    if (isInView(scale, dialog)) return;
  }
}

function isInView(scale: Element, dialog: Element): boolean {
  const { top, bottom } = scale.getBoundingClientRect();
  const room = dialog.getBoundingClientRect();
  const head = dialog.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  return top >= Math.max(room.top, head) - 1 && bottom <= room.bottom - MARGIN + 1;
}
