import { type MyRating, isLevel, type FollowUp, type FollowUpWindow, type Level } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { failureOf } from '@haochaping/client';
import type { RatingTexts, TextsFor } from '../texts/message-pack.js';
import { howCounted } from '../status-tracker/how-counted.js';
import type { LevelChosenEvent } from '../events.js';
import { textField, tooLongBy } from '../text-field/text-field.js';
import { refusalText } from '../texts/province-text.js';

type Counted = Extract<MyRating['followUp'], { now: true }>['until'];

/** Until when the rater has time for something, in a sentence, with the way it was counted behind a disclosure. */
const countedDate = (
  { endsAt, provisional, howCounted: how }: Counted,
  sentence: (when: string) => string,
  texts: RatingTexts,
): TemplateResult => html`
  <div class="due">
    <p>${sentence(texts.time.by(endsAt))}</p>
    ${provisional ? html`<p class="muted">${texts.due.provisional}</p>` : nothing} ${howCounted(how, endsAt, texts)}
  </div>
`;

type Open = Extract<FollowUpWindow, { now: true }>;
type Texts = TextsFor<'rating' | 'afterwards'>;
/** What is wrong, in whatever language it is read. */
type Fault = (texts: Texts) => TemplateResult | string;
const NO_FAULT: Fault = () => '';

/** The rater's further word (追评), with a level if they want to give one. What was typed stays until it has arrived. */
export class FollowUpForm {
  readonly #give: (followUp: FollowUp) => Promise<void>;
  readonly #changed: () => void;
  #text = '';
  #level: Level | undefined;
  #sending = false;
  #fault = NO_FAULT;

  /** @param changed called when this is to be rendered again */
  constructor(give: (followUp: FollowUp) => Promise<void>, changed: () => void) {
    this.#give = give;
    this.#changed = changed;
  }

  render(open: Open, texts: Texts): TemplateResult {
    const { followUp } = texts.afterwards;
    return html`
      <p class="muted">${followUp.timesLeft(open.timesLeft)}${followUp.stays}</p>
      ${countedDate(open.until, followUp.until, texts.rating)}
      <form
        class="reply"
        novalidate
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          if (event.target instanceof HTMLFormElement) void this.#send(event.target, open);
        }}
      >
        ${this.#renderText(open, texts)} ${this.#renderLevel(open, texts)}
        <p id="fault" class="fault" role="alert">${this.#fault(texts)}</p>
        <button class="primary" type="submit" aria-disabled=${this.#sending}>
          ${this.#sending ? texts.rating.form.sending : followUp.send}
        </button>
      </form>
    `;
  }

  #renderText({ textMaxLength }: Open, { rating, afterwards }: Texts): TemplateResult {
    const typed = (text: string): void => {
      this.#text = text;
      this.#changed();
    };
    const label = afterwards.followUp.text;
    return html`
      ${textField({ id: 'text', label, value: this.#text, most: textMaxLength, describedBy: 'fault', typed }, rating)}
      <p class="muted">${rating.text.privacy}</p>
    `;
  }

  #renderLevel({ levels }: Open, { rating, afterwards }: Texts): TemplateResult {
    return html`
      <hcp-rating-scale
        .levels=${levels.filter(({ level }) => isLevel(level))}
        .level=${this.#level}
        .question=${afterwards.followUp.level}
        @hcp-level-chosen=${({ detail }: LevelChosenEvent) => isLevel(detail.level) && this.#choose(detail.level)}
      ></hcp-rating-scale>
      ${
        this.#level
          ? html`<button type="button" class="plain" @click=${() => this.#choose(undefined)}>
              ${rating.questionnaire.unset}
            </button>`
          : nothing
      }
    `;
  }

  #choose(level: Level | undefined): void {
    this.#level = level;
    this.#changed();
  }

  async #send(form: HTMLFormElement, { textMaxLength }: Open): Promise<void> {
    if (this.#sending) return;
    const text = this.#text.trim();
    const over = tooLongBy(text, textMaxLength);
    if (text === '' || over > 0) {
      this.#show(false, ({ rating, afterwards }) =>
        text === '' ? afterwards.followUp.missing : rating.text.over(over),
      );
      form.querySelector('textarea')?.focus();
      return;
    }
    this.#show(true);
    try {
      await this.#give({ text, ...(this.#level && { level: this.#level }) });
      this.#text = '';
      this.#level = undefined;
      this.#show(false);
    } catch (reason) {
      const failure = failureOf(reason);
      this.#show(false, ({ rating, afterwards }) =>
        failure?.kind === 'refused' ? refusalText(failure.problem, rating) : afterwards.followUp.unsent,
      );
      if (!failure) throw reason;
    }
  }

  #show(sending: boolean, fault = NO_FAULT): void {
    this.#sending = sending;
    this.#fault = fault;
    this.#changed();
  }
}
