/** What is looked for inside the page: each of these is sent there whole, so it knows nothing but the page. */

/** What makes people scroll sideways, and what they cannot see at all. */
export function overflowing(): string[] {
  const faults: string[] = [];
  const screen = document.documentElement.clientWidth;
  const name = (element: Element): string => element.outerHTML.slice(0, 120);
  const wide = document.documentElement.scrollWidth - screen;
  if (wide > 0) faults.push(`the page scrolls ${wide} px sideways`);

  /** A summary may be one line with an ellipsis as long as it is folded: opened, it has to stand there whole. */
  const isWholeUnfolded = (element: Element): boolean => {
    const details = element.parentElement;
    if (!(details instanceof HTMLDetailsElement) || details.open || !element.matches('summary')) return false;
    details.open = true;
    const whole = element.scrollWidth - element.clientWidth <= 1;
    details.open = false;
    return whole;
  };
  const look = (element: Element, scrolls: boolean): void => {
    if (!element.checkVisibility({ visibilityProperty: true })) return;
    const { overflowX, overflowY, display } = getComputedStyle(element);
    const { left, right, width, height } = element.getBoundingClientRect();
    const boxed = display !== 'contents' && display !== 'inline';
    // What only a screen reader finds is one pixel large.
    if (boxed && (width <= 1 || height <= 1)) return;
    const field = element.matches('input, textarea, select');
    const [beyond, below] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
    if (boxed && !field) {
      if (overflowX !== 'visible' && beyond > 1 && !isWholeUnfolded(element))
        faults.push(
          `${overflowX === 'auto' || overflowX === 'scroll' ? 'scrolls sideways' : 'is cut off'}: ${name(element)}`,
        );
      if ((overflowY === 'hidden' || overflowY === 'clip') && below > 1)
        faults.push(`is cut off below: ${name(element)}`);
    }
    if (boxed && !scrolls && (left < -1 || right > screen + 1)) faults.push(`reaches outside: ${name(element)}`);
    const inside = scrolls || overflowX === 'auto' || overflowX === 'scroll';
    for (const child of [...element.children, ...(element.shadowRoot?.children ?? [])]) look(child, inside);
  };
  for (const child of document.querySelector('#storybook-root')?.children ?? []) look(child, false);
  return faults;
}

/** What moves by itself. */
export function runningAnimations(): string[] {
  const animations = (root: Document | ShadowRoot): Animation[] => [
    ...root.getAnimations(),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? animations(shadowRoot) : [])),
  ];
  return animations(document)
    .filter(({ playState }) => playState === 'running')
    .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 120) : undefined))
    .map((element) => `moves: ${element ?? 'something'}`);
}
