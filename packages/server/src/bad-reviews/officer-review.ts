import { stepsOf, type Answer } from '@haochaping/core';
import { INDICATOR_SETS, wordingOf, type Profile } from '@haochaping/policy';
import type { OfficerReview } from '@haochaping/protocol';
import type { RatingContent } from '../database/schema.js';
import { storedProfile } from '../places/place.js';
import { ratingOfRow } from '../ratings/rating-row.js';
import type { StoredReview } from './bad-review.js';
import { trackedReview } from './tracked-review.js';

/** A bad review as an officer needs it to act: what was said in words, never who said it. */
export function officerReview(stored: StoredReview, now: number): OfficerReview {
  const { rating, state } = stored;
  const profile = storedProfile(rating.profile_id, rating.profile_version);
  return {
    rating: ratingOfRow(rating),
    reasons: reasonsIn(rating.content, profile),
    review: trackedReview(stored, now),
    steps: [...stepsOf(state.stage)],
  };
}

function reasonsIn({ service, staff, answers }: RatingContent, profile: Profile): string[] {
  const set = INDICATOR_SETS[profile.indicatorSet.value];
  const ticked = [...service.indicators, ...(staff?.indicators ?? [])].map((code) => wordingOf(set, code) ?? code);
  return [...ticked, ...Object.entries(answers).map(([id, answer]) => inWords(id, answer, profile))];
}

function inWords(id: string, answer: Answer, profile: Profile): string {
  const question = profile.questionnaire.value?.questions.find((candidate) => candidate.id === id);
  const values = typeof answer === 'string' ? [answer] : answer;
  if (!question) return values.join('、');
  const options = question.kind === 'text' ? [] : question.options;
  const labels = values.map((value) => options.find((option) => option.value === value)?.label ?? value);
  return `${question.text} ${labels.join('、')}`;
}
