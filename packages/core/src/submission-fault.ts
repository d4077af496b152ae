import { RATED_TARGETS } from './draft.js';
import type { OpenIndicators } from './indicator.js';
import { isBad, isLevel } from './level.js';
import { fits, type Answers, type OpenQuestionnaire } from './questionnaire.js';
import type { RatingSession } from './rating-session.js';
import type { OpenSubmission, OpenTargetRating } from './submission.js';
import { lookUp } from './open-code.js';

/** Everything that can be wrong with a well-formed submission under a place's rules. */
export const SUBMISSION_FAULTS = [
  'level-not-offered',
  'staff-not-rated-here',
  'indicator-not-of-this-level',
  'indicator-repeated',
  'reason-needed',
  'text-too-long',
  'question-unknown',
  'answer-not-allowed',
  'identity-needed',
] as const;
export type SubmissionFaultCode = (typeof SUBMISSION_FAULTS)[number];

/** A fault and the field it concerns, as a JSON pointer (RFC 6901). */
export type SubmissionFault = { readonly code: SubmissionFaultCode; readonly pointer: string };

type Rules = Pick<
  RatingSession,
  'levels' | 'indicators' | 'staffIndicators' | 'questionnaire' | 'textMaxLength' | 'badNeedsReason' | 'identity'
>;

/** All faults at once, so that a person mends them in one go. The page asks before sending; the server asks again. */
export function faultsOf(submission: OpenSubmission, rules: Rules): readonly SubmissionFault[] {
  return [
    ...levelFaults(submission, rules),
    ...indicatorFaults(submission.service, rules.indicators, '/service'),
    ...staffFaults(submission, rules),
    ...reasonFaults(submission, rules),
    ...textFaults(submission, rules),
    ...answerFaults(submission.answers, rules.questionnaire),
    ...identityFaults(submission, rules),
  ];
}

function levelFaults(submission: OpenSubmission, { levels }: Rules): SubmissionFault[] {
  return RATED_TARGETS.flatMap((target): SubmissionFault[] => {
    const chosen = submission[target]?.level;
    const offered = chosen === undefined || levels.some(({ level }) => level === chosen);
    return offered ? [] : [{ code: 'level-not-offered', pointer: `/${target}/level` }];
  });
}

function indicatorFaults(rating: OpenTargetRating, offered: OpenIndicators, at: string): SubmissionFault[] {
  const codes = new Set((lookUp(offered, rating.level) ?? []).map((indicator) => indicator.code));
  return rating.indicators.flatMap((code, index): SubmissionFault[] => {
    const pointer = `${at}/indicators/${index}`;
    if (!codes.has(code)) return [{ code: 'indicator-not-of-this-level', pointer }];
    if (rating.indicators.indexOf(code) < index) return [{ code: 'indicator-repeated', pointer }];
    return [];
  });
}

function staffFaults({ staff }: OpenSubmission, { staffIndicators }: Rules): SubmissionFault[] {
  if (!staff) return [];
  if (!staffIndicators) return [{ code: 'staff-not-rated-here', pointer: '/staff' }];
  return indicatorFaults(staff, staffIndicators, '/staff');
}

/** A text is a reason for whatever was rated badly; a tick is one for its own target alone. Of an unknown level only its server knows. */
function reasonFaults(submission: OpenSubmission, { badNeedsReason }: Rules): SubmissionFault[] {
  if (!badNeedsReason || (submission.text ?? '').trim() !== '') return [];
  return RATED_TARGETS.flatMap((target): SubmissionFault[] => {
    const rating = submission[target];
    const wanting =
      rating !== undefined && isLevel(rating.level) && isBad(rating.level) && rating.indicators.length === 0;
    return wanting ? [{ code: 'reason-needed', pointer: `/${target}/indicators` }] : [];
  });
}

function textFaults({ text }: OpenSubmission, { textMaxLength }: Rules): SubmissionFault[] {
  return [...(text ?? '')].length > textMaxLength ? [{ code: 'text-too-long', pointer: '/text' }] : [];
}

/** What is wrong with answers to a questionnaire: of a page, or of a caller. */
export function answerFaults(
  answers: Answers,
  questionnaire: OpenQuestionnaire | undefined,
): readonly SubmissionFault[] {
  return Object.entries(answers).flatMap(([id, answer]): SubmissionFault[] => {
    const pointer = `/answers/${id.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const question = questionnaire?.questions.find((candidate) => candidate.id === id);
    if (!question) return [{ code: 'question-unknown', pointer }];
    return fits(question, answer) ? [] : [{ code: 'answer-not-allowed', pointer }];
  });
}

function identityFaults(submission: OpenSubmission, { identity }: Rules): SubmissionFault[] {
  return identity.rule === 'required' && !submission.identity
    ? [{ code: 'identity-needed', pointer: '/identity' }]
    : [];
}
