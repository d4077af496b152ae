import type { LitElement } from 'lit';
import { keepOwnEvents } from './own-events.js';

/** Registers an element once. Where another version stands already, it stays, and the console says so. */
export function defineElement(
  name: string,
  element: CustomElementConstructor & Partial<Pick<typeof LitElement, 'addInitializer'>>,
): void {
  if (customElements.get(name)) {
    return console.warn(`[haochaping] <${name}> is already defined on this page; the first definition is kept.`);
  }
  element.addInitializer?.((made) => {
    if (made instanceof HTMLElement) keepOwnEvents(made);
  });
  customElements.define(name, element);
}
