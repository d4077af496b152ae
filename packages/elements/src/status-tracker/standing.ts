import {
  isKeyOf,
  isKnownEntry,
  lookUp,
  type KnownEntry,
  type TimelineEntry,
  type TrackedReview,
} from '@haochaping/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextsFor, TrackerTexts } from '../texts/message-pack.js';
import { labelOf } from '../texts/province-text.js';
import { duesToCome, howCounted } from './how-counted.js';
import { light } from './light.js';
import { titleOf } from './timeline-entry.js';

type Texts = TextsFor<'tracker' | 'rating'>;

/** Whose turn it is, or how it ended, in a sentence; below it how the date stands and what the rater can do about it. */
export function standing(review: TrackedReview, texts: Texts): TemplateResult {
  const { nextDue, duesToCome: later, decisionUntil, stage } = review;
  const { rating, tracker } = texts;
  const due = dueOf(review);
  return html`
    <div class="standing box due" data-yours=${review.raterSteps.length > 0}>
      <div role="status">
        <p class="now">${standingSentence(review, texts)}</p>
        ${stage === 'excluded' ? html`<p>${tracker.kept}</p>` : nothing}
      </div>
      ${
        due && nextDue
          ? html`${decisionUntil ? html`<p>${tracker.meanwhile(owed(review, texts) ?? '')}</p>` : nothing}
            ${light(nextDue.state, texts)} ${duesToCome(later, rating)} ${remedied(nextDue.remedy, tracker)}
            ${howCounted(due.howCounted, due.dueAt, rating)}`
          : nothing
      }
    </div>
  `;
}

/** Who does what, why so, and until when. A stage that is not known here is named as it came. */
export function standingSentence(review: TrackedReview, texts: Texts): string {
  const { stage, holder, raterSteps, decisionUntil, objectionUntil, verdictUntil } = review;
  const { tracker, rating } = texts;
  const { by } = rating.time;
  const turn = raterSteps.find((step) => isKeyOf(tracker.turn, step));
  const until = decisionUntil ? tracker.decidedBy(by(decisionUntil)) : owed(review, texts);
  const does = doing(review, texts);
  if (!turn || !isKeyOf(tracker.turn, turn)) {
    return does
      ? tracker.sentence(does, why(review, texts), until)
      : tracker.sentence(tracker.stageUnknown(stage), [tracker.office(holder)], until);
  }
  const at = turn === 'verdict' ? verdictUntil : objectionUntil;
  const asked = tracker.turn[turn](at && by(at), times('answer', review.timeline));
  if (does) return tracker.sentence(asked, stage === 'closed' ? [ending(review.timeline, tracker)] : []);
  return tracker.sentence(asked, [tracker.stageUnknown(stage), tracker.office(holder)], until);
}

/** What is done by whom; undefined in a stage that this version does not know. */
function doing({ stage, holder, timeline }: TrackedReview, { tracker }: Texts): string | undefined {
  const objected = times('object', timeline) > 0;
  if (objected && stage === 'exclusion-proposed') return tracker.objected;
  if (objected && stage === 'excluded') return tracker.excludedAgain;
  if (stage === 'closed') return tracker.closed(ending(timeline, tracker), holder);
  return lookUp<string, (office: string) => string>(tracker.does, stage)?.(holder);
}

/** What has come between, and what was found. */
function why({ stage, dues, extendedUntil, nextDue, timeline }: TrackedReview, texts: Texts): readonly string[] {
  const { tracker, rating } = texts;
  const titles = (event: KnownEntry['event']): readonly string[] =>
    timeline
      .filter(isKnownEntry)
      .filter((entry) => entry.event === event)
      .map((entry) => titleOf(entry, texts))
      .slice(-1);
  if (stage === 'closed') return titles('verify');
  if (!nextDue) return [];
  const answers = times('answer', timeline);
  const urges = times('urge', timeline.slice(timeline.map(({ event }) => event).lastIndexOf('answer') + 1));
  const first = extendedUntil && dueOf({ nextDue, dues });
  return [
    ...(stage === 'rectifying' && answers === 0 ? titles('decide') : []),
    ...(answers > 0 ? [tracker.sentBack(answers)] : []),
    ...(first ? [tracker.extendedFrom(rating.time.by(first.dueAt))] : []),
    ...(urges > 0 ? [tracker.urged(urges)] : []),
  ];
}

const times = (event: string, timeline: readonly TimelineEntry[]): number =>
  timeline.filter((entry) => entry.event === event).length;

/** What closed it. */
function ending(timeline: readonly TimelineEntry[], { closedAfter, stages }: TrackerTexts): string {
  const last = timeline[timeline.length - 1]?.event ?? '';
  return isKeyOf(closedAfter, last) ? closedAfter[last] : stages.closed;
}

const dueOf = ({ nextDue, dues }: Pick<TrackedReview, 'nextDue' | 'dues'>) =>
  nextDue && dues.find(({ duty }) => duty === nextDue.duty);

/** What is owed next and until when: in time, missed, or not certain yet. */
function owed(review: TrackedReview, { tracker, rating }: Texts): string | undefined {
  const due = dueOf(review);
  if (!review.nextDue || !due) return undefined;
  const { duty, dueAt, state } = review.nextDue;
  const words = [labelOf(rating.due.duties, duty, rating), rating.time.by(dueAt)] as const;
  if (state === 'overdue') return tracker.missed(...words);
  const said = rating.due.owed(...words);
  return due.provisional ? tracker.provisional(said, due.howCounted.unknownYears) : said;
}

/** There is nothing to say about waiting. */
const remedied = (
  remedy: NonNullable<TrackedReview['nextDue']>['remedy'],
  texts: TrackerTexts,
): TemplateResult | typeof nothing =>
  remedy === 'wait'
    ? nothing
    : html`<p>${isKeyOf(texts.remedies, remedy) ? texts.remedies[remedy] : texts.remedyUnknown(remedy)}</p>`;
