import type { IdentityDraft, IdentityRule } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { texts } from '../texts/zh-hans.js';

/** What is wrong with the identity as typed, by field; asked only when the citizen sends. */
export type IdentityFaults = Partial<Record<keyof IdentityDraft, string>>;

type Fields = {
  readonly rule: IdentityRule;
  readonly identity: IdentityDraft;
  readonly faults: IdentityFaults;
  readonly disabled: boolean;
  readonly changed: (identity: IdentityDraft) => void;
};

/** Name, telephone and consent, as the place's rule asks for them: folded away where nobody asks. Consent is never ticked beforehand. */
export const identityFields = (fields: Fields): TemplateResult => {
  if (fields.rule.rule !== 'optional') return fieldset(fields);
  return html`
    <details>
      <summary>${texts.identity.title.optional}</summary>
      ${fieldset(fields)}
    </details>
  `;
};

const fieldset = ({ rule, identity, faults, disabled, changed }: Fields): TemplateResult => html`
  <fieldset class="identity" ?disabled=${disabled}>
    <legend class=${rule.rule === 'optional' ? 'muted' : ''}>${texts.identity.title[rule.rule]}</legend>
    ${field('name', 'text', 'name', identity, faults, changed)}
    ${field('phone', 'tel', 'tel', identity, faults, changed)}
    <p class="muted">${rule.consentText}</p>
    <label class="consent">
      <input
        id="identity-consent"
        type="checkbox"
        .checked=${identity.consent}
        aria-describedby="identity-consent-fault"
        @change=${({ target }: Event) =>
          target instanceof HTMLInputElement && changed({ ...identity, consent: target.checked })}
      />
      <span>${texts.identity.consent}</span>
    </label>
    ${fault('consent', faults)}
  </fieldset>
`;

const field = (
  name: 'name' | 'phone',
  type: string,
  autocomplete: 'name' | 'tel',
  identity: IdentityDraft,
  faults: IdentityFaults,
  changed: Fields['changed'],
): TemplateResult => html`
  <div class="field">
    <label for="identity-${name}">${texts.identity[name]}</label>
    <input
      id="identity-${name}"
      type=${type}
      autocomplete=${autocomplete}
      .value=${identity[name]}
      aria-invalid=${faults[name] ? 'true' : 'false'}
      aria-describedby="identity-${name}-fault"
      @input=${({ target }: InputEvent) =>
        target instanceof HTMLInputElement && changed({ ...identity, [name]: target.value })}
    />
    ${fault(name, faults)}
  </div>
`;

const fault = (name: keyof IdentityDraft, faults: IdentityFaults): TemplateResult =>
  html`<p id="identity-${name}-fault" class="fault">${faults[name] ?? nothing}</p>`;
