import { deepQueryAll } from '@haochaping/test-support/find';

/** Every element below a root that is drawn, through every open shadow root. */
export function* visibleElements(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.checkVisibility()) yield element;
    if (element.shadowRoot) yield* visibleElements(element.shadowRoot);
  }
}

/** Opens all that is folded away. */
export async function openAllDetails(root: ParentNode): Promise<void> {
  for (const element of deepQueryAll(root, 'details')) if (element instanceof HTMLDetailsElement) element.open = true;
  await new Promise((soon) => setTimeout(soon));
}
