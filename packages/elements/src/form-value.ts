import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Control = ReactiveControllerHost & HTMLElement & { readonly name: string; readonly disabled: boolean };

/** A value, and what its name has behind the name of its element. */
export type Entry = readonly [value: string, behind?: string];

type Given = {
  /** What the form gets, in this order. */
  readonly entries: readonly Entry[];
  /** Why the form cannot be sent yet; empty where it can. */
  readonly validationMessage: string;
};

/**
 * Gives what was chosen in an element to the form around it. The browser keeps no state of it, which it would restore or fill in
 * later. Without ElementInternals (Chromium < 77) hidden fields stand in for it, among the element's children, where no slot
 * shows them.
 */
export class FormValue implements ReactiveController {
  readonly #host: Control;
  readonly #given: () => Given;
  readonly #internals: ElementInternals | undefined;
  #standIns: readonly HTMLInputElement[] = [];

  constructor(host: Control, given: () => Given) {
    this.#host = host;
    this.#given = given;
    this.#internals = 'attachInternals' in host ? host.attachInternals() : undefined;
    host.addController(this);
  }

  hostUpdated(): void {
    const { name, disabled } = this.#host;
    const { entries, validationMessage } = this.#given();
    const given = entries.map(([value, behind = '']) => [name + behind, value] as const);
    const named = name && !disabled ? given : [];
    if (!this.#internals) return this.#standInFor(named);
    const data = new FormData();
    for (const entry of named) data.append(...entry);
    this.#internals.setFormValue(data, null);
    this.#internals.setValidity(
      validationMessage && !disabled ? { customError: true } : {},
      validationMessage,
      this.#place,
    );
  }

  /** What has to be mended, or else the first thing that can be chosen. */
  get #place(): HTMLElement | undefined {
    const root = this.#host.shadowRoot;
    return root?.querySelector<HTMLElement>('[aria-invalid=true]') ?? root?.querySelector('input') ?? undefined;
  }

  reportValidity(): boolean {
    return this.#internals ? this.#internals.reportValidity() : this.#host.disabled || !this.#given().validationMessage;
  }

  #standInFor(entries: readonly (readonly [name: string, value: string])[]): void {
    for (const each of this.#standIns) each.remove();
    this.#standIns = entries.map(([name, value]) =>
      Object.assign(document.createElement('input'), { type: 'hidden', name, value }),
    );
    this.#host.append(...this.#standIns);
  }
}
