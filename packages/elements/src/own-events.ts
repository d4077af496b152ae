const TYPED = /^(key|input|before|copy|cut|paste)/;
const KEPT =
  'keydown keypress keyup beforeinput input copy cut paste touchmove touchend touchcancel pointerdown mousedown click selectstart focusin'.split(
    ' ',
  );

/**
 * Keeps what is typed into an element, and whatever is done in a dialog of ours, from the scripts of the page around, which see the
 * element and not what is in it: one that forbids Backspace outside of fields would forbid it inside ours, one that cancels clicks
 * would uncheck ours, and Escape or a press would close the page's dialog with ours. Only the outermost of our elements does so, for
 * those around it still have to hear.
 */
export function keepOwnEvents(element: HTMLElement): void {
  for (const type of KEPT) element.addEventListener(type, keep, { passive: true });
  element.addEventListener('click', passOn);
}

function keep(event: Event): void {
  const { currentTarget: element } = event;
  if (!(element instanceof Element) || isInsideAnother(element)) return;
  const path = event.composedPath();
  const [field] = path;
  const inDialog = path.slice(0, path.indexOf(element)).some((each) => each instanceof HTMLDialogElement);
  if (inDialog || (TYPED.test(event.type) && isField(field) && !isForThePage(event))) event.stopPropagation();
}

const isField = (target: unknown): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** What the page around needs from a field too, to lead the focus on and to close its own dialog. */
const isForThePage = (event: Event): boolean => event instanceof KeyboardEvent && /^(Esc|Tab)/.test(event.key);

function isInsideAnother(element: Element): boolean {
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.host.localName.startsWith('hcp-');
}

/** A script that makes taps into clicks of its own, as FastClick does, clicks the element that it sees; meant is what is under the finger. */
function passOn(event: MouseEvent): void {
  const { currentTarget: element, clientX, clientY } = event;
  if (event.isTrusted || event.composedPath()[0] !== element || !(element instanceof Element)) return;
  let at = element;
  while (at.shadowRoot) {
    const inner = at.shadowRoot.elementFromPoint(clientX, clientY);
    if (inner?.getRootNode() !== at.shadowRoot) break;
    at = inner;
  }
  const meant = at.closest<HTMLElement>('input, textarea, button, a, summary, label');
  if (!meant) return;
  event.stopPropagation();
  meant.focus();
  meant.click();
}
