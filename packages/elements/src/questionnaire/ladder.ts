import type { LadderAnswer, LadderQuestion } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { provinceLang } from '../texts/province-text.js';

/** The button that takes an answer back goes with the answer; whoever pressed it is left at the question's first field. */
export function toFirstField({ currentTarget }: Event): void {
  if (!(currentTarget instanceof Element)) return;
  currentTarget.closest('.row, fieldset')?.querySelector('input')?.focus({ preventScroll: true });
}

type Row = LadderQuestion['rows'][number];
type Answered = (answer: LadderAnswer) => void;

/** A question over several rows: each row unfolds to its sentences, of which one may be chosen, and taken back again. */
export const ladder = (
  { id, text, rows }: LadderQuestion,
  chosen: LadderAnswer,
  answered: Answered,
  texts: RatingTexts,
): TemplateResult => html`
  <fieldset part="question" class="question">
    <legend lang=${provinceLang(texts)}>${text}</legend>
    ${[...new Set(rows.map(({ group }) => group))].map(
      (group) => html`
        ${group ? html`<p class="title" lang=${provinceLang(texts)}>${group}</p>` : nothing}
        ${rows.filter((row) => row.group === group).map((row) => ladderRow(id, row, chosen, answered, texts))}
      `,
    )}
  </fieldset>
`;

function ladderRow(
  questionId: string,
  { id, label, rungs }: Row,
  chosen: LadderAnswer,
  answered: Answered,
  texts: RatingTexts,
): TemplateResult {
  const { [id]: value, ...others } = chosen;
  const said = rungs.find((rung) => rung.value === value)?.label;
  const language = provinceLang(texts);
  return html`
    <details class="row">
      <summary>
        <span lang=${language}>${label}</span>
        <span class="chosen" lang=${said === undefined ? nothing : language}
          >${said ?? texts.questionnaire.optional}</span
        >
      </summary>
      <div role="radiogroup" lang=${language} aria-label=${label}>
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
      </div>
      ${
        value === undefined
          ? nothing
          : html`<button
              type="button"
              class="plain"
              @click=${(event: Event) => {
                toFirstField(event);
                answered(others);
              }}
            >
              ${texts.questionnaire.unset}
            </button>`
      }
    </details>
  `;
}
