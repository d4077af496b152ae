import { PHONE_FORM, isName, isPhone, type IdentityDraft, type IdentityRule } from '@haochaping/core';
import { html } from 'hono/html';
import type { Part } from './page-document.js';

/** What the identity fields still lack; undefined when nothing is missing or none is given. */
export function missingOf({ name, phone, consent }: IdentityDraft, { rule }: IdentityRule): string | undefined {
  if (name.trim() === '' && phone.trim() === '' && rule !== 'required') return undefined;
  if (!isName(name)) return '请填写姓名';
  if (!isPhone(phone)) return `请填写 ${PHONE_FORM}`;
  return consent ? undefined : '同意说明后才能使用您的姓名和电话';
}

/** Name, phone and consent, none of them filled in for anybody; the consent can be read before it is given. */
export const identityFields = ({ rule, consentText }: IdentityRule, { name, phone, consent }: IdentityDraft): Part =>
  html`<fieldset>
    <legend>评价人信息（${rule === 'required' ? '本地要求实名评价' : '选填，便于回访'}）</legend>
    <ul>
      ${consentText.split('\n').map((point) => html`<li>${point}</li>`)}
    </ul>
    <p><label for="name">姓名</label></p>
    <p><input id="name" type="text" name="name" value="${name}" autocomplete="name" /></p>
    <p><label for="phone">联系电话</label></p>
    <p><input id="phone" type="tel" name="phone" value="${phone}" autocomplete="tel" /></p>
    <div class="line">
      <input type="checkbox" id="consent" name="consent" value="yes" ${consent ? 'checked' : ''} />
      <label for="consent">我已阅读并同意以上说明</label>
    </div>
  </fieldset>`;
