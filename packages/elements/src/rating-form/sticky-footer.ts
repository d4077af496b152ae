import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dialogOf } from '../dialog-of.js';

/** Where something is written or ticked that the foot, did it stick to the screen's end, would cover. */
const WRITTEN_IN = '.field, .identity, details';

/**
 * The form's foot stands at its end, and sticks to the screen's end only where it hides nothing: once all levels and the reasons of
 * the chosen one have been on the screen, for what nobody has seen cannot be chosen. While somebody writes it stands at its end
 * too, for browsers bring only the caret into view; and it stays there when it is pressed itself, although that takes the focus from
 * the field: a button that moved away under the finger would not be clicked.
 */
export class StickyFooter implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #chosen: () => string;
  #observer: IntersectionObserver | undefined;
  #observed = '';
  #seen = false;
  #writing = false;

  /** @param chosen what is chosen, of which the reasons are to be seen; empty before */
  constructor(host: ReactiveControllerHost & HTMLElement, chosen: () => string) {
    this.#host = host;
    this.#chosen = chosen;
    host.addController(this);
  }

  /** On the root: no event of the focus leaves it while the focus moves inside. */
  hostConnected(): void {
    for (const reached of ['focusin', 'pointerdown']) this.#host.shadowRoot?.addEventListener(reached, this.#reached);
  }

  hostUpdated(): void {
    const chosen = this.#chosen();
    if (chosen === this.#observed) return;
    this.#observed = chosen;
    this.#observer?.disconnect();
    const mark = this.#host.shadowRoot?.querySelector('.rated');
    if (mark) this.#observe(mark);
    else this.#show(false);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  get #foot(): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.foot') ?? undefined;
  }

  #observe(mark: Element): void {
    // The reasons of another level are seen anew, at once where they are on the screen.
    let seen = false;
    this.#observer = new IntersectionObserver(
      (entries) => {
        seen ||= entries.some(
          ({ isIntersecting, boundingClientRect, rootBounds }) =>
            isIntersecting || boundingClientRect.top < (rootBounds?.top ?? 0),
        );
        this.#show(seen);
      },
      { root: dialogOf(this.#host), rootMargin: `0px 0px -${this.#foot?.offsetHeight ?? 0}px` },
    );
    this.#observer.observe(mark);
  }

  readonly #reached = (event: Event): void => {
    const path = event.composedPath().filter((target) => target instanceof Element);
    const isInForm = path.some((element) => element.matches('.form'));
    if (!isInForm || (this.#foot && path.includes(this.#foot))) return;
    this.#writing = path.some((element) => element.matches(WRITTEN_IN));
    this.#show(this.#seen);
  };

  #show(seen: boolean): void {
    this.#seen = seen;
    this.#foot?.classList.toggle('sticky', seen && !this.#writing);
  }
}
