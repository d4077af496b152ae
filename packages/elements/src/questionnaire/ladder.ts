import type { LadderAnswer, LadderQuestion } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import { texts } from '../texts/zh-hans.js';

type Row = LadderQuestion['rows'][number];
type Answered = (answer: LadderAnswer) => void;

/** A question over several rows: each row unfolds to its sentences, of which one may be chosen, and taken back again. */
export const ladder = (
  { id, text, rows }: LadderQuestion,
  chosen: LadderAnswer,
  answered: Answered,
): TemplateResult => html`
  <fieldset part="question" class="question">
    <legend>${text}</legend>
    ${[...new Set(rows.map(({ group }) => group))].map(
      (group) => html`
        ${group ? html`<p class="title">${group}</p>` : nothing}
        ${rows.filter((row) => row.group === group).map((row) => ladderRow(id, row, chosen, answered))}
      `,
    )}
  </fieldset>
`;

function ladderRow(
  questionId: string,
  { id, label, rungs }: Row,
  chosen: LadderAnswer,
  answered: Answered,
): TemplateResult {
  const { [id]: value, ...others } = chosen;
  return html`
    <details class="row">
      <summary>
        ${label}<span class="chosen"
          >${rungs.find((rung) => rung.value === value)?.label ?? texts.questionnaire.optional}</span
        >
      </summary>
      <div role="radiogroup" aria-label=${label}>
        ${rungs.map(
          (rung) => html`
            <label class="option rung">
              <input
                type="radio"
                name="${questionId}-${id}"
                .value=${rung.value}
                .checked=${rung.value === value}
                @change=${() => answered({ ...others, [id]: rung.value })}
              />
              <span>${rung.label}</span>
            </label>
          `,
        )}
        ${
          value === undefined
            ? nothing
            : html`<button type="button" class="plain" @click=${() => answered(others)}>
                ${texts.questionnaire.unset}
              </button>`
        }
      </div>
    </details>
  `;
}
