/** An event as a host's page hears it. */
export type RecordedEvent = { readonly type: string; readonly detail: unknown };

/** Listens to an element of ours; what is heard is added to the list that is given back. */
export function recordEvents(element: EventTarget, ...types: string[]): readonly RecordedEvent[] {
  const heard: RecordedEvent[] = [];
  for (const type of types) {
    element.addEventListener(type, (event) => {
      if (event instanceof CustomEvent) heard.push({ type, detail: event.detail });
    });
  }
  return heard;
}

/** Moves an element elsewhere in the page, as a router, a tab or a drag does. */
export function move(element: Element): void {
  const elsewhere = document.createElement('section');
  element.parentElement?.append(elsewhere);
  elsewhere.append(element);
}

/** What a host's form would send now. */
export const formDataOf = (form: HTMLFormElement): string =>
  new URLSearchParams(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
  ).toString();

/** How often a host's form was sent so far; it stays on its page. */
export function countSubmits(form: HTMLFormElement): () => number {
  let sent = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent += 1;
  });
  return () => sent;
}

/** How page translators put their words into a page: in place of a text, around it, or beside it. */
export const TRANSLATING = ['replaces', 'wraps', 'appends'] as const;
export type Translating = (typeof TRANSLATING)[number];

/** Translates what stands below a root, through every open shadow root, as the translators of browsers and extensions do. */
export function translate(root: Node, translating: Translating): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node instanceof Element && node.shadowRoot) translate(node.shadowRoot, translating);
    if (node instanceof Text && node.data.trim() !== '' && !node.parentElement?.closest('font, style, textarea')) {
      texts.push(node);
    }
  }
  for (const text of texts) putInto(text, translating);
}

/** Long deprecated, and what translators make to this day. */
const madeFont = (): HTMLElement => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');

function putInto(text: Text, translating: Translating): void {
  const outer = madeFont();
  const inner = outer.appendChild(madeFont());
  const words = `‹${text.data.trim()}›`;
  if (translating === 'wraps') {
    text.replaceWith(outer);
    inner.append(text);
    return;
  }
  // A sentence each, as a translator has them.
  for (const sentence of words.split(/(?<=。)/)) inner.append(sentence);
  if (translating === 'replaces') text.replaceWith(outer);
  else if (text.nextSibling?.nodeName !== 'FONT') text.after(outer);
}

/** What a reader of a translated page reads, in the page's own language. */
export const untranslated = (seen: string): string => seen.replace(/[‹›\s]/g, '');
