import { unsafeCSS, type CSSResult } from 'lit';

/** Several style sheets of ours as one, which a browser adopts and goes through once. */
export const oneSheet = (...sheets: readonly CSSResult[]): CSSResult =>
  unsafeCSS(sheets.map(({ cssText }) => cssText).join('\n'));
