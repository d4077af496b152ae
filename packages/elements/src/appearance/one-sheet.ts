import { supportsAdoptingStyleSheets, unsafeCSS, type CSSResult, type CSSResultOrNative } from 'lit';

/** Several style sheets of ours as one, which a browser adopts and goes through once. Where it can be built here, no copy of the text stays. */
export function oneSheet(sheets: readonly CSSResult[]): CSSResultOrNative {
  const text = sheets.map(({ cssText }) => cssText).join('\n');
  if (!supportsAdoptingStyleSheets) return unsafeCSS(text);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
