import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NEW_SURVEY, surveyWithTickets } from '../../test-support/surveys.js';
import { startProvince, type TestProvince } from '../../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

type Page = { readonly status: number; readonly text: string; readonly headers: Headers };
async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Page> {
  const response = await fetch(province.origin + path, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, text: await response.text(), headers: response.headers };
}
const keyIn = ({ text }: Page): string => /name="key" value="([\w-]+)"/.exec(text)?.[1] ?? '';

/** Opens the form as somebody does who follows a link. */
async function openedForm(survey = NEW_SURVEY) {
  const { tickets, surveyId } = await surveyWithTickets(province, 1, survey);
  const ticket = tickets[0] ?? '';
  const page = await post('/survey', { ticket });
  return { page, surveyId, form: { ticket, key: keyIn(page) } };
}
const answersTo = (surveyId: string) =>
  province.database.selectFrom('survey_answer').select('answers').where('survey_id', '=', surveyId).execute();

test('a link carries its ticket behind the hash, from where only the page’s own script takes it', async () => {
  const page = await fetch(`${province.origin}/survey`);
  const policy = page.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'.*script-src 'sha256-[^']+'.*form-action 'self'.*frame-ancestors 'none'/);
  assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
  assert.match(await page.text(), /<form method="post" action="survey"/);
});

test('without scripts one reads what is asked, by whom and what becomes of it; nothing is chosen, no name is asked', async () => {
  const { page } = await openedForm();
  assert.equal(page.status, 200);
  for (const words of [
    NEW_SURVEY.title,
    '柳林县行政审批服务管理局',
    '2026年10月16日 00:00',
    '不记名',
    '您了解这项政策吗？',
  ])
    assert.ok(page.text.includes(words), words);
  assert.doesNotMatch(page.text, /<input[^>]*\schecked|<script|name="(name|phone)"|required/);
  assert.equal(page.headers.get('cache-control'), 'no-store');
});

test('answers arrive as they were filled in; a page that is reloaded is the same receipt, and one sheet is stored', async () => {
  const { form, surveyId } = await openedForm();
  const filled = { ...form, 'answer.awareness': 'mostly', 'answer.advice': ' 少跑\r\n一趟 ' };
  const receipt = await post('/surveyed', filled);
  assert.equal(receipt.status, 201, receipt.text);
  assert.equal((await post('/surveyed', filled)).text, receipt.text);
  assert.deepEqual(await answersTo(surveyId), [{ answers: { awareness: 'mostly', advice: '少跑\n一趟' } }]);
  assert.match((await post('/survey', { ticket: form.ticket })).text, /这个调查链接已经答过/);
  const other = await post('/surveyed', { ...filled, key: 'another-key-of-mine' });
  assert.equal(other.status, 409);
});

test('an empty sheet and words too long are said at their question, what was filled in stays, and nothing is stored', async () => {
  const { form, surveyId } = await openedForm();
  const empty = await post('/surveyed', form);
  assert.equal(empty.status, 422);
  assert.match(empty.text, /<a href="#answer.awareness=well">请至少回答一题<\/a>/);
  const long = await post('/surveyed', { ...form, 'answer.awareness': 'not', 'answer.advice': '长'.repeat(21) });
  assert.match(long.text, /<a href="#answer.advice">该问题没有这个选项，或回答过长<\/a>/);
  assert.match(long.text, /value="not"[^>]*\schecked/);
  assert.equal(keyIn(long), form.key);
  assert.deepEqual(await answersTo(surveyId), []);
});

test('what a supervisor wrote is words on the page, and nothing that a browser would run', async () => {
  const hostile = `"'></textarea></title><img alt=title>`;
  const advice = { kind: 'text', id: 'advice', text: hostile, maxLength: 20 } as const;
  const { page } = await openedForm({ ...NEW_SURVEY, title: hostile, ownQuestions: [advice] });
  assert.doesNotMatch(page.text, /<img|<\/textarea><\/title>/);
  assert.equal(page.text.match(/&lt;img alt=title&gt;/g)?.length, 2);
});

for (const path of ['/survey', '/surveyed']) {
  test(`${path} asks again for a ticket that nobody drew, and does not echo it`, async () => {
    const page = await post(path, { ticket: '<img alt=ticket>' });
    assert.equal(page.status, 401);
    assert.match(page.text, /调查链接无效/);
    assert.doesNotMatch(page.text, /alt=/);
  });
}
