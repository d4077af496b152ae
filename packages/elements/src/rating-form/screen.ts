import { emptyDraft, LEVELS, type Draft, type RatedTarget, type RatingSession } from '@haochaping/core';
import { levels as LABELS } from '@haochaping/core/words/zh-hans.js';
import { html, type TemplateResult, nothing } from 'lit';
import type { IndicatorList } from '../indicators/indicator-list.js';
import type { questions } from '../questionnaire/questions.js';
import type { ReceiptView } from '../receipt/receipt-view.js';
import type { ReceiptWays } from '../receipt/receipt-way.js';
import type { RatingTexts } from '../texts/message-pack.js';
import type { FlowState, Form, Open } from './flow-state.js';
import { formFoot } from './form-foot.js';
import { ratingFields } from './rating-fields.js';
import type { Step } from './rating-steps.js';
import { stateMessage, type Told } from './state-message.js';
import type { Message, Incomplete } from './validation.js';

/** The way to the province's own page. Until its code has come, and where it does not come, what is inside it shows: the link alone. */
const hostedView = (
  { session, page, found }: Extract<FlowState, { step: 'hosted' }>,
  texts: RatingTexts,
  returned: () => void,
): TemplateResult => html`
  <hcp-hosted-page data-focus-target .session=${session} .page=${page} .found=${found} @hcp-returned=${returned}
    ><a href=${page.url} target="_blank" rel="noopener noreferrer">${texts.form.hosted}</a></hcp-hosted-page
  >
`;

/** What there is to show beside the state, and what can be done. */
type Screen = ReceiptWays & {
  readonly texts: RatingTexts;
  readonly opening: string;
  readonly aloud: TemplateResult | typeof nothing;
  /** Where only a part of the form is shown at a time. */
  readonly step: Step | undefined;
  readonly complaint: Message | undefined;
  /** What has to be mended before it can be sent. */
  readonly incomplete: Incomplete | undefined;
  /** What was filled in, where it is told what became of it. */
  readonly behind: Open | undefined;
  readonly receipt: ReceiptView;
  readonly indicators: Readonly<Record<RatedTarget, IndicatorList>>;
  readonly questions: typeof questions | undefined;
  readonly edited: (draft: Draft) => void;
  readonly mend: (place: string) => void;
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
      return form({ step: 'loading', session: SESSION_TO_COME, draft: emptyDraft() }, on);
    case 'sent':
      return html`
        ${aloud}${state.overtaken ? html`<p role="status">${texts.form.overtakenReceipt}</p>` : nothing}
        ${on.receipt.render(state.receipt, on, texts)}
        <p class="fault" role="alert">${on.complaint?.(texts) ?? nothing}</p>
        ${done}
      `;
    case 'hosted':
      return html`${aloud}${hostedView(state, texts, on.returned)}`;
    case 'filling':
    case 'sending':
    case 'unsent':
      return form(state, on);
    default:
      return on.behind ? form(on.behind, on, state) : html`${aloud}${stateMessage(state, texts, on)}`;
  }
}

/** The form before its session has come. */
type Opening = Form & { readonly step: 'loading' };

/**
 * What is shown of a rating whose session is on its way: the five levels in the words of notice 001, which nobody can choose yet.
 * The session's own take their place in the same nodes, so that what has been painted stays.
 */
const SESSION_TO_COME: RatingSession = {
  place: { placeName: '', profile: '', profileVersion: '' },
  subject: { itemName: '', caseNo: '', orgName: '' },
  rateable: { now: false, because: 'too-early' },
  levels: LEVELS.map((level) => ({ level, label: LABELS[level] })),
  indicators: {},
  textMaxLength: 0,
  badNeedsReason: false,
  identity: { rule: 'optional', consentText: '' },
};

/** The form, or dimmed behind a message that tells what became of it: then without the name and the telephone of whoever filled it in. */
const form = (open: Open | Opening, on: Screen, told?: Told): TemplateResult => html`
  <div class="form" ?inert=${told} aria-hidden=${told ? 'true' : nothing}>
    ${on.step?.head ?? nothing}
    ${ratingFields({
      ...on,
      part: on.step?.part,
      session: open.session,
      opening: open.step === 'loading' ? on.opening : undefined,
      draft: told ? { ...open.draft, identity: { name: '', phone: '', consent: false } } : open.draft,
      disabled: told !== undefined || open.step !== 'filling',
      aloud: told ? nothing : on.aloud,
      identityFaults: on.incomplete?.identity ?? [],
    })}
    ${told || open.step === 'loading' ? nothing : html`<div class="foot">${formFoot(open, on.texts, on)}</div>`}
    ${on.step?.help ?? nothing}
  </div>
  ${told ? html`<div class="sheet">${on.aloud}${stateMessage(told, on.texts, on)}</div>` : nothing}
`;
