import type { Level } from '@haochaping/core';

/** All elements below a root that match, through every open shadow root. */
export function* deepQueryAll(root: ParentNode, selector: string): Generator<Element> {
  yield* root.querySelectorAll(selector);
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* deepQueryAll(shadowRoot, selector);
}

/** What is folded away in a closed `details` is not. */
const visible = (element: Element): boolean => element.checkVisibility();

const LOOK_AGAIN_MS = 20;

/** Waits for an element that matches, is visible and, where a name is given, is called so. */
export async function find<Found extends Element = HTMLElement>(
  root: ParentNode,
  selector: string,
  name?: string,
  withinMs = 3000,
): Promise<Found> {
  for (let look = 0; look < withinMs / LOOK_AGAIN_MS; look += 1) {
    for (const element of deepQueryAll(root, selector)) {
      if (visible(element) && (name === undefined || isCalled(element, name)) && isFound<Found>(element))
        return element;
    }
    await new Promise((soon) => setTimeout(soon, LOOK_AGAIN_MS));
  }
  throw new Error(`nothing visible matches ${selector} ${name ?? ''}`);
}

/** The selector and the caller's type say the same; there is nothing to check at run time. */
const isFound = <Found extends Element>(element: Element): element is Found => element instanceof Element;

const isCalled = (element: Element, name: string): boolean =>
  element.getAttribute('aria-label') === name || element.textContent.trim() === name;

/** All text that can be seen below a root, through every open shadow root. */
export function visibleText(root: ParentNode): string {
  const texts: string[] = [];
  for (const element of deepQueryAll(root, '*')) {
    if (!visible(element)) continue;
    // The word of a level is written in two halves.
    if (element.matches('.level .word > :has(span)')) texts.push(element.textContent.trim());
    else for (const node of element.childNodes) if (node instanceof Text) texts.push(node.data.trim());
  }
  return texts.filter(Boolean).join('\n');
}

/** Where the focus really is, through every open shadow root. */
export function deepActiveElement(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Chooses a level of the service as a tap does. */
export async function chooseLevel(root: ParentNode, level: Level): Promise<void> {
  (await find<HTMLInputElement>(root, `input[type=radio][name=level]`)).focus();
  (await find<HTMLInputElement>(root, `input[type=radio][value=${level}]`)).click();
}

/** Presses the button that is called so. */
export async function press(root: ParentNode, name: string): Promise<void> {
  (await find(root, 'button', name)).click();
}
