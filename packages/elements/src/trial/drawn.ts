/** Every element below a root that is drawn, through every open shadow root. */
export function* drawn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.checkVisibility()) yield element;
    if (element.shadowRoot) yield* drawn(element.shadowRoot);
  }
}

/** Opens all that is folded away. */
export async function unfolded(root: ParentNode): Promise<void> {
  for (const element of drawn(root)) if (element instanceof HTMLDetailsElement) element.open = true;
  await new Promise((soon) => setTimeout(soon));
}
