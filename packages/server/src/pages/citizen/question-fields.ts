import { html } from 'hono/html';
import {
  canBeAsked,
  choicesIn,
  rungsIn,
  type Answer,
  type Draft,
  type Question,
  type RatingSession,
} from '@haochaping/core';
import { complaintAt, fieldIds, questionField, type Complaint } from './complaints.js';
import { fieldNames } from './draft-in-form.js';
import type { Part } from './page-document.js';

type Choice = {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
  /** Where the group is to be mended, what leads to the sentence. */
  readonly attributes?: Part | '';
};

/** One thing to choose or to tick, on a line of its own. */
export function choiceLine({ kind, name, value, label, chosen, attributes = '' }: Choice): Part {
  const id = fieldIds.choice(name, value);
  return html`<div class="line">
    <input type="${kind}" id="${id}" name="${name}" value="${value}" ${attributes} ${chosen ? 'checked' : ''} />
    <label for="${id}">${label}</label>
  </div>`;
}

/** The voluntary questions, folded away unless there is something to see in them. */
export function questionFields(
  { questionnaire }: RatingSession,
  { answers }: Draft,
  complaints: readonly Complaint[],
): Part | '' {
  const asked = (questionnaire?.questions ?? []).filter(canBeAsked);
  if (asked.length === 0) return '';
  return html`<details ${Object.keys(answers).length > 0 ? 'open' : ''}>
    <summary>再回答几个问题（选填）</summary>
    ${asked.map((question) => fieldFor(question, answers[question.id], complaints))}
  </details>`;
}

/** One voluntary question, with what was answered so far. */
export function fieldFor(question: Question, answer: Answer | undefined, complaints: readonly Complaint[]): Part {
  const name = fieldNames.answer(question.id);
  const { sentence, attributes } = complaintAt(questionField(question) ?? name, complaints);
  if (question.kind === 'text') {
    return html`<p><label for="${name}">${question.text}（选填）</label></p>
      ${sentence}
      <p><textarea id="${name}" name="${name}" rows="2" ${attributes}>${choicesIn(answer)[0] ?? ''}</textarea></p>`;
  }
  if (question.kind === 'ladder') {
    return html`<fieldset>
      <legend>${question.text}（选填）</legend>
      ${sentence}
      ${question.rows.map(
        ({ id, label, group, rungs }) =>
          html`<fieldset>
            <legend>${group ? `${group}：${label}` : label}</legend>
            ${choices('radio', fieldNames.rung(question.id, id), rungs, [rungsIn(answer)[id] ?? ''], attributes)}
          </fieldset>`,
      )}
    </fieldset>`;
  }
  const kind = question.kind === 'choice' ? 'radio' : 'checkbox';
  return html`<fieldset>
    <legend>${question.text}（选填）</legend>
    ${sentence} ${choices(kind, name, question.options, choicesIn(answer), attributes)}
  </fieldset>`;
}

const choices = (
  kind: 'radio' | 'checkbox',
  name: string,
  options: readonly { readonly value: string; readonly label: string }[],
  chosen: readonly string[],
  attributes: Part | '',
): readonly Part[] =>
  options.map(({ value, label }) =>
    choiceLine({ kind, name, value, label, chosen: chosen.includes(value), attributes }),
  );
