import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ENDPOINTS, EndpointName } from '@haochaping/protocol';
import { testBadInput, type BadInput } from '../test-support/bad-input.js';
import { problemIn, type Reply } from '../test-support/reply.js';
import { officerToken } from '../test-support/service.js';
import { NEW_SURVEY, surveyWithTickets } from '../test-support/surveys.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';

let province: TestProvince;
let tokens: Readonly<Record<'supervisor' | 'elsewhere' | 'officer' | 'ticket', string>>;
let id = '';
before(async () => {
  province = await startProvince();
  const { surveyId, supervisor, tickets } = await surveyWithTickets(province, 1);
  id = surveyId;
  tokens = {
    supervisor,
    elsewhere: await officerToken(province, 'EW-HCP', { role: 'supervisor' }),
    officer: await officerToken(province),
    ticket: tickets[0] ?? '',
  };
});
after(() => province.stop());

const KEY = { 'idempotency-key': 'key-of-this-write-1' };
const [UNKNOWN, UNKNOWN_ID, LONG] = ['a'.repeat(43), '000000000000', '长'.repeat(5000)];
type Headers = Readonly<Record<string, string>>;
const at = '/v1/supervision/surveys';
const write = (path: string, body: unknown, token = tokens.supervisor, headers: Headers = KEY): Promise<Reply> =>
  province.withToken(token, 'POST', at + path, { body, headers });
const read = (path: string, token = tokens.supervisor) => province.withToken(token, 'GET', at + path);
const open = (part: object, token = tokens.supervisor) => write('', { ...NEW_SURVEY, ...part }, token);
const [TEXT] = NEW_SURVEY.ownQuestions ?? [];
const CHOICE = {
  kind: 'choice',
  id: 'where',
  text: '在哪里办的？',
  options: [
    { value: 'hall', label: '大厅' },
    { value: 'web', label: '网上' },
  ],
};
const ask = (part: object) => open({ ownQuestions: [{ ...CHOICE, ...part }] });
const draw = (body: unknown, survey = id, token = tokens.supervisor) => write(`/${survey}/tickets`, body, token);
const close = (body: unknown, survey = id, token = tokens.supervisor) => write(`/${survey}/closing`, body, token);
const answer = (answers: unknown, token = tokens.ticket, headers: Headers = KEY) =>
  province.withToken(token, 'POST', '/v1/survey/answers', { body: { answers }, headers });
const sheet = (token: string) => province.withToken(token, 'GET', '/v1/survey');

const OWN = '/ownQuestions/0';
type OfSurveys = {
  [Name in EndpointName]: (typeof ENDPOINTS)[Name]['path'] extends `${string}/survey${string}` ? Name : never;
}[EndpointName];
const BAD_INPUT: Readonly<Record<OfSurveys, readonly BadInput[]>> = {
  openSurvey: [
    ['no title', () => open({ title: ' ' }), 'body-invalid', '/title'],
    ['a title too long', () => open({ title: LONG }), 'body-invalid', '/title'],
    ['an unknown subject', () => open({ about: 'weather' }), 'body-invalid', '/about'],
    ['an end before its beginning', () => open({ endsAt: '2026-10-15T00:00:00+08:00' }), 'body-invalid', '/endsAt'],
    ['more than a year', () => open({ endsAt: '2028-10-15T00:00:00+08:00' }), 'body-invalid', '/endsAt'],
    [
      'a period that is over',
      () => open({ opensAt: '2026-10-01T00:00:00+08:00', endsAt: '2026-10-02T00:00:00+08:00' }),
      'body-invalid',
      '/endsAt',
    ],
    ['a date that is none', () => open({ opensAt: '明天' }), 'body-invalid', '/opensAt'],
    ['a question of an unknown kind', () => ask({ kind: 'stars' }), 'body-invalid', OWN],
    ['several choices', () => ask({ kind: 'choices' }), 'body-invalid', OWN],
    ['one option', () => ask({ options: CHOICE.options.slice(1) }), 'body-invalid', OWN],
    ['an option twice', () => ask({ options: [...CHOICE.options, ...CHOICE.options] }), 'body-invalid', OWN],
    ['a question of spaces', () => ask({ text: '　 ' }), 'body-invalid', OWN],
    ['a question too long', () => ask({ text: LONG }), 'body-invalid', OWN],
    ['a name with a quote', () => ask({ id: "x'" }), 'body-invalid', OWN],
    ['a question asked already', () => ask({ id: 'awareness' }), 'body-invalid', '/ownQuestions'],
    ['two of one name', () => open({ ownQuestions: [CHOICE, { ...TEXT, id: 'where' }] }), 'body-invalid'],
    ['words without end', () => open({ ownQuestions: [{ ...TEXT, maxLength: 1e9 }] }), 'body-invalid', OWN],
    ['six questions', () => open({ ownQuestions: Array.from({ length: 6 }, () => CHOICE) }), 'body-invalid'],
    ['an unknown organisation', () => open({ orgCode: 'NOBODY' }), 'organisation-unknown', '/orgCode'],
    ['no key', () => write('', NEW_SURVEY, tokens.supervisor, {}), 'idempotency-key-invalid'],
    ['an officer', () => open({}, tokens.officer), 'step-not-of-this-role'],
    ['a supervisor of elsewhere', () => open({}, tokens.elsewhere), 'step-not-of-this-unit'],
  ],
  listSurveys: [
    ['a made-up cursor', () => read('?cursor=abc'), 'query-invalid', '/cursor'],
    ['an officer', () => read('', tokens.officer), 'step-not-of-this-role'],
  ],
  drawSurveyTickets: [
    ['none', () => draw({ number: 0 }), 'body-invalid', '/number'],
    ['half a ticket', () => draw({ number: 1.5 }), 'body-invalid', '/number'],
    ['more than 500', () => draw({ number: 501 }), 'body-invalid', '/number'],
    ['a text', () => draw({ number: '2' }), 'body-invalid', '/number'],
    ['an identifier out of form', () => draw({ number: 1 }, 'x'), 'path-invalid', '/surveyId'],
    ['an unknown survey', () => draw({ number: 1 }, UNKNOWN_ID), 'survey-unknown'],
    ['a supervisor of elsewhere', () => draw({ number: 1 }, id, tokens.elsewhere), 'step-not-of-this-unit'],
  ],
  closeSurvey: [
    ['no reason', () => close({}), 'body-invalid', '/note'],
    ['an unknown survey', () => close({ note: '好' }, UNKNOWN_ID), 'survey-unknown'],
    ['a supervisor of elsewhere', () => close({ note: '好' }, id, tokens.elsewhere), 'step-not-of-this-unit'],
  ],
  getSurveyResults: [
    ['an identifier out of form', () => read('/x/results'), 'path-invalid', '/surveyId'],
    ['an unknown survey', () => read(`/${UNKNOWN_ID}/results`), 'survey-unknown'],
    ['an officer', () => read(`/${id}/results`, tokens.officer), 'step-not-of-this-role'],
    ['a supervisor of elsewhere', () => read(`/${id}/results`, tokens.elsewhere), 'survey-unknown'],
  ],
  listSurveyTexts: [
    ['a made-up cursor', () => read(`/${id}/texts?cursor=1';--`), 'query-invalid', '/cursor'],
    ['a survey that is not over', () => read(`/${id}/texts`), 'survey-texts-withheld'],
    ['an officer', () => read(`/${id}/texts`, tokens.officer), 'step-not-of-this-role'],
    ['a supervisor of elsewhere', () => read(`/${id}/texts`, tokens.elsewhere), 'survey-unknown'],
  ],
  getSurvey: [
    ['an unknown ticket', () => sheet(UNKNOWN), 'survey-ticket-unknown'],
    ['a ticket out of form', () => sheet("' or 1=1 --"), 'survey-ticket-unknown'],
    ['a supervisor', () => sheet(tokens.supervisor), 'survey-ticket-unknown'],
  ],
  answerSurvey: [
    ['nothing', () => answer(undefined), 'body-invalid', '/answers'],
    ['no answer', () => answer({}), 'body-invalid', '/answers'],
    ['empty answers', () => answer({ advice: '' }), 'body-invalid', '/answers'],
    ['an option that is none', () => answer({ awareness: 'best' }), 'body-invalid', '/answers/awareness'],
    ['two options', () => answer({ awareness: ['well', 'not'] }), 'body-invalid', '/answers/awareness'],
    ['a question that is not asked', () => answer({ phone: '13800138000' }), 'body-invalid', '/answers/phone'],
    ['words too long', () => answer({ advice: '长'.repeat(21) }), 'body-invalid', '/answers/advice'],
    ['no key', () => answer({ awareness: 'well' }, tokens.ticket, {}), 'idempotency-key-invalid'],
    ['an unknown ticket', () => answer({ awareness: 'well' }, UNKNOWN), 'survey-ticket-unknown'],
  ],
};
testBadInput(BAD_INPUT, () => province.rows());

test('a region that is not the unit’s is refused, and so is one that no place has rules for', async () => {
  const county = { orgCode: 'LL-9', orgName: '柳林县水利局', regionCode: '141125', kind: 'department' as const };
  await province.importOrganisations([{ ...county, above: 'LL-HCP' }]);
  const { code, errors } = problemIn(await open({ orgCode: county.orgCode, regionCode: '410402' }));
  assert.deepEqual([code, errors?.[0]?.pointer], ['region-not-of-organisation', '/regionCode']);
});
