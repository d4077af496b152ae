import {
  isBad,
  isLevel,
  levelFace,
  lookUp,
  type Indicator,
  type OpenIndicators,
  type RatedTarget,
  type Draft,
  type OpenLevel,
  type RatingSession,
} from '@haochaping/core';
import { html } from 'hono/html';
import { complaintAt, fieldIds, indicatorField, levelField, type Complaint } from './complaints.js';
import { fieldNames } from './draft-in-form.js';
import type { Part } from './page-document.js';
import { choiceLine } from './question-fields.js';

type Rated = {
  readonly target: RatedTarget;
  readonly question: string;
  readonly indicators: OpenIndicators;
  readonly session: RatingSession;
  readonly draft: Draft;
  readonly complaints: readonly Complaint[];
};

/** The levels, none chosen beforehand, and after them each level's indicators, of which the style shows the chosen level's. */
export function ratedTarget({ target, question, indicators, session, draft, complaints }: Rated): Part {
  const level = complaintAt(levelField(target, session), complaints);
  const reasons = complaintAt(indicatorField(target, session, draft) ?? '', complaints);
  return html`<fieldset class="levels">
    <legend>${question}</legend>
    ${level.sentence}
    ${session.levels.map(({ level: each, label }, position) => {
      const id = fieldIds.level(target, each);
      const chosen = draft[target].level === each;
      return html`<input
          type="radio"
          class="at-${position}"
          id="${id}"
          name="${fieldNames.level(target)}"
          value="${each}"
          ${target === 'service' ? 'required' : ''}
          ${chosen ? 'checked' : ''}
          ${level.attributes}
        /><label for="${id}">${face(each)}${label}</label>`;
    })}
    ${session.levels.map(({ level: each, label }, position) => {
      const offered = lookUp(indicators, each) ?? [];
      const ticked = lookUp(draft[target].ticked, each) ?? [];
      const { sentence, attributes } = draft[target].level === each ? reasons : NO_COMPLAINT;
      if (offered.length === 0) return '';
      const line = ({ code, text, dimension }: Indicator): Part =>
        choiceLine({
          kind: 'checkbox',
          name: fieldNames.indicators(target, each),
          value: code,
          label: dimension ? `${dimension}：${text}` : text,
          chosen: ticked.includes(code),
          attributes,
        });
      const more = offered.filter(({ base }) => !base);
      return html`<fieldset class="of of-${position}">
        <legend>${label}：${indicatorQuestion(each)}</legend>
        ${sentence} ${offered.filter(({ base }) => base).map(line)}
        ${
          more.length === 0
            ? ''
            : html`<details>
                <summary>更多选项（${more.length}）</summary>
                ${more.map(line)}
              </details>`
        }
      </fieldset>`;
    })}
  </fieldset>`;
}

const NO_COMPLAINT = { sentence: '', attributes: '' } as const;

const indicatorQuestion = (level: OpenLevel): string =>
  isLevel(level) && isBad(level) ? '哪些地方不满意？（可多选）' : '哪些地方做得好？（选填，可多选）';

/** The face of a level beside its word, which says the same; none for a level that this version does not know. */
function face(level: OpenLevel): Part | '' {
  const outlines = levelFace(level);
  return outlines === undefined
    ? ''
    : html`<svg class="face" viewBox="0 0 48 48" aria-hidden="true">
        <path d="${outlines.lines}" />
        <path class="filled" d="${outlines.filled}" />
      </svg>`;
}
