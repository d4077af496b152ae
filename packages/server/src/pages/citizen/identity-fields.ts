import { PHONE_FORM, isName, isPhone, type IdentityDraft, type IdentityRule } from '@haochaping/core';
import { html } from 'hono/html';
import { complaintAt, type Complaint } from './complaints.js';
import type { Part } from './page-document.js';

/** What the identity fields still lack; nothing where nothing is given and nothing required. */
export function identityComplaints(
  { name, phone, consent }: IdentityDraft,
  { rule }: IdentityRule,
): readonly Complaint[] {
  if (name.trim() === '' && phone.trim() === '' && rule !== 'required') return [];
  return [
    ...(isName(name) ? [] : [{ sentence: '请填写姓名', field: 'name' }]),
    ...(isPhone(phone) ? [] : [{ sentence: `请填写 ${PHONE_FORM}`, field: 'phone' }]),
    ...(consent ? [] : [{ sentence: '同意说明后才能使用您的姓名和电话', field: 'consent' }]),
  ];
}

/** Folded where nobody has to give them, until somebody has begun to; then what is to be mended can be seen. */
export function identityFields(identity: IdentityRule, draft: IdentityDraft, complaints: readonly Complaint[]): Part {
  if (identity.rule === 'required') return fields('本地要求实名评价', identity, draft, complaints);
  const isBegun = draft.name !== '' || draft.phone !== '' || draft.consent;
  return html`<details ${isBegun ? 'open' : ''}>
    <summary>留下姓名和电话，便于回访（选填）</summary>
    ${fields('选填，便于回访', identity, draft, complaints)}
  </details>`;
}

/** Name, phone and consent, none of them filled in for anybody; the consent can be read before it is given. */
function fields(
  why: string,
  { consentText }: IdentityRule,
  { name, phone, consent }: IdentityDraft,
  complaints: readonly Complaint[],
): Part {
  const agreeing = complaintAt('consent', complaints);
  return html`<fieldset>
    <legend>评价人信息（${why}）</legend>
    <ul>
      ${consentText.split('\n').map((point) => html`<li>${point}</li>`)}
    </ul>
    ${lineFor({ id: 'name', type: 'text', label: '姓名', value: name, autocomplete: 'name' }, complaints)}
    ${lineFor({ id: 'phone', type: 'tel', label: '联系电话', value: phone, autocomplete: 'tel' }, complaints)}
    ${agreeing.sentence}
    <div class="line">
      <input
        type="checkbox"
        id="consent"
        name="consent"
        value="yes"
        ${agreeing.attributes}
        ${consent ? 'checked' : ''}
      />
      <label for="consent">我已阅读并同意以上说明</label>
    </div>
  </fieldset>`;
}

type Line = {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly value: string;
  readonly autocomplete: string;
  readonly required?: boolean;
};

/** A field of one line under its label, with what is to be mended in it. */
export function lineFor(
  { id, type, label, value, autocomplete, required }: Line,
  complaints: readonly Complaint[],
): Part {
  const { sentence, attributes } = complaintAt(id, complaints);
  return html`<p><label for="${id}">${label}</label></p>
    ${sentence}
    <p>
      <input
        id="${id}"
        type="${type}"
        name="${id}"
        value="${value}"
        autocomplete="${autocomplete}"
        ${required ? 'required' : ''}
        ${attributes}
      />
    </p>`;
}
