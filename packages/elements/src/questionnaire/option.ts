import { html, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import { placeWords } from '../texts/province-text.js';

type Option = {
  readonly type: 'radio' | 'checkbox';
  /** Of the group of buttons, behind `question-`. */
  readonly group: string;
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
};

/** One of the answers that a question, or a row of one, offers. */
export const option = (
  { type, group, value, label, isChosen, choose }: Option,
  texts: RatingTexts,
): TemplateResult => html`
  <label class="option">
    <input type=${type} name="question-${group}" .value=${value} .checked=${isChosen} @change=${choose} />
    ${placeWords(label, texts)}
  </label>
`;

/** Takes an answer back. The button goes with the answer; whoever pressed it is left at the question's first field. */
export const clearButton = (clear: () => void, texts: RatingTexts): TemplateResult =>
  html`<button
    type="button"
    class="plain"
    @click=${({ currentTarget }: Event) => {
      if (currentTarget instanceof Element)
        currentTarget.closest('.row, fieldset')?.querySelector('input')?.focus({ preventScroll: true });
      clear();
    }}
  >
    ${texts.questionnaire.unset}
  </button>`;
