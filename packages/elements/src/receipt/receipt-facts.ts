import type { Receipt } from '@haochaping/core';
import { html, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { levelLabel, provinceLang } from '../texts/province-text.js';

/** What was rated, how, when and under which number. */
export const receiptFacts = (receipt: Receipt, texts: RatingTexts): TemplateResult => html`
  <dl class="box">
    <div class="code">
      <dt>${texts.receipt.ratingNo}</dt>
      <dd part="number" class="number">${receipt.ratingNo}</dd>
    </div>
    <div>
      <dt>${texts.form.subject}</dt>
      <dd lang=${provinceLang(texts)}>${receipt.itemName}</dd>
    </div>
    <div>
      <dt>${texts.receipt.level}</dt>
      <dd>${levelLabel(receipt.level, receipt.levelLabel, texts)}</dd>
    </div>
    <div>
      <dt>${texts.receipt.ratedAt}</dt>
      <dd>${texts.time.moment(receipt.ratedAt)}</dd>
    </div>
  </dl>
`;
