import { instantOf, type Answers, type NewSurvey } from '@haochaping/core';
import { hashOfToken } from '../store/crypto/token.js';
import { surveyTicketOf } from '../surveys/answer-survey.js';
import { answerOf, personFor, type County, type Happening } from './county.js';
import { SAMPLE_UNITS, type SampleUnit } from './units.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LASTS_MS = 30 * DAY_MS;

type SampleSurvey = Pick<NewSurvey, 'title' | 'about' | 'ownQuestions'> & {
  readonly daysAgo: number;
  readonly tickets: number;
  readonly answers: number;
};

/** One that is over, with enough answers to be told, and one that is running. */
const SURVEYS: readonly SampleSurvey[] = [
  {
    title: '电子证照代替复印件',
    about: 'policy',
    ownQuestions: [{ kind: 'text', id: 'advice', text: '您有什么建议？', maxLength: 200 }],
    daysAgo: 40,
    tickets: 40,
    answers: 34,
  },
  { title: '周六上午不打烊窗口', about: 'service-item', daysAgo: 6, tickets: 30, answers: 8 },
];

/** What is answered, in turn; who has not been there leaves out how it was. */
const SAID: readonly Answers[] = [
  { awareness: 'well', convenience: 'very', satisfaction: 'very-satisfied' },
  { awareness: 'mostly', convenience: 'quite', satisfaction: 'satisfied' },
  { awareness: 'heard-of' },
  { awareness: 'mostly', convenience: 'so-so', satisfaction: 'basically-satisfied' },
  { awareness: 'not', convenience: 'hardly', satisfaction: 'dissatisfied' },
];
const ADVICE = ['希望窗口也贴出来，老人看不到网上的通知', '办过一次，确实不用再带复印件'] as const;

/** What the supervisor of each county asks its people, and what they answer. */
export function surveysOf(county: County, now: number): readonly Happening[] {
  const units = new Map(SAMPLE_UNITS.map((unit) => [unit.office, unit]));
  return [...units.values()].flatMap((unit) =>
    SURVEYS.map((survey) => ({
      at: now - survey.daysAgo * DAY_MS,
      happen: (at: number) => askPeople(county, unit, survey, at),
    })),
  );
}

async function askPeople(county: County, unit: SampleUnit, survey: SampleSurvey, now: number): Promise<void> {
  const { handlers } = county;
  const { daysAgo, tickets: number, answers, ...asked } = survey;
  const call = { now, caller: personFor('supervisor', unit), query: undefined };
  const keyOf = (what: string): string => `sample-survey-${unit.regionCode}-${daysAgo}-${what}`;
  const period = { opensAt: instantOf(now), endsAt: instantOf(now + LASTS_MS) };
  const body: NewSurvey = { orgCode: unit.orgCode, regionCode: unit.regionCode, ...asked, ...period };
  const opening = handlers.openSurvey({ ...call, parameters: {}, body, idempotencyKey: keyOf('open') });
  const opened = await answerOf(county, 'open a survey', opening);
  if (!opened) return;
  const parameters = { surveyId: opened.surveyId };
  const drawing = handlers.drawSurveyTickets({ ...call, parameters, body: { number }, idempotencyKey: keyOf('draw') });
  const drawn = await answerOf(county, 'draw survey tickets', drawing);
  for (const [nth, ticket] of (drawn?.tickets ?? []).slice(0, answers).entries()) {
    await answerOne(county, ticket, { nth, hasText: survey.ownQuestions !== undefined, now: now + nth * HOUR_MS });
  }
}

type Answering = { readonly nth: number; readonly hasText: boolean; readonly now: number };

async function answerOne(county: County, ticket: string, { nth, hasText, now }: Answering): Promise<void> {
  const caller = await surveyTicketOf(county.database, hashOfToken(ticket));
  if (!caller) return;
  const advice = hasText && nth % 7 === 0 ? { advice: ADVICE[nth % ADVICE.length] ?? '' } : {};
  const body = { answers: { ...SAID[nth % SAID.length], ...advice } };
  const call = { now, caller, parameters: {}, query: undefined, body, idempotencyKey: `sample-county-sheet-${nth}` };
  await answerOf(county, 'answer a survey', county.handlers.answerSurvey(call));
}
