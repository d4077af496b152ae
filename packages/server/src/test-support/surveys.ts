import assert from 'node:assert/strict';
import type { Answers, NewSurvey } from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import type { Reply } from './reply.js';
import { ORG_CODE, officerToken } from './service.js';
import type { TestProvince } from './test-province.js';

/** Of a policy in 柳林县, for the ten days from the province's first moment on. */
export const NEW_SURVEY: NewSurvey = {
  orgCode: ORG_CODE,
  regionCode: '141125',
  title: '食品经营许可“一证准营”',
  about: 'policy',
  opensAt: '2026-10-16T00:00:00+08:00',
  endsAt: '2026-10-26T00:00:00+08:00',
  ownQuestions: [{ kind: 'text', id: 'advice', text: '您有什么建议？', maxLength: 20 }],
};

let keys = 0;
/** A key of its own for each write. */
export const ownKey = (): { readonly 'idempotency-key': string } => {
  keys += 1;
  return { 'idempotency-key': `key-of-a-survey-${keys}` };
};

/** What a supervisor writes about surveys. */
export const writeSurvey = (
  province: TestProvince,
  token: string,
  path: string,
  { body, headers = ownKey() }: { readonly body: unknown; readonly headers?: Readonly<Record<string, string>> },
): Promise<Reply> => province.withToken(token, 'POST', `/v1/supervision/surveys${path}`, { body, headers });

export const answerWith = (province: TestProvince, ticket: string, answers: Answers, headers = ownKey()) =>
  province.withToken(ticket, 'POST', '/v1/survey/answers', { body: { answers }, headers });

/** A survey with its supervisor, who has drawn tickets. */
export async function surveyWithTickets(province: TestProvince, number: number, survey: NewSurvey = NEW_SURVEY) {
  const supervisor = await officerToken(province, 'LL-HCP', { role: 'supervisor', staffNo: '104' });
  const opened = await writeSurvey(province, supervisor, '', { body: survey });
  assert.equal(opened.status, 201, opened.text);
  const { surveyId } = ENDPOINTS.openSurvey.answer.parse(opened.json);
  const drawn = await writeSurvey(province, supervisor, `/${surveyId}/tickets`, { body: { number } });
  assert.equal(drawn.status, 201, drawn.text);
  const { tickets } = ENDPOINTS.drawSurveyTickets.answer.parse(drawn.json);
  return { surveyId, supervisor, tickets };
}
