import {
  RATER_STEPS,
  instantOf,
  millisOf,
  owedIn,
  stepsOf,
  type Organisation,
  type TimelineEntry,
  type TrackedReview,
} from '@haochaping/core';
import { duesToCome, reviewRules } from '@haochaping/policy';
import { levelLabel } from '../ratings/level-label.js';
import { levelThatOpened, type StoredReview } from './bad-review.js';
import { pressingNow } from './pressing-now.js';
import { timelineEntry } from './timeline-entry.js';

/** A bad review as its rater follows it. */
export function trackedReview(stored: StoredReview, now: number): TrackedReview {
  const { rating, state, rules, dates, names } = stored;
  const { profile } = rules;
  const level = levelThatOpened(rating);
  const open = stepsOf(state, { role: 'rater' }, reviewRules(profile), instantOf(now));
  const { decisionUntil, objectionUntil, verdictUntil } = dates;
  return {
    ratingNo: rating.rating_no,
    itemName: rating.subject.itemName,
    level,
    levelLabel: levelLabel(profile, level),
    stage: state.stage,
    holder: names.get(state.holder) ?? state.holder,
    dues: [...state.dues],
    ...toCome(stored),
    ...pressingNow(state, rules, now),
    ...(state.extendedUntil !== undefined && { extendedUntil: state.extendedUntil }),
    ...(decisionUntil !== undefined && { decisionUntil }),
    ...(objectionUntil !== undefined && { objectionUntil }),
    ...(verdictUntil !== undefined && open.includes('verdict') && { verdictUntil }),
    raterSteps: RATER_STEPS.filter((step) => open.includes(step)),
    timeline: timelineOf(stored),
  };
}

/** What is still owed, and gets its date when the matter is confirmed. */
function toCome({ rating, state, rules: { profile } }: StoredReview): Pick<TrackedReview, 'duesToCome'> {
  const later = duesToCome(profile, { 'bad-review-opened': rating.rated_at }).filter(
    ({ duty }) => owedIn(state.stage).includes(duty) && !state.dues.some((due) => due.duty === duty),
  );
  return later.length > 0 ? { duesToCome: later } : {};
}

/** In the order of time; steps and recounts of one second as they were written. */
function timelineOf({ rating, steps, dueChanges, names }: StoredReview): TimelineEntry[] {
  const nameOf = (orgCode: Organisation['orgCode']): string => names.get(orgCode) ?? orgCode;
  const entries = [...steps.map((taken) => timelineEntry(taken, nameOf)), ...dueChanges];
  const inTime = entries.sort((one, other) => millisOf(one.at) - millisOf(other.at));
  return [{ event: 'opened', at: rating.rated_at }, ...inTime];
}
