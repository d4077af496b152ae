import type { AskingStep, Instant } from '@haochaping/core';
import type { Calendar } from '../calendar/calendar.js';
import { countOut, type Length } from '../count/count.js';

/** By when whoever was urged, or got a matter handed over, is to say what they did. The notices name no time. */
export const ANSWER_TO_SUPERVISOR = {
  value: {
    urge: { amount: 3, unit: 'working-days', starts: 'next-day' },
    'hand-over': { amount: 15, unit: 'working-days', starts: 'next-day' },
  } satisfies Readonly<Record<AskingStep, Length>>,
  declared:
    '通知要求督办、移送，没有规定多久以内回复。督办的，3个工作日内要有办理的步骤；移送12345或纪检监察机关的，15个工作日内问一次结果。第1天是次日。',
} as const;

/** The last moment of that time. */
export const answerDueAfter = (step: AskingStep, at: Instant, calendar: Calendar): Instant =>
  countOut(ANSWER_TO_SUPERVISOR.value[step], at, calendar).endsAt;
