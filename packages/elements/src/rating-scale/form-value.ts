import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Given = {
  readonly name: string;
  /** Undefined where nothing is given to the form. */
  readonly value: string | undefined;
  /** Why the form cannot be sent yet; empty where it can. */
  readonly wanting: string;
};

/**
 * Gives an element's value to the form around it. The browser keeps no state of it, which it would restore or fill in later.
 * Without ElementInternals (Chromium < 77) a hidden field stands in for it, among the element's children, where no slot shows it.
 */
export class FormValue implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #given: () => Given;
  readonly #internals: ElementInternals | undefined;
  #standIn: HTMLInputElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, given: () => Given) {
    this.#host = host;
    this.#given = given;
    this.#internals = 'attachInternals' in host ? host.attachInternals() : undefined;
    host.addController(this);
  }

  hostUpdated(): void {
    const { value = null, wanting } = this.#given();
    if (!this.#internals) return this.#standInFor(value);
    this.#internals.setFormValue(value, null);
    const anchor = this.#host.shadowRoot?.querySelector('input');
    this.#internals.setValidity(wanting ? { valueMissing: true } : {}, wanting, anchor ?? undefined);
  }

  reportValidity(): boolean {
    return this.#internals ? this.#internals.reportValidity() : !this.#given().wanting;
  }

  #standInFor(value: string | null): void {
    const { name } = this.#given();
    if (!this.#standIn && !name) return;
    this.#standIn ??= this.#host.appendChild(document.createElement('input'));
    Object.assign(this.#standIn, { type: 'hidden', name, value: value ?? '', disabled: !name || value === null });
  }
}
