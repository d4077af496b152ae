import { find, focused, seen } from '@haochaping/test-support/find';

/** The playground first starts a whole province in the page. */
const WITHIN_MS = 40_000;

/** Where to click to meet what is called so: its middle, brought into view, with nothing above it. */
export async function middleOf(selector: string, name?: string): Promise<{ readonly x: number; readonly y: number }> {
  const element = await find(document, selector, name);
  element.scrollIntoView({ block: 'center' });
  const { x, y } = await atRest(element);
  const met = at(x, y);
  if (!met || !holds(element, met))
    throw new Error(`${name ?? selector} is covered by ${met?.outerHTML.slice(0, 80) ?? 'nothing'}`);
  return { x, y };
}

/** The middle of an element that what is still loading no longer pushes about. */
async function atRest(element: Element): Promise<{ readonly x: number; readonly y: number }> {
  let [x, y] = [NaN, NaN];
  for (;;) {
    const { left, top, width, height } = element.getBoundingClientRect();
    if (left + width / 2 === x && top + height / 2 === y) return { x, y };
    [x, y] = [left + width / 2, top + height / 2];
    await new Promise((soon) => setTimeout(soon, 50));
  }
}

/** Waits until words can be read. */
export async function reads(words: string): Promise<void> {
  const deadline = Date.now() + WITHIN_MS;
  while (!seen(document).includes(words)) {
    if (Date.now() > deadline) throw new Error(`“${words}” is not to be read in:\n${seen(document)}`);
    await new Promise((soon) => setTimeout(soon, 30));
  }
}

/** What the focus is on, in its own words. */
export function atFocus(): string {
  const element = focused();
  const { labels } = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : {};
  return (element?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element?.textContent ?? '').trim();
}

let clipboard = '';

/** From now on, what is copied is kept here: no page may read the real clipboard unasked. */
export function keepCopies(): void {
  navigator.clipboard.writeText = async (text) => {
    clipboard = text;
  };
}

export const copied = (): string => clipboard;

function at(x: number, y: number): Element | null {
  let met = document.elementFromPoint(x, y);
  while (met?.shadowRoot) {
    const deeper: Element | null = met.shadowRoot.elementFromPoint(x, y);
    if (!deeper || deeper === met) break;
    met = deeper;
  }
  return met;
}

/** Whether one is inside the other, through shadow roots. */
function holds(element: Element, met: Element): boolean {
  for (let up: Node | null = met; up; up = up.parentNode ?? (up instanceof ShadowRoot ? up.host : null))
    if (up === element) return true;
  return false;
}
