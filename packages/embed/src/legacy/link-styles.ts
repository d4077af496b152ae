/**
 * The address of a sheet of ours with nothing in it, beside this script: Chromium before 73 cannot construct a sheet, and a strict
 * content security policy forbids what stands in the page itself. What a script writes into a sheet of the site is allowed.
 */
const EMPTY_SHEET = (document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '').replace(
  /[^/]*$/,
  'legacy.css',
);

/** In the place of lit's `<style>`: for each sheet of an element one of the site's, with our rules in it. */
export function linkStyles(root: ShadowRoot, styles: readonly { readonly cssText: string }[]): void {
  for (const { cssText } of styles) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    // Of another host's sheet a script may change nothing, unless that host allows it.
    link.crossOrigin = 'anonymous';
    link.href = EMPTY_SHEET;
    link.onload = () => {
      for (const rule of rulesIn(cssText)) insert(rule, link.sheet);
      // What was measured without it is measured again.
      dispatchEvent(new Event('resize'));
    };
    root.appendChild(link);
  }
}

/** Each rule by itself, for one that a browser does not know spoils no other. */
function* rulesIn(text: string): Generator<string> {
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    yield text.slice(from, at + 1);
    from = at + 1;
  }
}

function insert(rule: string, sheet: CSSStyleSheet | null): void {
  try {
    sheet?.insertRule(rule, sheet.cssRules.length);
  } catch {
    // A selector of a later browser.
  }
}
