import { html, nothing, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { refusalText } from '../texts/province-text.js';
import type { Open, Trouble } from './flow-state.js';
import { message } from './message.js';
import type { Step } from './rating-steps.js';
import type { Incomplete } from './validation.js';

type Foot = {
  readonly incomplete: Incomplete | undefined;
  /** Where only a part of the form is shown. */
  readonly step: Step | undefined;
  readonly mend: (place: string) => void;
  readonly submit: () => void;
  readonly skip: () => void;
};

/** What can be done with the draft, and what stands in its way. */
export function formFoot(
  state: Open,
  texts: RatingTexts,
  { incomplete, step, mend, submit, skip }: Foot,
): TemplateResult {
  const { form } = texts;
  if (state.step === 'unsent')
    return message({
      title: form.unsent,
      help: form.unsentHelp,
      trouble: true,
      actions: html`<button type="button" class="primary" @click=${submit}>${form.resend}</button>`,
    });
  const sending = state.step === 'sending';
  const trouble = state.step === 'filling' ? state.trouble : undefined;
  const fault = incomplete ? summary(incomplete, texts, mend) : trouble ? said(trouble, texts) : nothing;
  return html`
    <p class="fault" role="alert">${fault}</p>
    <div class="actions">
      <button type="button" class="primary" aria-disabled=${sending} @click=${step?.next ?? submit}>
        ${step?.next ? form.next : sending ? form.sending : form.submit}
      </button>
      <button type="button" class="plain" ?disabled=${sending} @click=${step?.back ?? skip}>
        ${step?.back ? form.back : form.skip}
      </button>
    </div>
  `;
}

/** What is said at a field is not said again here: this leads there. */
function summary({ complaint, place, identity }: Incomplete, texts: RatingTexts, mend: Foot['mend']): TemplateResult {
  const lead = (words: string, to: string): TemplateResult =>
    html`<button type="button" class="lead" @click=${() => mend(to)}>${words}</button>`;
  if (identity.length === 0) return lead(complaint(texts), place);
  return html`${texts.form.check}${identity.map((field) => lead(texts.identity[field === 'consent' ? 'consentName' : field], `#identity-${field}`))}`;
}

/** Why there is something to fill in although something was submitted. */
const said = ({ earlier, refusal }: Trouble, texts: RatingTexts): TemplateResult | string =>
  refusal ? html`${earlier ? texts.form.earlierRefused : ''}${refusalText(refusal, texts)}` : texts.form.earlierLost;
