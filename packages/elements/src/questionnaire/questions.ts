import {
  canBeAsked,
  choicesIn,
  rungsIn,
  type Answer,
  type Answers,
  type OpenQuestion,
  type Question,
} from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { neverSubmit } from '../never-submit.js';
import { textField } from '../text-field/text-field.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { ofThePlace, placeWords } from '../texts/province-text.js';
import { ladder, toFirstField } from './ladder.js';

type Asking = {
  readonly title: string;
  readonly questions: readonly OpenQuestion[];
  readonly answers: Answers;
  readonly disabled: boolean;
  readonly answer: (questionId: string, answer: Answer) => void;
};

type Choosing = Extract<Question, { options: unknown }>;

/**
 * The place's voluntary questions. None has an answer beforehand, and every answer can be taken back.
 * A question of a kind that this version does not know is left out, and that is said.
 */
export function questions(asking: Asking, texts: RatingTexts): TemplateResult {
  const asked = asking.questions.filter(canBeAsked);
  const left = asking.questions.length - asked.length;
  const title = ofThePlace(asking.title, texts);
  return html`
    <form novalidate @submit=${neverSubmit}>
      <fieldset class="questionnaire" ?disabled=${asking.disabled}>
        <legend class="title" lang=${title.lang}>${title.said}</legend>
        ${asked.map((question) => renderQuestion(question, asking, texts))}
        ${left > 0 ? html`<p class="muted">${texts.questionnaire.left(left)}</p>` : nothing}
      </fieldset>
    </form>
  `;
}

/** A host's JSON may have `null` where there is none. */
export const answerTo = (answers: Answers, questionId: string): Answer | undefined => answers[questionId] ?? undefined;

function renderQuestion(question: Question, asking: Asking, texts: RatingTexts): TemplateResult {
  if (question.kind === 'text') return text(question, asking, texts);
  if (question.kind !== 'ladder') return choosing(question, asking, texts);
  const chosen = rungsIn(answerTo(asking.answers, question.id));
  return ladder(question, chosen, (answer) => asking.answer(question.id, answer), texts);
}

function text(
  { id, text: asked, maxLength }: Extract<Question, { kind: 'text' }>,
  { answers, answer }: Asking,
  texts: RatingTexts,
): TemplateResult {
  const written = answerTo(answers, id);
  const { said, lang } = ofThePlace(asked, texts);
  return html`
    <div part="question" class="question">
      ${textField(
        {
          id: `question-${id}`,
          label: said,
          language: lang,
          value: typeof written === 'string' ? written : '',
          most: maxLength,
          typed: (value) => answer(id, value),
        },
        texts,
      )}
    </div>
  `;
}

function choosing(question: Choosing, asking: Asking, texts: RatingTexts): TemplateResult {
  const isAnswered = choicesIn(answerTo(asking.answers, question.id)).length > 0;
  const asked = ofThePlace(question.text, texts);
  const unset = (event: Event): void => {
    toFirstField(event);
    asking.answer(question.id, '');
  };
  return html`
    <fieldset part="question" class="question">
      <legend lang=${asked.lang}>${asked.said}</legend>
      <div class="options">
        ${question.options.map((option) => renderOption(question, option, asking, texts))}
        ${
          question.kind === 'choice' && isAnswered
            ? html`<button type="button" class="plain" @click=${unset}>${texts.questionnaire.unset}</button>`
            : nothing
        }
      </div>
    </fieldset>
  `;
}

function renderOption(
  { id, kind }: Choosing,
  { value, label }: Choosing['options'][number],
  { answers, answer }: Asking,
  texts: RatingTexts,
): TemplateResult {
  const choices = choicesIn(answerTo(answers, id));
  const isChosen = choices.includes(value);
  const choose = (): void => {
    if (kind === 'choice') return answer(id, value);
    const others = choices.filter((each) => each !== value);
    answer(id, isChosen ? others : [...others, value]);
  };
  return html`
    <label class="option">
      <input
        type=${kind === 'choice' ? 'radio' : 'checkbox'}
        name="question-${id}"
        .value=${value}
        .checked=${isChosen}
        @change=${choose}
      />
      ${placeWords(label, texts)}
    </label>
  `;
}
