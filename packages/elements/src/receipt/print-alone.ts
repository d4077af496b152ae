import type { RatingSession, Receipt } from '@haochaping/core';
import { adoptStyles, css, html, nothing, render, type TemplateResult } from 'lit';
import { tokens } from '../appearance/tokens.js';
import { focused } from '../rating-dialog/focused.js';
import type { TextsFor } from '../texts/message-pack.js';
import { ofThePlace, provinceLang } from '../texts/province-text.js';
import { qrCode } from './qr-code.js';

const MARK = 'data-hcp-on-paper';
const RULES = `@media screen{[${MARK}]{display:none}}@media print{body>:not([${MARK}]){display:none!important}}`;

const paperStyle = css`
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0 0 0.6em;
  }
  svg {
    display: block;
    height: 12em;
    width: 12em;
  }
`;

/** What is printed; the session where it is known under which it was rated. */
type OnPaper = {
  readonly receipt: Receipt;
  readonly link: string | undefined;
  readonly session: RatingSession | undefined;
};

/** How satisfied somebody was is nobody's who finds the paper. */
function paper({ receipt, link, session }: OnPaper, { rating, afterwards }: TextsFor<'rating' | 'afterwards'>) {
  const row = (name: string, words: string | undefined, lang: unknown = nothing): TemplateResult | typeof nothing =>
    words
      ? html`<dt>${name}</dt>
          <dd lang=${lang}>${words}</dd>`
      : nothing;
  const { paperTitle, platform, platformOf, link: linkName, qr } = afterwards.receipt;
  const { form } = rating;
  const lang = provinceLang(rating);
  const place = session && ofThePlace(session.place.placeName, rating);
  return html`
    <h1>${paperTitle}</h1>
    <dl>
      ${row(platform, place && platformOf(place.said))} ${row(form.office, session?.subject.orgName, lang)}
      ${row(form.subject, receipt.itemName, lang)} ${row(rating.receipt.ratingNo, receipt.ratingNo)}
      ${row(linkName, link)}
    </dl>
    ${link ? qrCode(link, qr) : nothing}
  `;
}

/** Paper that was never finished: where a browser tells no end of printing, the next one ends it. */
let finish: (() => void) | undefined;

/**
 * Prints a receipt and nothing of the page around it. It stands at the end of the page, where only paper shows it and paper
 * shows nothing else; on the screen all stays as it is, open dialogs and the focus too.
 */
export function printAlone(what: OnPaper, texts: TextsFor<'rating' | 'afterwards'>, language: string): void {
  finish?.();
  const at = focused();
  const copy = document.createElement('div');
  copy.lang = language;
  copy.setAttribute(MARK, '');
  const root = copy.attachShadow({ mode: 'open' });
  adoptStyles(root, [tokens, paperStyle]);
  render(paper(what, texts), root);
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
