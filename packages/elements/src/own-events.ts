const TYPED = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'];
const TOUCHED = ['touchstart', 'touchmove', 'touchend', 'touchcancel'];
/** What the page around needs from a field too, to lead the focus on and to close its own dialog. */
const FOR_THE_PAGE = ['Escape', 'Tab'];

/**
 * Keeps what is typed into an element and tapped in it from the scripts of the page around, which see the element and not the field
 * in it: one that forbids Backspace outside of fields would forbid it inside ours, and Escape would close the page's dialog with
 * ours. Only the outermost of our elements does so, for those around it still have to hear.
 */
export function keepOwnEvents(element: HTMLElement): void {
  const keep = (event: Event): void => {
    const inside = event.composedPath().slice(0, event.composedPath().indexOf(element));
    if (isInsideAnother(element)) return;
    if (inside.some((each) => each instanceof HTMLDialogElement) || isTyped(event, inside[0])) event.stopPropagation();
  };
  for (const type of [...TYPED, ...TOUCHED]) element.addEventListener(type, keep, { passive: true });
  element.addEventListener('click', passOn);
}

const isTyped = (event: Event, field: EventTarget | undefined): boolean =>
  TYPED.includes(event.type) &&
  (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
  !(event instanceof KeyboardEvent && FOR_THE_PAGE.includes(event.key));

function isInsideAnother(element: HTMLElement): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.host.localName.startsWith('hcp-');
}

/** A script that makes taps into clicks of its own, as FastClick does, clicks the element that it sees; meant is what is under the finger. */
function passOn(event: MouseEvent): void {
  const element = event.currentTarget;
  if (event.isTrusted || event.composedPath()[0] !== element || !(element instanceof HTMLElement)) return;
  let at: Element = element;
  while (at.shadowRoot) {
    const inner = at.shadowRoot.elementFromPoint(event.clientX, event.clientY);
    if (!inner || inner === at || !at.shadowRoot.contains(inner)) break;
    at = inner;
  }
  const meant = at.closest<HTMLElement>('input, textarea, button, a, summary, label');
  if (!meant) return;
  event.stopPropagation();
  meant.focus();
  meant.click();
}
