import { answerFaults, type Answers, type CallAttempt } from '@haochaping/core';
import { callbackOpensBadReview, type Profile } from '@haochaping/policy';
import type { FieldFault } from '@haochaping/protocol';
import { withSentence } from '../ratings/submission-faults.js';

/** What was answered on the phone; nothing where nobody spoke. */
export const answersIn = (attempt: CallAttempt): Answers => ('answers' in attempt ? (attempt.answers ?? {}) : {});

/** What is wrong with a call under the script of its place. */
export function callFaults(attempt: CallAttempt, profile: Profile): readonly FieldFault[] {
  const answers = answersIn(attempt);
  const faults = answerFaults(answers, profile.callbackQuestionnaire.value ?? undefined).map(withSentence);
  if (attempt.result !== 'satisfied' || !callbackOpensBadReview(profile, answers)) return faults;
  const detail = '问卷里答的是不满意，回访结果不能写满意';
  return [...faults, { pointer: '/result', code: 'result-not-as-answered', detail }];
}
