import { adoptStyles, render, type TemplateResult } from 'lit';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { focused } from '../rating-dialog/focused.js';
import { dueStyle } from '../status-tracker/due-style.js';
import { receiptStyle } from './receipt-style.js';

const MARK = 'data-hcp-on-paper';
const RULES = `@media screen{[${MARK}]{display:none}}@media print{body>:not([${MARK}]){display:none!important}}`;

/** Paper that was never finished: where a browser tells no end of printing, the next one ends it. */
let finish: (() => void) | undefined;

/**
 * Prints a receipt and nothing of the page around it. It stands at the end of the page, where only paper shows it and paper
 * shows nothing else; on the screen all stays as it is, open dialogs and the focus too.
 */
export function printAlone(receipt: TemplateResult, language: string): void {
  finish?.();
  const at = focused();
  const copy = document.createElement('div');
  copy.lang = language;
  copy.setAttribute(MARK, '');
  const root = copy.attachShadow({ mode: 'open' });
  adoptStyles(root, [tokens, ...controls, receiptStyle, dueStyle]);
  render(receipt, root);
  const rules = new CSSStyleSheet();
  rules.replaceSync(RULES);
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
  print();
}
