/** How page translators put their words into a page: in place of a text, around it, or beside it. */
export const TRANSLATION_WAYS = ['replaces', 'wraps', 'appends'] as const;
export type TranslationWay = (typeof TRANSLATION_WAYS)[number];

/** Translates what stands below a root, through every open shadow root, as the translators of browsers and extensions do. */
export function translate(root: Node, translating: TranslationWay): void {
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

function putInto(text: Text, translating: TranslationWay): void {
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
