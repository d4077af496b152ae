import {
  canBeAsked,
  choicesIn,
  fits,
  isNoAnswer,
  rungsIn,
  type Answer,
  type Answers,
  type OpenQuestion,
  type OpenQuestionnaire,
  type Question,
} from '@haochaping/core';
import { LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controls } from '../appearance/controls.js';
import { tokens } from '../appearance/tokens.js';
import { QuestionAnsweredEvent } from '../events.js';
import { FormValue, type Entry } from '../form-value.js';
import { indicatorsStyle } from '../indicators/indicators-style.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { Wording } from '../texts/wording.js';
import { ratingTexts } from '../texts/zh-hans/rating.js';
import { listSetOn, warnOnce } from '../warn-once.js';
import { questionnaireStyle } from './questionnaire-style.js';
import { answerTo, questions } from './questions.js';

/**
 * The place's voluntary questions. None has an answer beforehand, and every answer can be taken back.
 * A question of a kind that this version does not know is left out, and that is said.
 *
 * In a `<form>` it is a control like any other: an answer is an entry under `name.question`, each of several options one, a rung
 * one under `name.question.row`. Nothing is ever required; an answer that the question does not allow, as a text that is too
 * long, keeps the form from being sent. A reset takes every answer back, a disabled fieldset disables it, no browser restores it.
 *
 * 自愿回答的问询：没有预先的答案，每个答案都能收回。遇到不认识的题型会略过并说明。
 *
 * @fires {QuestionAnsweredEvent} hcp-question-answered - 答了一题，或收回了答案（这时 `detail.answer` 为空）；还没有发送。
 * @csspart question - 一个问题。
 */
export class HcpQuestionnaire extends LitElement {
  static override readonly styles = [tokens, controls, indicatorsStyle, questionnaireStyle];
  static readonly formAssociated = true;

  /**
   * The questions to ask; nothing is shown without.
   *
   * 要问的问题；没有就什么都不显示。
   */
  @property({ attribute: false }) questionnaire: OpenQuestionnaire | undefined;

  /**
   * The answers so far, by question id.
   *
   * 已有的答案，以问题编号为键。
   */
  @property({ attribute: false }) answers: Answers = {};

  /**
   * Whether the questions can be answered now.
   *
   * 此刻不能回答。
   */
  @property({ type: Boolean }) disabled = false;

  /**
   * What the names of the answers in the form around it begin with; without one nothing is given to the form.
   *
   * 答案在外面表单里的名字的开头，后面接 `.` 和问题编号；不写就不交给表单。
   */
  @property({ reflect: true }) name = '';

  /** Of the fieldset or the form around it. */
  @state() private disabledAround = false;
  readonly #form = new FormValue(this, () => ({
    entries: this.#answered.flatMap(({ id }) => this.#entriesOf(id)),
    validationMessage: this.#answered.every((question) => fits(question, this.#answerTo(question.id) ?? ''))
      ? ''
      : this.#texts.form.faults['answer-not-allowed'],
  }));
  readonly #wording = new Wording(this, { rating: ratingTexts });

  /**
   * Whether the form around it may be sent; if not, it says why.
   *
   * 检查答案是否都合题目的要求，例如文字没有超长；不合时由浏览器提示。
   */
  reportValidity(): boolean {
    return this.#form.reportValidity();
  }

  /** The form around it was reset: nothing is answered, whatever was there at first. */
  formResetCallback(): void {
    this.answers = {};
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabledAround = disabled;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.questionnaire) return nothing;
    return questions(
      {
        title: this.questionnaire.title,
        questions: this.#questions,
        answers: this.#given,
        disabled: this.disabled || this.disabledAround,
        answer: (questionId, answer) => this.#answer(questionId, answer),
      },
      this.#texts,
    );
  }

  get #texts(): RatingTexts {
    return this.#wording.texts.rating;
  }

  get #questions(): readonly OpenQuestion[] {
    if (!this.questionnaire) return [];
    return listSetOn(this, 'questionnaire', this.questionnaire.questions, 'a questionnaire with a list of questions');
  }

  get #given(): Answers {
    if (Object(this.answers) === this.answers) return this.answers;
    warnOnce(this, 'answers', 'an object of answers by question id');
    return {};
  }

  get #answered(): readonly Question[] {
    return this.#questions.filter(canBeAsked).filter(({ id }) => this.#answerTo(id) !== undefined);
  }

  #answerTo(questionId: string): Answer | undefined {
    return answerTo(this.#given, questionId);
  }

  #entriesOf(questionId: string): readonly Entry[] {
    const behind = `.${questionId}`;
    const answer = this.#answerTo(questionId);
    return [
      ...choicesIn(answer).map((value): Entry => [value, behind]),
      ...Object.entries(rungsIn(answer)).map(([row, rung]): Entry => [rung, `${behind}.${row}`]),
    ];
  }

  #answer(questionId: string, answer: Answer): void {
    const { [questionId]: _previous, ...others } = this.#given;
    this.answers = isNoAnswer(answer) ? others : { ...others, [questionId]: answer };
    this.dispatchEvent(new QuestionAnsweredEvent({ questionId, answer }));
  }
}
