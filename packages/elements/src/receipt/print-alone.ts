import type { LitElement } from 'lit';
import { focused } from '../rating-dialog/focused.js';

const MARK = 'data-hcp-on-paper';
const RULES = `@media screen{[${MARK}]{display:none}}@media print{body>:not([${MARK}]){display:none!important}}`;

/** Paper that was never finished: where a browser tells no end of printing, the next one ends it. */
let finish: (() => void) | undefined;

/**
 * Prints an element and nothing of the page around it. It stands at the end of the page, where only paper shows it and paper
 * shows nothing else; on the screen all stays as it is, open dialogs and the focus too.
 */
export async function printAlone(copy: LitElement): Promise<void> {
  finish?.();
  const at = focused();
  const rules = new CSSStyleSheet();
  rules.replaceSync(RULES);
  copy.setAttribute(MARK, '');
  document.body.append(copy);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  finish = () => {
    removeEventListener('afterprint', done);
    copy.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules);
    finish = undefined;
    // What paper does not show cannot keep the focus in every browser.
    at?.focus();
  };
  const done = (): void => finish?.();
  addEventListener('afterprint', done);
  await copy.updateComplete;
  print();
}
