import {
  canBeAsked,
  choicesIn,
  isNoAnswer,
  rungsIn,
  type Answer,
  type Answers,
  type LadderAnswer,
  type OpenQuestionnaire,
  type Question,
} from '@haochaping/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { QuestionAnsweredEvent } from '../events.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { theirs } from '../texts/theirs.js';
import { Wording } from '../texts/wording.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { ladder } from './ladder.js';
import { questionnaireStyle } from './questionnaire-style.js';

type Choosing = Extract<Question, { options: unknown }>;

/**
 * The place's voluntary questions. None has an answer beforehand, and every answer can be taken back.
 * A question of a kind that this version does not know is left out, and that is said.
 *
 * @fires {QuestionAnsweredEvent} hcp-question-answered - A question was answered, or its answer withdrawn.
 * @csspart question - One question.
 */
export class HcpQuestionnaire extends LitElement {
  static override readonly styles = [tokens, controls, questionnaireStyle];

  /** The questions to ask; nothing is shown without. */
  @property({ attribute: false }) questionnaire: OpenQuestionnaire | undefined;

  /** The answers so far, by question id. */
  @property({ attribute: false }) answers: Answers = {};

  /** Whether the questions can be answered now. */
  @property({ type: Boolean }) disabled = false;

  readonly #wording = new Wording(this, { rating: ratingTexts });

  override render(): TemplateResult | typeof nothing {
    if (!this.questionnaire) return nothing;
    const { title, questions } = this.questionnaire;
    const asked = questions.filter(canBeAsked);
    const left = questions.length - asked.length;
    return html`
      <fieldset ?disabled=${this.disabled}>
        <legend class="title" lang=${theirs(this.#texts)}>${title}</legend>
        ${asked.map((question) => this.#renderQuestion(question))}
        ${left > 0 ? html`<p class="muted">${this.#texts.questionnaire.left(left)}</p>` : nothing}
      </fieldset>
    `;
  }

  get #texts(): RatingTexts {
    return this.#wording.texts.rating;
  }

  #renderQuestion(question: Question): TemplateResult {
    if (question.kind === 'text') return this.#renderText(question);
    if (question.kind !== 'ladder') return this.#renderChoosing(question);
    const answered = (answer: LadderAnswer): void => this.#answer(question.id, answer);
    return ladder(question, rungsIn(this.answers[question.id]), answered, this.#texts);
  }

  #renderText({ id, text, maxLength }: Extract<Question, { kind: 'text' }>): TemplateResult {
    const answer = this.answers[id];
    const value = typeof answer === 'string' ? answer : '';
    const used = [...value].length;
    const { over, count } = this.#texts.text;
    return html`
      <div part="question" class="question">
        <label for=${id} lang=${theirs(this.#texts)}>${text}</label>
        <textarea
          id=${id}
          rows="2"
          .value=${value}
          aria-describedby="${id}-count"
          @input=${({ target }: InputEvent) => target instanceof HTMLTextAreaElement && this.#answer(id, target.value)}
        ></textarea>
        <p id="${id}-count" class=${used > maxLength ? 'fault' : 'muted'}>
          ${used > maxLength ? over(used - maxLength) : count(used, maxLength)}
        </p>
      </div>
    `;
  }

  #renderChoosing(question: Choosing): TemplateResult {
    const answered = choicesIn(this.answers[question.id]).length > 0;
    return html`
      <fieldset part="question" class="question">
        <legend lang=${theirs(this.#texts)}>${question.text}</legend>
        <div class="options">
          ${question.options.map((option) => this.#renderOption(question, option))}
          ${
            question.kind === 'choice' && answered
              ? html`<button type="button" class="plain" @click=${() => this.#answer(question.id, '')}>
                  ${this.#texts.questionnaire.unset}
                </button>`
              : nothing
          }
        </div>
      </fieldset>
    `;
  }

  #renderOption({ id, kind }: Choosing, { value, label }: Choosing['options'][number]): TemplateResult {
    const choices = choicesIn(this.answers[id]);
    const chosen = choices.includes(value);
    const choose = (): void => {
      if (kind === 'choice') return this.#answer(id, value);
      const others = choices.filter((each) => each !== value);
      this.#answer(id, chosen ? others : [...others, value]);
    };
    return html`
      <label class="option">
        <input
          type=${kind === 'choice' ? 'radio' : 'checkbox'}
          name=${id}
          .value=${value}
          .checked=${chosen}
          @change=${choose}
        />
        <span lang=${theirs(this.#texts)}>${label}</span>
      </label>
    `;
  }

  #answer(questionId: string, answer: Answer): void {
    const { [questionId]: _previous, ...others } = this.answers;
    this.answers = isNoAnswer(answer) ? others : { ...others, [questionId]: answer };
    this.dispatchEvent(new QuestionAnsweredEvent({ questionId, answer }));
  }
}
