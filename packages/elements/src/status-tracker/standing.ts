import { isKeyOf, lookUp, type Instant, type Stage, type TimelineEntry, type TrackedReview } from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextsFor, TrackerTexts } from '../texts/message-pack.js';
import { provinceLang } from '../texts/province-text.js';

type Texts = TextsFor<'tracker' | 'rating'>;

/** Where the review stands with the office that has it; where another is to act, the word of the stage stands alone. */
const WORDS = {
  'to-verify': 'holder',
  'exclusion-proposed': 'proposed',
  rectifying: 'holder',
  answering: 'holder',
  answered: 'answeredBy',
  excluded: 'excluded',
  closed: 'closed',
} as const satisfies Partial<Record<Stage, string>>;

/**
 * Whose turn it is, or how it ended, in a sentence, and what time the stage leaves. A stage that is not known here is named as it
 * came.
 */
export function standing(
  { stage, holder, decisionUntil, objectionUntil, verdictUntil, raterSteps, timeline }: TrackedReview,
  { tracker, rating: { time } }: Texts,
): TemplateResult {
  const words = lookUp(WORDS, stage);
  const turn = raterSteps.find((step) => isKeyOf(tracker.turn, step));
  const may = (step: string, at: Instant | undefined) => (turn === step ? at : undefined);
  const until = (say: (when: string) => string, at: Instant | undefined): TemplateResult | typeof nothing =>
    at === undefined ? nothing : html`<p class="muted">${say(time.by(at))}</p>`;
  return html`
    ${turn && isKeyOf(tracker.turn, turn) ? html`<p><strong>${tracker.turn[turn]}</strong></p>` : nothing}
    <p>
      ${
        words === 'closed'
          ? tracker.closed(ending(timeline, tracker), holder)
          : words
            ? tracker[words](holder)
            : (lookUp(tracker.stages, stage) ?? tracker.stageUnknown(stage))
      }
    </p>
    ${words ? nothing : html`<p>${tracker.office(holder)}</p>`}
    ${stage === 'closed' ? html`<p class="muted">${tracker.goOn}</p>` : nothing}
    ${until(words ? tracker.decisionUntil : tracker.decidedBy, decisionUntil)}
    ${until(tracker.objectionUntil, may('object', objectionUntil))}
    ${until(tracker.verdictUntil, may('verdict', verdictUntil))}
  `;
}

/** What closed it. */
function ending(timeline: readonly TimelineEntry[], { closedAfter, stages }: TrackerTexts): string {
  const last = timeline[timeline.length - 1]?.event ?? '';
  return isKeyOf(closedAfter, last) ? closedAfter[last] : stages.closed;
}

/** What the rater is asked about, before the question. */
export function answerOf(
  { raterSteps, timeline }: TrackedReview,
  { tracker, rating }: Texts,
): TemplateResult | typeof nothing {
  const asked = raterSteps.includes('verdict') ? 'answer' : 'decide';
  const said = raterSteps.length > 0 ? timeline.filter(({ event }) => event === asked) : [];
  const last = said[said.length - 1];
  if (!last || !('note' in last) || last.note === undefined) return nothing;
  return html`
    <section class="box">
      <h4>${asked === 'answer' ? tracker.answer : tracker.events.decide}</h4>
      <p class="note" lang=${provinceLang(rating)}>${last.note}</p>
    </section>
  `;
}
