import type { TimelineEntry, TrackedReview } from '@haochaping/core';
import { storedProfile } from '../places/place.js';
import { levelLabel } from '../ratings/level-label.js';
import { levelThatOpened, type StepTaken, type StoredReview } from './bad-review.js';
import { pressingNow } from './pressing-now.js';

/** A bad review as its rater follows it. */
export function trackedReview({ rating, state, steps }: StoredReview, now: number): TrackedReview {
  const level = levelThatOpened(rating);
  const { itemName, orgName } = rating.subject;
  return {
    ratingNo: rating.rating_no,
    itemName,
    level,
    levelLabel: levelLabel(storedProfile(rating.profile_id, rating.profile_version), level),
    stage: state.stage,
    holder: orgName,
    dues: [...state.dues],
    ...pressingNow(state, now),
    ...(state.extendedUntil !== undefined && { extendedUntil: state.extendedUntil }),
    timeline: [{ event: 'opened', at: rating.rated_at }, ...steps.map((taken) => timelineEntry(taken, orgName))],
  };
}

/** Told in the organisation's name: the rater never learns who among the staff did it. */
function timelineEntry({ step, takenAt }: StepTaken, by: string): TimelineEntry {
  const told = { at: takenAt, by, note: step.note };
  if (step.step === 'verify') return { event: step.step, finding: step.finding, ...told };
  if (step.step === 'extend') return { event: step.step, until: step.until, ...told };
  return { event: step.step, ...told };
}
