import { lookUp, type OpenStage, type Stage, type StepKind } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TrackerTexts } from '../texts/message-pack.js';

/** What is done, in order: with a bad review, or with the proposal not to adopt it. */
const HANDLING: readonly StepKind[] = ['verify', 'rectify', 'answer', 'close'];
const EXCLUSION: readonly StepKind[] = ['propose-exclusion', 'decide'];

/** Which work a stage belongs to, and how much of it is behind; what has ended says in words how. */
const LINE: Readonly<
  Record<Exclude<Stage, 'excluded' | 'closed'>, readonly [work: readonly StepKind[], done: number]>
> = {
  'to-dispatch': [HANDLING, 0],
  'to-verify': [HANDLING, 0],
  'to-recheck': [HANDLING, 0],
  'exclusion-proposed': [EXCLUSION, 1],
  rectifying: [HANDLING, 1],
  answering: [HANDLING, 2],
  answered: [HANDLING, 3],
};

/** The work in a row: done, current, to come. An end, and a stage that this version does not know, have no place in it. */
export function stageLine(stage: OpenStage, texts: TrackerTexts): TemplateResult | typeof nothing {
  const line = lookUp(LINE, stage);
  if (!line) return nothing;
  const [work, done] = line;
  return html`
    <ol class="stages">
      ${work.map(
        (step, index) => html`
          <li data-done=${index < done} aria-current=${index === done ? 'step' : 'false'}>
            ${
              index < done
                ? html`<span class="mark" role="img" aria-label=${texts.stepDone}>✓</span>`
                : html`<span class="mark" aria-hidden="true">${index + 1}</span>`
            }
            <span>${texts.events[step]}</span>
          </li>
        `,
      )}
    </ol>
  `;
}
