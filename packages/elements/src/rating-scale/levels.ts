import type { OpenLevel, RatedTarget, RatingSession } from '@haochaping/core';
import { html, type TemplateResult } from 'lit';
import { neverSubmit } from '../never-submit.js';
import type { RatingTexts } from '../texts/message-pack.js';
import { ofThePlace } from '../texts/province-text.js';
import { faceOf } from './face.js';

type Levels = {
  readonly target: RatedTarget;
  readonly question: string;
  readonly levels: Readonly<RatingSession['levels']>;
  readonly chosen: OpenLevel | undefined;
  readonly disabled: boolean;
  readonly required?: boolean;
  readonly choose: (level: OpenLevel) => void;
};

/** Characters of a word that is not broken. */
const WHOLE = 3;
/** Characters of a word that a fifth of a phone's row has room for, on two lines. */
const SHORT = 5;

/**
 * The five levels: each a face and a word of the same size, so that nobody is nudged, and no level is chosen beforehand.
 * Radios, because every screen reader, switch and keyboard knows them; arrows move, nothing is sent.
 */
export const levels = (
  { target, question, levels: offered, chosen, disabled, required = false, choose }: Levels,
  texts: RatingTexts,
): TemplateResult => {
  const isShort = offered.every(({ level, label }) => (label + texts.scale.meaning(level)).length <= SHORT);
  return html`
    <fieldset class="scale" data-target=${target} ?disabled=${disabled}>
      <legend part="question">${question}</legend>
      <form class="levels ${isShort ? 'short' : ''}" novalidate @submit=${neverSubmit}>
        ${offered.map(({ level, label }) => {
          const { said, lang } = ofThePlace(label, texts);
          const word = isShort && said.length > WHOLE ? inTwo(said) : said;
          const { lines, filled } = faceOf(level);
          return html`
            <label part="level" class="level">
              <input
                type="radio"
                name=${target === 'staff' ? 'staff-level' : 'level'}
                ?required=${required}
                .value=${level}
                .checked=${level === chosen}
                @change=${() => choose(level)}
              />
              <span class="card">
                <svg class="face" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
                  <path d=${lines} />
                  <path class="filled" d=${filled} />
                </svg>
                <span class="word"><span lang=${lang}>${word}</span> ${texts.scale.meaning(level)}</span>
              </span>
            </label>
          `;
        })}
      </form>
    </fieldset>
  `;
};

/** 非常不满意 breaks before 不满意 only: 满意 alone on a line would be read as the opposite. No `wbr`: it would be heard as a blank. */
const inTwo = (word: string): TemplateResult => html`<span>${word.slice(0, 2)}</span><span>${word.slice(2)}</span>`;
