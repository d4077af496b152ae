import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Answers } from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import { sql } from 'kysely';
import { problemIn } from '../test-support/reply.js';
import { ORG_CODE, officerToken } from '../test-support/service.js';
import { NEW_SURVEY, answerWith, ownKey, surveyWithTickets, writeSurvey } from '../test-support/surveys.js';
import { startProvince, type TestProvince } from '../test-support/test-province.js';
import { forgetSurveyTickets } from './draw-tickets.js';

const DAY_MS = 86_400_000;
let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

/** Gives these answers with a ticket each. */
async function answerAll(tickets: readonly string[], answers: readonly Answers[]): Promise<void> {
  for (const [nth, given] of answers.entries()) {
    const reply = await answerWith(province, tickets[nth] ?? '', given);
    assert.equal(reply.status, 201, reply.text);
  }
}
async function resultsOf(surveyId: string, token: string) {
  const reply = await province.withToken(token, 'GET', `/v1/supervision/surveys/${surveyId}/results`);
  return ENDPOINTS.getSurveyResults.answer.parse(reply.json);
}
const textsOf = (surveyId: string, token: string) =>
  province.withToken(token, 'GET', `/v1/supervision/surveys/${surveyId}/texts`);
const times = (number: number, answers: Answers): readonly Answers[] => Array.from({ length: number }, () => answers);

/** Runs with the clock at another time. */
async function later(milliseconds: number, run: () => Promise<void>): Promise<void> {
  province.clock.forward(milliseconds);
  await run().finally(() => province.clock.forward(-milliseconds));
}

test('C3：凭票据看得到是什么调查、谁的、到何时为止、问什么、答卷怎样保管；不问是谁', async () => {
  const { tickets } = await surveyWithTickets(province, 1);
  const reply = await province.withToken(tickets[0] ?? '', 'GET', '/v1/survey');
  const sheet = ENDPOINTS.getSurvey.answer.parse(reply.json);
  assert.equal(sheet.title, NEW_SURVEY.title);
  assert.equal(sheet.orgName, '柳林县行政审批服务管理局');
  assert.deepEqual(sheet.answerable, { now: true, until: NEW_SURVEY.endsAt });
  assert.deepEqual(
    sheet.questionnaire.questions.map(({ id }) => id),
    ['awareness', 'convenience', 'satisfaction', 'advice'],
  );
  assert.match(sheet.privacy, /不记名.*不足 10 的不显示/);
});

test('一张票据答一次：同一个键再发得到同样的回执，换了内容或者换一个键都不收', async () => {
  const { tickets, surveyId } = await surveyWithTickets(province, 1);
  const [ticket = ''] = tickets;
  const key = ownKey();
  const first = await answerWith(province, ticket, { awareness: 'well' }, key);
  assert.equal(first.status, 201, first.text);
  assert.equal((await answerWith(province, ticket, { awareness: 'well' }, key)).text, first.text);
  assert.equal(problemIn(await answerWith(province, ticket, { awareness: 'not' }, key)).code, 'idempotency-key-reused');
  assert.equal(problemIn(await answerWith(province, ticket, { awareness: 'well' })).code, 'survey-answered');
  const seen = await province.withToken(ticket, 'GET', '/v1/survey');
  assert.deepEqual(ENDPOINTS.getSurvey.answer.parse(seen.json).answerable, { now: false, because: 'answered' });
  await later(30 * DAY_MS, async () => {
    await forgetSurveyTickets(province.database, province.clock.now());
    assert.equal((await answerWith(province, ticket, { awareness: 'well' }, key)).text, first.text, '结束以后也是');
  });
  const rows = await province.database
    .selectFrom('survey_answer')
    .select('answers')
    .where('survey_id', '=', surveyId)
    .execute();
  assert.deepEqual(rows, [{ answers: { awareness: 'well' } }]);
});

test('同时发来十次，只收一次', async () => {
  const { tickets, surveyId, supervisor } = await surveyWithTickets(province, 1);
  const sent = Array.from({ length: 10 }, () => answerWith(province, tickets[0] ?? '', { satisfaction: 'satisfied' }));
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  assert.deepEqual(statuses.sort(), [201, ...Array.from({ length: 9 }, () => 409)]);
  assert.equal((await resultsOf(surveyId, supervisor)).answered, 1);
});

test('没有开始的、已经结束的，都不收；没有用过的票据随调查结束删除', async () => {
  const { tickets, surveyId } = await surveyWithTickets(province, 2, {
    ...NEW_SURVEY,
    opensAt: '2026-10-17T00:00:00+08:00',
  });
  const [ticket = ''] = tickets;
  assert.equal(problemIn(await answerWith(province, ticket, { awareness: 'well' })).code, 'survey-too-early');
  await later(11 * DAY_MS, async () => {
    assert.equal(problemIn(await answerWith(province, ticket, { awareness: 'well' })).code, 'survey-ended');
    await forgetSurveyTickets(province.database, province.clock.now());
    assert.equal(problemIn(await answerWith(province, ticket, { awareness: 'well' })).code, 'survey-ticket-unknown');
  });
  const left = province.database.selectFrom('survey_ticket').select('ticket_hash').where('survey_id', '=', surveyId);
  assert.deepEqual(await left.execute(), []);
});

test('票据只存散列，用过的票据不写答了什么，答卷不写是哪张票据', async () => {
  const { tickets, surveyId } = await surveyWithTickets(province, 1);
  await answerAll(tickets, [{ awareness: 'heard-of', advice: '少跑一趟' }]);
  const kept = await sql<{ row: string }>`
    select row_to_json(survey_ticket)::text as row from survey_ticket where survey_id = ${surveyId}
    union all select row_to_json(survey_answer)::text from survey_answer where survey_id = ${surveyId}
    union all select row_to_json(survey_act)::text from survey_act where survey_id = ${surveyId}`.execute(
    province.database,
  );
  const [ticketRow = '', answerRow = ''] = kept.rows.map(({ row }) => row);
  assert.ok(kept.rows.every(({ row }) => !row.includes(tickets[0] ?? '')));
  assert.doesNotMatch(ticketRow, /heard-of|少跑/);
  const hashes = [...ticketRow.matchAll(/"([\w-]{43})"/g)].map(([, hash = '']) => hash);
  assert.equal(hashes.length, 3);
  assert.ok(hashes.every((hash) => !answerRow.includes(hash)));
  assert.doesNotMatch(answerRow, /20\d\d-/, '没有时间');
});

test('结束以前没有结果；结束以后有每题各选项的份数和三个比率，各有算法', async () => {
  const { tickets, surveyId, supervisor } = await surveyWithTickets(province, 14);
  await answerAll(tickets, [
    ...times(6, { awareness: 'well', satisfaction: 'satisfied' }),
    ...times(4, { awareness: 'heard-of', satisfaction: 'dissatisfied', advice: '太远' }),
    ...times(2, { convenience: 'very' }),
  ]);
  const running = await resultsOf(surveyId, supervisor);
  assert.deepEqual([running.drawn, running.answered, running.results], [14, 12, undefined]);
  assert.equal(problemIn(await textsOf(surveyId, supervisor)).code, 'survey-texts-withheld');
  await later(11 * DAY_MS, async () => {
    const again = await officerToken(province, 'LL-HCP', { role: 'supervisor' });
    const { results } = await resultsOf(surveyId, again);
    const shown = results?.figures.map(({ dimension, outcome, percent }) => [dimension, outcome, percent]);
    assert.deepEqual(shown, [
      ['awareness', 'shown', '60.0'],
      ['convenience', 'withheld', undefined],
      ['satisfaction', 'shown', '60.0'],
    ]);
    assert.match(results?.figures[0]?.formula ?? '', /“很了解”“基本了解”的份数÷答了这一题的份数/);
    const [awareness, convenience] = results?.questions ?? [];
    assert.deepEqual(
      awareness?.options?.map(({ value, times: chosen }) => [value, chosen]),
      [
        ['well', 6],
        ['mostly', 0],
        ['heard-of', 4],
        ['not', 0],
      ],
    );
    assert.equal(convenience?.options, undefined, '只有2份的不显示');
    const texts = ENDPOINTS.listSurveyTexts.answer.parse((await textsOf(surveyId, again)).json);
    assert.deepEqual(texts, { texts: Array.from({ length: 4 }, () => ({ question: 'advice', text: '太远' })) });
  });
});

test('答卷不足最小组的，文字也不给看；审计员看结果，不看文字', async () => {
  const { tickets, surveyId } = await surveyWithTickets(province, 9);
  await answerAll(tickets, times(9, { advice: '只有我一个人这样写' }));
  await later(11 * DAY_MS, async () => {
    const supervisor = await officerToken(province, 'LL-HCP', { role: 'supervisor' });
    const auditor = await officerToken(province, 'LL-HCP', { role: 'auditor' });
    assert.equal(problemIn(await textsOf(surveyId, supervisor)).code, 'survey-texts-withheld');
    assert.equal((await resultsOf(surveyId, auditor)).answered, 9);
    assert.equal(problemIn(await textsOf(surveyId, auditor)).code, 'step-not-of-this-role');
  });
});

test('同一个键再领，是同样的票据，不多领；提前结束的，没有用过的票据当即作废', async () => {
  const { surveyId, supervisor } = await surveyWithTickets(province, 1);
  const headers = ownKey();
  const draw = (number: number) =>
    writeSurvey(province, supervisor, `/${surveyId}/tickets`, { body: { number }, headers });
  const first = await draw(3);
  assert.equal((await draw(3)).text, first.text);
  assert.equal(problemIn(await draw(4)).code, 'idempotency-key-reused');
  assert.equal((await resultsOf(surveyId, supervisor)).drawn, 4);
  const [ticket = ''] = ENDPOINTS.drawSurveyTickets.answer.parse(first.json).tickets;
  const closing = { body: { note: '政策已经调整' }, headers: ownKey() };
  const closed = await writeSurvey(province, supervisor, `/${surveyId}/closing`, closing);
  assert.equal(ENDPOINTS.closeSurvey.answer.parse(closed.json).closing?.note, '政策已经调整');
  assert.equal((await writeSurvey(province, supervisor, `/${surveyId}/closing`, closing)).text, closed.text);
  assert.equal(problemIn(await answerWith(province, ticket, { awareness: 'well' })).code, 'survey-ticket-unknown');
  assert.ok((await resultsOf(surveyId, supervisor)).results, '结束了就有结果');
  const acts = await province.database
    .selectFrom('survey_act')
    .select(['act', 'org_code', 'officer_no'])
    .where('survey_id', '=', surveyId)
    .orderBy('position')
    .execute();
  assert.deepEqual(
    acts.map(({ act, org_code, officer_no }) => [act.act, org_code, officer_no]),
    ['open', 'draw', 'draw', 'close'].map((act) => [act, 'LL-HCP', '104']),
  );
});

test('清单按立项的先后，翻页不重不漏；别处的主管机构看不到', async () => {
  const { supervisor, surveyId } = await surveyWithTickets(province, 1);
  const open = () => writeSurvey(province, supervisor, '', { body: NEW_SURVEY });
  await Promise.all(Array.from({ length: 20 }, open));
  const seen: string[] = [];
  let query = '';
  do {
    const reply = await province.withToken(supervisor, 'GET', `/v1/supervision/surveys${query}`);
    const { surveys, next } = ENDPOINTS.listSurveys.answer.parse(reply.json);
    seen.push(...surveys.map((survey) => survey.surveyId));
    query = next === undefined ? '' : `?cursor=${next}`;
  } while (query !== '');
  assert.ok(seen.length > 20 && new Set(seen).size === seen.length);
  assert.equal(seen.length, (await province.rows()).survey);
  const elsewhere = await officerToken(province, 'EW-HCP', { role: 'supervisor' });
  const other = await province.withToken(elsewhere, 'GET', '/v1/supervision/surveys');
  assert.deepEqual(other.json, { surveys: [] });
  const results = await province.withToken(elsewhere, 'GET', `/v1/supervision/surveys/${surveyId}/results`);
  assert.equal(problemIn(results).code, 'survey-unknown');
});

test('答卷不影响评价：没有评价、没有差评、数字不变', async () => {
  const counted = async () => {
    const { rating, bad_review, ticket, occasion } = await province.rows();
    const cells = await province.database.selectFrom('figure_cell').selectAll().execute();
    return { rating, bad_review, ticket, occasion, cells };
  };
  const before = await counted();
  const { tickets } = await surveyWithTickets(province, 1);
  await answerAll(tickets, [{ satisfaction: 'very-dissatisfied', advice: '差' }]);
  assert.deepEqual(await counted(), before);
});

/** Who may keep a survey, as the acts of supervision have it. */
const WHO = [
  ['主管机构的监督员', 'LL-HCP', 'supervisor', 201],
  ['别处的监督员', 'EW-HCP', 'supervisor', 403],
  ['审计员', 'LL-HCP', 'auditor', 403],
  ['承办人', ORG_CODE, 'officer', 403],
  ['被调查单位自己的人', ORG_CODE, 'supervisor', 403],
] as const;
for (const [who, orgCode, role, status] of WHO) {
  test(`${who}${status === 201 ? '可以' : '不可以'}开展、领票据、提前结束`, async () => {
    const token = await officerToken(province, orgCode, { role, staffNo: '300' });
    const { surveyId } = await surveyWithTickets(province, 1);
    const replies = [
      await writeSurvey(province, token, '', { body: NEW_SURVEY }),
      await writeSurvey(province, token, `/${surveyId}/tickets`, { body: { number: 1 } }),
      await writeSurvey(province, token, `/${surveyId}/closing`, { body: { note: '提前结束' } }),
    ];
    assert.deepEqual(
      replies.map((reply) => reply.status),
      [status, status, status],
    );
  });
}
