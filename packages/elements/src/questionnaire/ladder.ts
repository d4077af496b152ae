import type { LadderAnswer, LadderQuestion } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { ofThePlace, placeWords } from '../texts/province-text.js';

/** The button that takes an answer back goes with the answer; whoever pressed it is left at the question's first field. */
export function toFirstField({ currentTarget }: Event): void {
  if (!(currentTarget instanceof Element)) return;
  currentTarget.closest('.row, fieldset')?.querySelector('input')?.focus({ preventScroll: true });
}

/** Closes a row and opens the next, which is where whoever pressed it goes on. */
function toNextRow({ currentTarget }: Event): void {
  const row = currentTarget instanceof Element && currentTarget.closest('details');
  if (!row) return;
  const rows = [...(row.closest('fieldset')?.querySelectorAll('details') ?? [])];
  const next = rows[rows.indexOf(row) + 1];
  if (!next) return;
  [row.open, next.open] = [false, true];
  next.querySelector('summary')?.focus();
}

type Row = LadderQuestion['rows'][number];
type Answered = (answer: LadderAnswer) => void;

/** A question over several rows, the first unfolded: of a row's sentences one may be chosen, and taken back again. */
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
          ${rows.filter((row) => row.group === group).map((row) => ladderRow(id, row, rows, chosen, answered, texts))}
        `,
      )}
    </fieldset>
  `;
}

function ladderRow(
  questionId: string,
  row: Row,
  rows: readonly Row[],
  chosen: LadderAnswer,
  answered: Answered,
  texts: RatingTexts,
): TemplateResult {
  const { id, label, hint, rungs } = row;
  const { [id]: value, ...others } = chosen;
  const said = rungs.find((rung) => rung.value === value)?.label;
  const name = ofThePlace(label, texts);
  return html`
    <details class="row" ?open=${rows.indexOf(row) === 0}>
      <summary>
        <span lang=${name.lang}>${name.said}</span>
        <span class="chosen">${said === undefined ? texts.questionnaire.optional : placeWords(said, texts)}</span>
      </summary>
      ${hint ? html`<p class="muted">${placeWords(hint, texts)}</p>` : nothing}
      <div role="radiogroup" class="columns medium" lang=${name.lang} aria-label=${name.said}>
        ${rungs.map(
          (rung) => html`
            <label class="option">
              <input
                type="radio"
                name="question-${questionId}-${id}"
                .value=${rung.value}
                .checked=${rung.value === value}
                @change=${() => answered({ ...others, [id]: rung.value })}
              />
              ${placeWords(rung.label, texts)}
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
      ${
        row === rows[rows.length - 1]
          ? nothing
          : html`<button type="button" class="plain" @click=${toNextRow}>
              ${texts.questionnaire[value === undefined ? 'skipRow' : 'nextRow']}
            </button>`
      }
    </details>
  `;
}
