import { lookUp, type IdentityDraft, type IdentityRule } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { ofThePlace } from '../texts/province-text.js';
import { saidOfIdentity, type IdentityFaults } from './identity-faults.js';

type Fields = {
  readonly rule: IdentityRule;
  readonly identity: IdentityDraft;
  readonly faults: IdentityFaults;
  readonly disabled: boolean;
  readonly texts: RatingTexts;
  readonly changed: (identity: IdentityDraft) => void;
};

/** Name, telephone and consent, as the place's rule asks for them: folded away where nobody asks. Consent is never ticked beforehand. */
export const identityFields = (fields: Fields): TemplateResult => {
  if (fields.rule.rule !== 'optional') return fieldset(fields);
  return html`
    <details>
      <summary>${fields.texts.identity.title.optional}</summary>
      ${fieldset(fields)}
    </details>
  `;
};

const fieldset = (fields: Fields): TemplateResult => html`
  <fieldset class="identity" ?disabled=${fields.disabled} role=${fields.rule.rule === 'optional' ? 'none' : nothing}>
    ${fields.rule.rule === 'optional' ? nothing : html`<legend>${titleOf(fields)}</legend>`}
    ${field('name', 'text', 'name', fields)} ${field('phone', 'tel', 'tel', fields)}
    <ul class="muted">
      ${fields.rule.consentText.split('\n').map((text) => consentPoint(text, fields.texts))}
    </ul>
    <label class="consent">
      <input
        id="identity-consent"
        type="checkbox"
        .checked=${fields.identity.consent}
        aria-describedby="identity-consent-fault"
        @change=${({ target }: Event) =>
          target instanceof HTMLInputElement && fields.changed({ ...fields.identity, consent: target.checked })}
      />
      <span>${fields.texts.identity.consent}</span>
    </label>
    ${fault('consent', fields)}
  </fieldset>
`;

function consentPoint(text: string, texts: RatingTexts): TemplateResult {
  const { said, lang } = ofThePlace(text, texts);
  return html`<li lang=${lang}>${said}</li>`;
}

const titleOf = ({ rule: { rule }, texts: { identity } }: Fields): string =>
  lookUp(identity.title, rule) ?? identity.unknownRule(rule);

const field = (
  name: 'name' | 'phone',
  type: string,
  autocomplete: 'name' | 'tel',
  fields: Fields,
): TemplateResult => html`
  <div class="field">
    <label for="identity-${name}">${fields.texts.identity[name]}</label>
    <input
      id="identity-${name}"
      type=${type}
      autocomplete=${autocomplete}
      .value=${fields.identity[name]}
      aria-invalid=${fields.faults.includes(name)}
      aria-describedby="identity-${name}-fault"
      @input=${({ target }: InputEvent) =>
        target instanceof HTMLInputElement && fields.changed({ ...fields.identity, [name]: target.value })}
    />
    ${fault(name, fields)}
  </div>
`;

function fault(name: keyof IdentityDraft, { faults, texts }: Fields): TemplateResult {
  const said = faults.includes(name) ? saidOfIdentity(name, texts) : nothing;
  return html`<p id="identity-${name}-fault" class="fault">${said}</p>`;
}
