import { html, nothing, type TemplateResult } from 'lit';
import type { RatingTexts } from '../texts/message-pack.js';
import type { provinceLang } from '../texts/province-text.js';

type TextField = {
  readonly id: string;
  readonly label: string;
  /** Of the label, where the province has worded it. */
  readonly language?: ReturnType<typeof provinceLang>;
  readonly value: string;
  /** In code points, as the province counts. */
  readonly most: number;
  readonly disabled?: boolean;
  /** What else says something about the field, by id. */
  readonly describedBy?: string;
  readonly typed: (value: string) => void;
};

/** A field for words. Nothing that is typed or pasted is ever cut off: what is too long is counted, said, and can be shortened. */
export function textField(
  { id, label, language = nothing, value, most, disabled = false, describedBy = '', typed }: TextField,
  { text }: RatingTexts,
): TemplateResult {
  const over = tooLongBy(value, most);
  return html`
    <label for=${id} lang=${language}>${label}</label>
    <textarea
      id=${id}
      rows="3"
      .value=${value}
      ?disabled=${disabled}
      aria-describedby="${id}-count ${describedBy}"
      aria-invalid=${over > 0}
      @input=${({ target }: InputEvent) => target instanceof HTMLTextAreaElement && typed(target.value)}
    ></textarea>
    <p id="${id}-count" class=${over > 0 ? 'fault' : 'muted'}>
      ${over > 0 ? text.over(over) : text.count(most + over, most)}
    </p>
  `;
}

/** By how many characters a text is too long; where it is not, a negative number or none. */
export const tooLongBy = (text: string, most: number): number => [...text].length - most;
