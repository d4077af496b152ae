/** Registers an element once. Where another version stands already, it stays, and the console says so. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) return customElements.define(name, element);
  console.warn(`[haochaping] <${name}> is already defined on this page; the first definition is kept.`);
}
