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
import { fieldNames } from './draft-in-form.js';
import type { Part } from './page-document.js';

type Choice = {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
};

/** One thing to choose or to tick, on a line of its own. */
export const choiceLine = ({ kind, name, value, label, chosen }: Choice): Part =>
  html`<div class="line">
    <input type="${kind}" id="${name}=${value}" name="${name}" value="${value}" ${chosen ? 'checked' : ''} />
    <label for="${name}=${value}">${label}</label>
  </div>`;

/** The voluntary questions, folded away. */
export function questionFields({ questionnaire }: RatingSession, { answers }: Draft): Part | '' {
  const asked = (questionnaire?.questions ?? []).filter(canBeAsked);
  if (asked.length === 0) return '';
  return html`<details ${Object.keys(answers).length > 0 ? 'open' : ''}>
    <summary>再回答几个问题（选填）</summary>
    ${asked.map((question) => questionField(question, answers[question.id]))}
  </details>`;
}

function questionField(question: Question, answer: Answer | undefined): Part {
  const name = fieldNames.answer(question.id);
  if (question.kind === 'text') {
    return html`<p><label for="${name}">${question.text}（选填）</label></p>
      <p><textarea id="${name}" name="${name}" rows="2">${choicesIn(answer)[0] ?? ''}</textarea></p>`;
  }
  if (question.kind === 'ladder') {
    return html`<fieldset>
      <legend>${question.text}（选填）</legend>
      ${question.rows.map(
        ({ id, label, group, rungs }) =>
          html`<fieldset>
            <legend>${group ? `${group}：${label}` : label}</legend>
            ${choices('radio', fieldNames.rung(question.id, id), rungs, [rungsIn(answer)[id] ?? ''])}
          </fieldset>`,
      )}
    </fieldset>`;
  }
  return html`<fieldset>
    <legend>${question.text}（选填）</legend>
    ${choices(question.kind === 'choice' ? 'radio' : 'checkbox', name, question.options, choicesIn(answer))}
  </fieldset>`;
}

const choices = (
  kind: 'radio' | 'checkbox',
  name: string,
  options: readonly { readonly value: string; readonly label: string }[],
  chosen: readonly string[],
): readonly Part[] =>
  options.map(({ value, label }) => choiceLine({ kind, name, value, label, chosen: chosen.includes(value) }));
