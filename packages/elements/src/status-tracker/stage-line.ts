import type { Stage } from '@haochaping/core';
import { html, type TemplateResult } from 'lit';
import { texts } from '../texts/zh-hans.js';

/** What the office does, in order, and how much of it is behind in each stage. */
const WORK = ['verify', 'rectify', 'answer', 'close'] as const;
const DONE: Readonly<Record<Stage, number>> = { 'to-verify': 0, rectifying: 1, answering: 2, answered: 3, closed: 4 };

/** The work in a row: done, current, to come. */
export const stageLine = (stage: Stage): TemplateResult => html`
  <ol class="stages">
    ${WORK.map((step, index) => {
      const done = index < DONE[stage];
      return html`
        <li data-done=${done} aria-current=${index === DONE[stage] ? 'step' : 'false'}>
          <span class="mark" aria-hidden="true">${done ? '✓' : index + 1}</span>
          <span>${texts.tracker.steps[step]}</span>
        </li>
      `;
    })}
  </ol>
`;
