import { instantOf, stepsOf, choicesIn, rungsIn, type Official, type Answer, type Question } from '@haochaping/core';
import { indicatorSetIn, reviewRules, wordingOf, type Profile } from '@haochaping/policy';
import type { OfficerReview } from '@haochaping/protocol';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { ratingOfRow } from '../ratings/rating.js';
import type { Database } from '../store/database/database.js';
import type { RatingContent } from '../store/database/schema.js';
import { storedReview, type StoredReview } from './bad-review.js';
import { trackedReview } from './tracked-review.js';
import { isVisibleTo } from './visible-reviews.js';

export const getBadReview =
  (database: Database): Handler<'getBadReview'> =>
  async ({ caller, parameters: { ratingNo }, now }) => {
    const stored = await storedReview(database, ratingNo);
    return stored && isVisibleTo(stored, caller)
      ? answered(officerReview(stored, caller, now))
      : refused('bad-review-unknown');
  };

/** A bad review as an official sees it: what was said, never by whom. */
export function officerReview(stored: StoredReview, official: Official, now: number): OfficerReview {
  const { rating, rules, state, dates, followUps, heard } = stored;
  const { profile } = rules;
  return {
    rating: ratingOfRow(rating),
    reasons: [...reasonsIn(rating.content, profile), ...(heard === undefined ? [] : [`回访：${heard}`])],
    review: trackedReview(stored, now),
    steps: [...stepsOf(state, official, reviewRules(profile), instantOf(now))],
    followUps: [...followUps],
    ...(dates.extensionUntil !== undefined && { extensionUntil: dates.extensionUntil }),
  };
}

/** The ticked indicators and the answers, worded as they were offered and asked. */
function reasonsIn({ service, staff, answers }: RatingContent, profile: Profile): string[] {
  const set = indicatorSetIn(profile);
  const ticked = [...service.indicators, ...(staff?.indicators ?? [])].map((code) => wordingOf(set, code) ?? code);
  return [...ticked, ...Object.entries(answers).map(([id, answer]) => questionInWords(id, answer, profile))];
}

function questionInWords(id: string, answer: Answer, profile: Profile): string {
  const question = profile.questionnaire.value?.questions.find((candidate) => candidate.id === id);
  return question ? `${question.text} ${answerInWords(question, answer).join('、')}` : valuesIn(answer).join('、');
}

const valuesIn = (answer: Answer): readonly string[] => [...choicesIn(answer), ...Object.values(rungsIn(answer))];

type Options = readonly { readonly value: string; readonly label: string }[];
const labelIn = (options: Options, value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

function answerInWords(question: Question, answer: Answer): readonly string[] {
  if (question.kind === 'text') return valuesIn(answer);
  if (question.kind !== 'ladder') return valuesIn(answer).map((value) => labelIn(question.options, value));
  return Object.entries(rungsIn(answer)).map(([id, rung]) => {
    const row = question.rows.find((candidate) => candidate.id === id);
    return `${row?.label ?? id}：${labelIn(row?.rungs ?? [], rung)}`;
  });
}
