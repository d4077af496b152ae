import type { Draft } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { IdentityFaults } from '../identity/identity-faults.js';
import type { RatingTexts } from '../texts/message-pack.js';
import type { FlowState, Open } from './flow-state.js';
import { formFoot } from './form-foot.js';
import { hostedView } from './hosted-view.js';
import { ratingFields } from './rating-fields.js';
import { receiptView, type ReceiptWay } from './receipt-view.js';
import { stateMessage } from './state-message.js';
import type { Said } from './wanting.js';

/** What there is to show beside the state, and what can be done. */
type Screen = Omit<ReceiptWay, 'complaint'> & {
  readonly texts: RatingTexts;
  readonly opening: string;
  /** Whether what is rated is said in few words before the levels, and the rest behind them. */
  readonly brief: boolean;
  readonly aloud: TemplateResult | typeof nothing;
  readonly complaint: Said | undefined;
  readonly identityFaults: IdentityFaults;
  readonly edited: (draft: Draft) => void;
  readonly submit: () => void;
  readonly skip: () => void;
  readonly retry: () => void;
  readonly change: () => void;
  readonly returned: () => void;
  /** The button that ends it all. */
  readonly done: TemplateResult;
};

/** What the form shows in a state. */
export function screen(state: FlowState, on: Screen): TemplateResult {
  const { texts, aloud, done } = on;
  switch (state.step) {
    case 'loading':
      return html`<p class="waiting" role="status">${on.opening}</p>`;
    case 'sent':
      return html`${aloud}${state.overtaken ? html`<p role="status">${texts.form.overtakenReceipt}</p>` : nothing}${receiptView(state.receipt, { ...on, complaint: on.complaint?.(texts) })}${done}`;
    case 'hosted':
      return html`${aloud}${hostedView(state, texts, on.returned)}`;
    case 'filling':
    case 'sending':
    case 'unsent':
      return form(state, on);
    default:
      return html`${aloud}${stateMessage(state, texts, on)}`;
  }
}

const form = (state: Open, on: Screen): TemplateResult => html`
  ${ratingFields({ ...on, session: state.session, draft: state.draft, disabled: state.step !== 'filling' })}
  <div class="foot">${formFoot(state, on.texts, on)}</div>
`;
