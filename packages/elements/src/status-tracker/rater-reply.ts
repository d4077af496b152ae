import {
  type Objection,
  type RaterStep,
  type Verdict,
  isKeyOf,
  NOTE_MAX_LENGTH,
  type TrackedReview,
} from '@haochaping/core';
import { failureOf, type TrackingClient } from '@haochaping/client';
import { html, nothing, type TemplateResult } from 'lit';
import { textField, tooLongBy } from '../text-field/text-field.js';
import type { TextsFor, TrackerTexts } from '../texts/message-pack.js';
import { refusalText } from '../texts/province-text.js';

/** What the rater is asked for. */
export type Asked = RaterStep['step'];

/** What the rater said in the form, or what is still missing there. */
type Reply =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'objection'; readonly objection: Objection }
  | { readonly kind: 'missing'; readonly missing: 'choice' | 'reason' };

function readReplyForm(form: HTMLFormElement, asked: Asked, note: string): Reply {
  if (asked === 'object') return note ? { kind: 'objection', objection: { note } } : NO_REASON;
  const verdict = new FormData(form).get('verdict');
  if (verdict === null) return { kind: 'missing', missing: 'choice' };
  if (verdict === 'accepted') return { kind: 'verdict', verdict: { verdict, ...(note && { note }) } };
  return note ? { kind: 'verdict', verdict: { verdict: 'refused', note } } : NO_REASON;
}

const NO_REASON: Reply = { kind: 'missing', missing: 'reason' };

type Texts = TextsFor<'tracker' | 'rating'>;
/** What is wrong, in whatever language it is read. */
type Fault = (texts: Texts) => TemplateResult | typeof nothing | string;
const NO_FAULT: Fault = () => nothing;

/**
 * The rater's own word: a verdict on the answer, or an objection to an exclusion. What was typed stays until it has arrived,
 * and what is under way goes on when the element is moved.
 */
export class RaterReply {
  readonly #client: TrackingClient;
  readonly #changed: (review?: TrackedReview) => void;
  #note = '';
  #sending = false;
  #fault: Fault = NO_FAULT;

  /** @param changed called when this is to be rendered again; with a review when the province has answered with one */
  constructor(client: TrackingClient, changed: (review?: TrackedReview) => void) {
    this.#client = client;
    this.#changed = changed;
  }

  /** What a newer province offers and this version cannot do is said; what it can do, it offers. */
  render({ raterSteps }: TrackedReview, texts: Texts): TemplateResult {
    const { why, unknown } = texts.tracker.reply;
    const asked = raterSteps.find((step) => isKeyOf(why, step));
    return html`
      ${raterSteps.map((step) => (isKeyOf(why, step) ? nothing : html`<p>${unknown(step)}</p>`))}
      ${asked ? this.#renderForm(asked, texts) : nothing}
    `;
  }

  #renderForm(asked: Asked, texts: Texts): TemplateResult {
    const { reply } = texts.tracker;
    return html`
      <form
        class="reply"
        novalidate
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (event.target instanceof HTMLFormElement) void this.#send(asked, event.target);
        }}
      >
        ${asked === 'verdict' ? choices(texts.tracker) : nothing}
        ${textField(
          {
            id: 'reply-note',
            label: reply.why[asked],
            value: this.#note,
            most: NOTE_MAX_LENGTH,
            describedBy: 'reply-fault',
            typed: (note) => this.#type(note),
          },
          texts.rating,
        )}
        <p class="muted">${texts.rating.text.privacy}</p>
        <p id="reply-fault" class="fault" role="alert">${this.#fault(texts)}</p>
        <button class="primary" type="submit" aria-disabled=${this.#sending}>
          ${this.#sending ? reply.sending : asked === 'verdict' ? reply.send : reply.object}
        </button>
      </form>
    `;
  }

  async #send(asked: Asked, form: HTMLFormElement): Promise<void> {
    if (this.#sending) return;
    const over = tooLongBy(this.#note.trim(), NOTE_MAX_LENGTH);
    if (over > 0) {
      this.#show(false, ({ rating }) => rating.form.faults['text-too-long']);
      return form.querySelector('textarea')?.focus();
    }
    const said = readReplyForm(form, asked, this.#note.trim());
    if (said.kind === 'missing') {
      this.#show(false, ({ tracker }) => tracker.reply.missing[said.missing]);
      form.querySelector<HTMLElement>(said.missing === 'choice' ? 'input' : 'textarea')?.focus();
      return;
    }
    this.#show(true);
    try {
      const review = await (said.kind === 'objection'
        ? this.#client.object(said.objection)
        : this.#client.verdict(said.verdict));
      form.reset();
      this.#note = '';
      this.#show(false);
      this.#changed(review);
    } catch (reason) {
      const failure = failureOf(reason);
      this.#show(
        false,
        failure?.kind === 'refused'
          ? ({ rating }) => refusalText(failure.problem, rating)
          : ({ tracker }) => tracker.reply.unsent,
      );
      if (!failure) throw reason;
    }
  }

  #type(note: string): void {
    this.#note = note;
    this.#changed();
  }

  #show(sending: boolean, fault = NO_FAULT): void {
    this.#sending = sending;
    this.#fault = fault;
    this.#changed();
  }
}

const choices = ({ reply, verdicts }: TrackerTexts): TemplateResult => html`
  <fieldset>
    <legend>${reply.question}</legend>
    <label class="choice"><input type="radio" name="verdict" value="accepted" />${verdicts.accepted}</label>
    <label class="choice"><input type="radio" name="verdict" value="refused" />${verdicts.refused}</label>
  </fieldset>
`;
