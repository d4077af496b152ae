import { lookUp, type Draft, type IdentityDraft, type RatingSession } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { ofThePlace } from '../texts/province-text.js';
import { saidOfIdentity, type IdentityFaults } from './identity-faults.js';

type Fields = {
  readonly session: Pick<RatingSession, 'identity'>;
  readonly draft: Draft;
  readonly identityFaults: IdentityFaults;
  readonly disabled: boolean;
  readonly texts: RatingTexts;
  readonly edited: (draft: Draft) => void;
};

const isOptional = ({ session }: Fields): boolean => session.identity.rule === 'optional';

const edited = ({ draft, edited: tell }: Fields, changed: Partial<IdentityDraft>): void => {
  tell({ ...draft, identity: { ...draft.identity, ...changed } });
};

/** Name, telephone and consent, as the place's rule asks for them: folded away where nobody asks. Consent is never ticked beforehand. */
export const identityFields = (fields: Fields): TemplateResult => {
  if (!isOptional(fields)) return fieldset(fields);
  return html`
    <details>
      <summary>${fields.texts.identity.title.optional}</summary>
      ${fieldset(fields)}
    </details>
  `;
};

const fieldset = (fields: Fields): TemplateResult => html`
  <fieldset class="identity" ?disabled=${fields.disabled} role=${isOptional(fields) ? 'none' : nothing}>
    ${isOptional(fields) ? nothing : html`<legend>${titleOf(fields)}</legend>`}
    <div class="columns short">${field('name', 'text', 'name', fields)} ${field('phone', 'tel', 'tel', fields)}</div>
    <ul class="muted">
      ${fields.session.identity.consentText.split('\n').map((text) => consentPoint(text, fields.texts))}
    </ul>
    <label class="consent">
      <input
        id="identity-consent"
        type="checkbox"
        .checked=${fields.draft.identity.consent}
        aria-describedby="identity-consent-fault"
        @change=${({ target }: Event) =>
          target instanceof HTMLInputElement && edited(fields, { consent: target.checked })}
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

const titleOf = ({
  session: {
    identity: { rule },
  },
  texts: { identity },
}: Fields): string => lookUp(identity.title, rule) ?? identity.unknownRule(rule);

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
      .value=${fields.draft.identity[name]}
      aria-invalid=${fields.identityFaults.includes(name)}
      aria-describedby="identity-${name}-fault"
      @input=${({ target }: InputEvent) =>
        target instanceof HTMLInputElement && edited(fields, { [name]: target.value })}
    />
    ${fault(name, fields)}
  </div>
`;

function fault(name: keyof IdentityDraft, { identityFaults: faults, texts }: Fields): TemplateResult {
  const said = faults.includes(name) ? saidOfIdentity(name, texts) : nothing;
  return html`<p id="identity-${name}-fault" class="fault">${said}</p>`;
}
