import { find, deepActiveElement, visibleText, deepQueryAll } from '@haochaping/test-support/find';
import axe from 'axe-core';

/** The playground first starts a whole province in the page. */
const WITHIN_MS = 40_000;

/** Where to click to meet what is called so: its middle, brought into view, with nothing above it. */
export async function middleOf(selector: string, name?: string): Promise<{ readonly x: number; readonly y: number }> {
  const element = await find(document, selector, name);
  const { x, y } = await atRest(element);
  const met = at(x, y);
  if (!met || !holds(element, met))
    throw new Error(`${name ?? selector} is covered by ${met?.outerHTML.slice(0, 80) ?? 'nothing'}`);
  return { x, y };
}

/** The middle of an element, in view, that what is still loading no longer pushes about. */
async function atRest(element: Element): Promise<{ readonly x: number; readonly y: number }> {
  let [x, y] = [NaN, NaN];
  for (;;) {
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    if (left + width / 2 === x && top + height / 2 === y) return { x, y };
    [x, y] = [left + width / 2, top + height / 2];
    await new Promise((soon) => setTimeout(soon, 50));
  }
}

/** Waits until words can be read. */
export async function reads(words: string): Promise<void> {
  const deadline = Date.now() + WITHIN_MS;
  while (!visibleText(document).includes(words)) {
    if (Date.now() > deadline) throw new Error(`“${words}” is not to be read in:\n${visibleText(document)}`);
    await new Promise((soon) => setTimeout(soon, 30));
  }
}

/** What the focus is on, in its own words. */
export function atFocus(): string {
  const element = deepActiveElement();
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

const TARGETS = 'button, a[href], summary, label:has(input), textarea, input:not(label input), select';

/** What a finger could miss, below the story's root: of a radio or a checkbox, all of its label counts. */
export function tooSmall(least: number): readonly string[] {
  const root = document.querySelector('#storybook-root') ?? document;
  return [...deepQueryAll(root, TARGETS)].flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    const enough = Math.round(width) >= least && Math.round(height) >= least;
    const isThere = target.checkVisibility() && width > 1;
    return enough || !isThere ? [] : [`${target.tagName} ${width} × ${height}: ${target.textContent.trim()}`];
  });
}

/** What axe finds wrong below the story's root, one line for each node; it must have looked at something. */
export async function violations(): Promise<readonly string[]> {
  const found = await axe.run('#storybook-root', {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  if (found.passes.length === 0) throw new Error('axe found nothing to look at');
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const FAULTS: string[] = [];

addEventListener('error', ({ message }) => FAULTS.push(message));
addEventListener('unhandledrejection', ({ reason }) => FAULTS.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  FAULTS.push(`${violatedDirective}: ${blockedURI}`),
);

/** What went wrong on the page since it was last asked. */
export const faults = (): readonly string[] => FAULTS.splice(0);

export { playStory } from '../stories/preview-functions.js';

/** Says it as a host's page would, on its root. */
export function appear(appearance: string): void {
  document.documentElement.dataset.hcpAppearance = appearance;
}
