import { lookUp, type Instant, type Stage, type TrackedReview } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextsFor } from '../texts/message-pack.js';

/** Where the review stands, in the words of its stage and with the office that has it. */
const WORDS = {
  'to-verify': 'holder',
  'exclusion-proposed': 'proposed',
  rectifying: 'holder',
  answering: 'holder',
  answered: 'holder',
  excluded: 'excluded',
  closed: 'doneBy',
} as const satisfies Record<Stage, string>;

/** Where the review stands, in a sentence, and what time the stage leaves. A stage that is not known here is named as it came. */
export function standing(
  { stage, holder, decisionUntil, objectionUntil, verdictUntil, raterSteps }: TrackedReview,
  { tracker, rating: { time } }: TextsFor<'tracker' | 'rating'>,
): TemplateResult {
  const words = lookUp(WORDS, stage);
  const may = (step: string, at: Instant | undefined) => (raterSteps.some((each) => each === step) ? at : undefined);
  const until = (say: (when: string) => string, at: Instant | undefined): TemplateResult | typeof nothing =>
    at === undefined ? nothing : html`<p class="muted">${say(time.moment(at))}</p>`;
  return html`
    ${words ? tracker[words](holder) : tracker.stageUnknown(stage)}
    ${words ? nothing : html`<p>${tracker.office(holder)}</p>`}
    ${until(words ? tracker.decisionUntil : tracker.decidedBy, decisionUntil)}
    ${until(tracker.objectionUntil, may('object', objectionUntil))}
    ${until(tracker.verdictUntil, may('verdict', verdictUntil))}
  `;
}
