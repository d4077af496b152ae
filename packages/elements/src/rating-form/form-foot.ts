import { html, nothing, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { theirWords } from '../texts/theirs.js';
import type { Said } from './wanting.js';
import { message } from './message.js';
import type { Open, Trouble } from './flow-state.js';

type Foot = {
  readonly complaint: Said | undefined;
  readonly submit: () => void;
  readonly skip: () => void;
};

/** What can be done with the draft, and what stands in its way. */
export function formFoot(state: Open, texts: RatingTexts, { complaint, submit, skip }: Foot): TemplateResult {
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
  return html`
    <p class="fault" role="alert">${complaint?.(texts) ?? (trouble ? said(trouble, texts) : nothing)}</p>
    <div class="actions">
      <button type="button" class="primary" aria-disabled=${sending} @click=${submit}>
        ${sending ? form.sending : form.submit}
      </button>
      <button type="button" class="plain" ?disabled=${sending} @click=${skip}>${form.skip}</button>
    </div>
  `;
}

/** Why there is something to fill in although something was submitted. */
const said = ({ earlier, refusal }: Trouble, texts: RatingTexts): TemplateResult | string =>
  earlier ? texts.form.earlierLost(refusal) : refusal ? theirWords(refusal, texts) : '';
