import { instantOf, stepsOf, type Official } from '@haochaping/core';
import { reviewRules } from '@haochaping/policy';
import type { OfficerReview } from '@haochaping/protocol';
import { storedProfile } from '../places/place.js';
import { ratingOfRow } from '../ratings/rating-row.js';
import type { StoredReview } from './bad-review.js';
import { reasonsIn } from './reasons.js';
import { trackedReview } from './tracked-review.js';

/** A bad review as an official needs it to act: what was said in words, never who said it. */
export function officerReview(stored: StoredReview, official: Official, now: number): OfficerReview {
  const { rating, state, dates, followUps } = stored;
  // Whose office has passed it on can do nothing more.
  const isAway = official.role === 'officer' && official.orgCode !== state.holder;
  const profile = storedProfile(rating.profile_id, rating.profile_version);
  return {
    rating: ratingOfRow(rating),
    reasons: reasonsIn(rating.content, profile),
    review: trackedReview(stored, now),
    steps: isAway ? [] : [...stepsOf(state, official, reviewRules(profile), instantOf(now))],
    followUps: [...followUps],
    ...(dates.extensionUntil !== undefined && { extensionUntil: dates.extensionUntil }),
  };
}
