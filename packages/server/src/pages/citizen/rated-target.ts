import {
  isBad,
  isLevel,
  lookUp,
  type Indicator,
  type OpenIndicators,
  type RatedTarget,
  type Draft,
  type OpenLevel,
  type RatingSession,
} from '@haochaping/core';
import { html } from 'hono/html';
import { fieldNames } from './draft-in-form.js';
import type { Part } from './page-document.js';
import { choiceLine } from './question-fields.js';

type Rated = {
  readonly target: RatedTarget;
  readonly question: string;
  readonly indicators: OpenIndicators;
  readonly session: RatingSession;
  readonly draft: Draft;
};

/** The levels, none chosen beforehand, and after them each level's indicators, of which the style shows the chosen level's. */
export const ratedTarget = ({ target, question, indicators, session, draft }: Rated): Part =>
  html`<fieldset class="levels">
    <legend>${question}</legend>
    ${session.levels.map(({ level, label }, position) => {
      const id = `${target}-${level}`;
      const chosen = draft[target].level === level;
      return html`<input
          type="radio"
          class="at-${position}"
          id="${id}"
          name="${fieldNames.level(target)}"
          value="${level}"
          ${target === 'service' ? 'required' : ''}
          ${chosen ? 'checked' : ''}
        /><label for="${id}">${label}</label>`;
    })}
    ${session.levels.map(({ level, label }, position) => {
      const offered = lookUp(indicators, level) ?? [];
      const ticked = lookUp(draft[target].ticked, level) ?? [];
      if (offered.length === 0) return '';
      const line = ({ code, text, dimension }: Indicator): Part =>
        choiceLine({
          kind: 'checkbox',
          name: fieldNames.indicators(target, level),
          value: code,
          label: dimension ? `${dimension}：${text}` : text,
          chosen: ticked.includes(code),
        });
      const more = offered.filter(({ base }) => !base);
      return html`<fieldset class="of of-${position}">
        <legend>${label}：${indicatorQuestion(level)}</legend>
        ${offered.filter(({ base }) => base).map(line)}
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

const indicatorQuestion = (level: OpenLevel): string =>
  isLevel(level) && isBad(level) ? '哪些地方不满意？（可多选）' : '哪些地方做得好？（选填，可多选）';
