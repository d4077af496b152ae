import {
  type Objection,
  type RaterStep,
  type Verdict,
  isKeyOf,
  NOTE_MAX_LENGTH,
  VERDICTS,
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

function replyOf(asked: Asked, choice: Verdict['verdict'] | undefined, note: string): Reply {
  if (asked === 'object') return note ? { kind: 'objection', objection: { note } } : NO_REASON;
  if (!choice) return { kind: 'missing', missing: 'choice' };
  if (choice === 'accepted') return { kind: 'verdict', verdict: { verdict: choice, ...(note && { note }) } };
  return note ? { kind: 'verdict', verdict: { verdict: choice, note } } : NO_REASON;
}

const NO_REASON: Reply = { kind: 'missing', missing: 'reason' };

type Texts = TextsFor<'tracker' | 'rating'>;
/** What is wrong, in whatever language it is read. */
type Fault = (texts: Texts) => TemplateResult | typeof nothing | string;
const NO_FAULT: Fault = () => nothing;

/** What the rater's reply does to the tracker around it. */
type Acts = {
  /** This is to be rendered again; with a review when the province has answered with one. */
  readonly changed: (review?: TrackedReview) => void;
  /** Opens the place for a further word. */
  readonly addWord: () => void;
  readonly isAdding: () => boolean;
};

/**
 * The rater's own word: a verdict on the answer, or an objection to an exclusion. What was typed stays until it has arrived,
 * and what is under way goes on when the element is moved.
 */
export class RaterReply {
  readonly #client: TrackingClient;
  readonly #acts: Acts;
  #note = '';
  #choice: Verdict['verdict'] | undefined;
  #mayAdd: boolean | Promise<void> | undefined;
  #sending = false;
  #fault: Fault = NO_FAULT;

  constructor(client: TrackingClient, acts: Acts) {
    this.#client = client;
    this.#acts = acts;
  }

  /** What a newer province offers and this version cannot do is said; what it can do, it offers. */
  render(review: TrackedReview, texts: Texts): TemplateResult {
    const { raterSteps, stage } = review;
    const { turn, reply } = texts.tracker;
    const asked = raterSteps.find((step) => isKeyOf(turn, step));
    return html`
      ${raterSteps.map((step) => (isKeyOf(turn, step) ? nothing : html`<p>${reply.unknown(step)}</p>`))}
      ${asked ? this.#renderForm(asked, review, texts) : nothing}
      ${stage === 'closed' ? this.#renderInvitation(texts.tracker) : nothing}
    `;
  }

  /** A further word, at the end, where the place takes one; whether it does is asked once. */
  #renderInvitation({ goOn }: TrackerTexts): TemplateResult | typeof nothing {
    this.#mayAdd ??= this.#askForMore();
    if (this.#mayAdd !== true || this.#acts.isAdding()) return nothing;
    return html`<div class="actions"><button type="button" @click=${() => this.#acts.addWord()}>${goOn}</button></div>`;
  }

  async #askForMore(): Promise<void> {
    const rating = await this.#client.rating().catch(() => undefined);
    this.#mayAdd = rating?.followUp.now ?? false;
    this.#acts.changed();
  }

  #renderForm(asked: Asked, review: TrackedReview, texts: Texts): TemplateResult {
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
        ${asked === 'verdict' ? this.#renderChoices(review.verdicts ?? VERDICTS, texts.tracker) : nothing}
        ${
          asked === 'object' || this.#choice
            ? html`${textField(
                  {
                    id: 'reply-note',
                    label: reply.why[this.#choice ?? 'object'],
                    value: this.#note,
                    most: NOTE_MAX_LENGTH,
                    describedBy: 'reply-fault',
                    typed: (note) => this.#type(note),
                  },
                  texts.rating,
                )}
                <p class="muted">${texts.rating.text.privacy}</p>`
            : nothing
        }
        <p id="reply-fault" class="fault" role="alert">${this.#fault(texts)}</p>
        <button class="primary" type="submit" aria-disabled=${this.#sending}>
          ${this.#sending ? texts.rating.form.sending : asked === 'verdict' ? reply.send : reply.object}
        </button>
      </form>
    `;
  }

  /** Nothing is chosen beforehand; what is asked next depends on what is chosen. */
  #renderChoices(offered: readonly string[], { reply, verdicts }: TrackerTexts): TemplateResult {
    const choice = (verdict: Verdict['verdict']): TemplateResult => html`
      <label class="option">
        <input
          type="radio"
          name="verdict"
          value=${verdict}
          .checked=${this.#choice === verdict}
          @change=${() => this.#choose(verdict)}
        /><span>${verdicts[verdict]}</span>
      </label>
    `;
    return html`
      <fieldset>
        <legend>${reply.question}</legend>
        ${VERDICTS.map((verdict) => (offered.includes(verdict) ? choice(verdict) : nothing))}
      </fieldset>
      ${offered.includes('accepted') ? nothing : html`<p class="muted">${reply.foundOnly}</p>`}
    `;
  }

  async #send(asked: Asked, form: HTMLFormElement): Promise<void> {
    if (this.#sending) return;
    const over = tooLongBy(this.#note.trim(), NOTE_MAX_LENGTH);
    if (over > 0) {
      this.#show(false, ({ rating }) => rating.form.faults['text-too-long']);
      return form.querySelector('textarea')?.focus();
    }
    const said = replyOf(asked, this.#choice, this.#note.trim());
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
      this.#note = '';
      this.#choice = undefined;
      this.#show(false);
      this.#acts.changed(review);
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

  #choose(verdict: Verdict['verdict']): void {
    this.#choice = verdict;
    this.#acts.changed();
  }

  #type(note: string): void {
    this.#note = note;
    this.#acts.changed();
  }

  #show(sending: boolean, fault = NO_FAULT): void {
    this.#sending = sending;
    this.#fault = fault;
    this.#acts.changed();
  }
}
