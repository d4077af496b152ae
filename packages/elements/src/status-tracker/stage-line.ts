import type { Stage, StepKind } from '@haochaping/core';
import { html, type TemplateResult } from 'lit';
import { trackerTexts } from '../texts/tracker-zh-hans.js';

/** What is done, in order: with a bad review, or with the proposal not to adopt it. */
const HANDLING: readonly StepKind[] = ['verify', 'rectify', 'answer', 'close'];
const EXCLUSION: readonly StepKind[] = ['propose-exclusion', 'decide'];

/** Which work a stage belongs to, and how much of it is behind. */
const LINE: Readonly<Record<Stage, readonly [work: readonly StepKind[], done: number]>> = {
  'to-verify': [HANDLING, 0],
  'exclusion-proposed': [EXCLUSION, 1],
  rectifying: [HANDLING, 1],
  answering: [HANDLING, 2],
  answered: [HANDLING, 3],
  excluded: [EXCLUSION, 2],
  closed: [HANDLING, 4],
};

/** The work in a row: done, current, to come. */
export function stageLine(stage: Stage): TemplateResult {
  const [work, done] = LINE[stage];
  return html`
    <ol class="stages">
      ${work.map(
        (step, index) => html`
          <li data-done=${index < done} aria-current=${index === done ? 'step' : 'false'}>
            <span class="mark" aria-hidden="true">${index < done ? '✓' : index + 1}</span>
            <span>${trackerTexts.steps[step]}</span>
          </li>
        `,
      )}
    </ol>
  `;
}
