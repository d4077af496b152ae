import type { LadderAnswer, LadderQuestion } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { ofThePlace, placeWords } from '../texts/province-text.js';
import { clearButton, option } from './option.js';

/** Closes a row and opens the next, which is where whoever pressed it goes on. */
function toNextRow({ currentTarget }: Event): void {
  if (!(currentTarget instanceof Element)) return;
  const rows = [...(currentTarget.closest('fieldset')?.querySelectorAll('details') ?? [])];
  const at = rows.findIndex((row) => row.contains(currentTarget));
  rows.slice(at, at + 2).forEach((row, index) => {
    row.open = index > 0;
  });
  rows[at + 1]?.querySelector('summary')?.focus();
}

type Row = LadderQuestion['rows'][number];
type Answered = (answer: LadderAnswer) => void;

/** A question over several rows: each row unfolds to its sentences, of which one may be chosen, and taken back again. */
export function ladder(
  { id, text, rows }: LadderQuestion,
  chosen: LadderAnswer,
  answered: Answered,
  texts: RatingTexts,
): TemplateResult {
  const asked = ofThePlace(text, texts);
  return html`
    <fieldset part="question" class="question">
      <legend lang=${asked.lang}>${asked.said}</legend>
      ${[...new Set(rows.map(({ group }) => group))].map(
        (group) => html`
          ${group ? html`<p class="title">${placeWords(group, texts)}</p>` : nothing}
          ${rows.filter((row) => row.group === group).map((row) => ladderRow(id, row, row === rows[rows.length - 1], chosen, answered, texts))}
        `,
      )}
    </fieldset>
  `;
}

function ladderRow(
  questionId: string,
  { id, label, hint, rungs }: Row,
  isLast: boolean,
  chosen: LadderAnswer,
  answered: Answered,
  texts: RatingTexts,
): TemplateResult {
  const { [id]: value, ...others } = chosen;
  const said = rungs.find((rung) => rung.value === value)?.label;
  const name = ofThePlace(label, texts);
  return html`
    <details class="row">
      <summary>
        <span lang=${name.lang}>${name.said}</span>
        <span class="chosen">${said === undefined ? texts.questionnaire.optional : placeWords(said, texts)}</span>
      </summary>
      ${hint ? html`<p class="muted">${placeWords(hint, texts)}</p>` : nothing}
      <div role="radiogroup" lang=${name.lang} aria-label=${name.said}>
        ${rungs.map((rung) =>
          option(
            {
              ...rung,
              type: 'radio',
              group: `${questionId}-${id}`,
              isChosen: rung.value === value,
              choose: () => answered({ ...others, [id]: rung.value }),
            },
            texts,
          ),
        )}
      </div>
      ${value === undefined ? nothing : clearButton(() => answered(others), texts)}
      ${
        isLast
          ? nothing
          : html`<button type="button" class="plain" @click=${toNextRow}>
              ${texts.questionnaire[value === undefined ? 'skipRow' : 'nextRow']}
            </button>`
      }
    </details>
  `;
}
