import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE_FORM, myRatingSchema, ratingSessionSchema } from '@haochaping/core';
import { problemIn } from '../../test-support/reply.js';
import { CLOSED_CASE, SATISFIED, XINHUA_CASE, freshTicket, rate } from '../../test-support/service.js';
import { startProvince, type TestProvince } from '../../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

/** In 天津市滨海新区, whose ratings a sandbox takes on its own page. */
const HOSTED_CASE = { ...CLOSED_CASE, regionCode: '120116' };

type Page = { readonly status: number; readonly text: string; readonly headers: Headers };
type Fields = readonly (readonly [string, string])[] | Readonly<Record<string, string>>;

async function post(path: string, fields: Fields): Promise<Page> {
  const body = new URLSearchParams();
  for (const [name, value] of Symbol.iterator in fields ? fields : Object.entries(fields)) body.append(name, value);
  const response = await fetch(province.origin + path, { method: 'POST', body });
  return { status: response.status, text: await response.text(), headers: response.headers };
}
const get = async (path: string): Promise<Page> => {
  const response = await fetch(province.origin + path);
  return { status: response.status, text: await response.text(), headers: response.headers };
};
const keyIn = ({ text }: Page): string => /name="key" value="([\w-]+)"/.exec(text)?.[1] ?? '';
const tokenIn = ({ text }: Page): string => /name="token" value="([\w-]+)"/.exec(text)?.[1] ?? '';
const numberIn = ({ text }: Page): string => /\d{6}-\d{8}-\w{8}/.exec(text)?.[0] ?? '';
/** What the summary at the head of the page says, each with the field that it leads to. */
const complaintsIn = ({ text }: Page): (readonly [field: string, sentence: string])[] => {
  const [summary = ''] = /<div[^>]*role="alert".*?<\/div>/s.exec(text) ?? [];
  return [...summary.matchAll(/<a href="#([^"]*)">([^<]*)</g)].map(
    ([, field = '', said = '']) => [field, said] as const,
  );
};
const AGREE = ['consent', '同意说明后才能使用您的姓名和电话'] as const;
const NAME = ['name', '请填写姓名'] as const;
const PHONE = ['phone', `请填写 ${PHONE_FORM}`] as const;

/** Opens the form as a citizen does who follows the link. */
async function openedForm(ticket: string): Promise<{ page: Page; form: Record<string, string> }> {
  const page = await post('/rate', { ticket });
  return { page, form: { ticket, key: keyIn(page) } };
}

test('a hosted place sends whoever asks for a session to its own page, with the ticket behind the hash', async () => {
  const ticket = await freshTicket(province, HOSTED_CASE);
  const { rateable } = ratingSessionSchema.parse((await province.withToken(ticket, 'GET', '/v1/rating-session')).json);
  assert.ok('url' in rateable);
  assert.equal(rateable.because, 'hosted-page');
  assert.equal(rateable.url, `/rate#${ticket}`);
});

test('whoever rates can read the rules under which they do, each with the notice that it stands on', async () => {
  const ticket = await freshTicket(province, CLOSED_CASE);
  const { place } = ratingSessionSchema.parse((await province.withToken(ticket, 'GET', '/v1/rating-session')).json);
  const { page } = await openedForm(ticket);
  assert.ok(place.rulesUrl && page.text.includes(`href="${place.rulesUrl}"`));
  const rules = await get(place.rulesUrl);
  assert.equal(rules.status, 200);
  for (const words of [
    place.placeName,
    '其中“不满意”“非常不满意”是差评',
    '差评产生后 15 个自然日内',
    '柳林县政务服务“好差评”通知',
    '在15个自然日内回复',
    '通知没有写明的部分：',
  ])
    assert.ok(rules.text.includes(words), words);
});

test('the rules of a place or a version that there is not are nowhere', async () => {
  for (const path of ['/rules/nowhere', '/rules/shanxi-liulin-2020@99', '/rules/__proto__', '/rules/%3Cscript%3E'])
    assert.equal((await get(path)).status, 404, path);
});

test('a hosted place takes no rating from elsewhere, and its own page takes one, after which the session says so', async () => {
  const ticket = await freshTicket(province, HOSTED_CASE);
  assert.equal(problemIn(await rate(province, ticket, SATISFIED)).code, 'rating-on-hosted-page');
  const { form } = await openedForm(ticket);
  const receipt = await post('/rated', { ...form, 'service.level': 'satisfied' });
  assert.equal(receipt.status, 201, receipt.text);
  assert.match(numberIn(receipt), /^120116-/);
  const { rateable } = ratingSessionSchema.parse((await province.withToken(ticket, 'GET', '/v1/rating-session')).json);
  assert.deepEqual(rateable, { now: false, because: 'already-rated' });
});

test('the page that a link leads to has a form for the secret, and only its own script may run', async () => {
  for (const path of ['/rate', '/track', '/rated']) {
    const { status, text, headers } = await get(path);
    assert.equal(status, 200);
    assert.match(text, /<form method="post"/);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'.*script-src 'sha256-[^']+'.*form-action 'self'.*frame-ancestors 'none'/);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  }
});

test('a citizen without scripts rates under any profile: nothing is chosen beforehand, no script may run', async () => {
  const { page } = await openedForm(await freshTicket(province));
  assert.equal(page.status, 200);
  assert.match(page.text, /食品经营许可证核发/);
  assert.equal(page.text.match(/name="service\.level"/g)?.length, 5);
  assert.doesNotMatch(page.text, /<input[^>]*\schecked|<script/);
  assert.doesNotMatch(page.headers.get('content-security-policy') ?? '', /script-src/);
});

test('level, indicators, answers and text arrive as they were filled in; ticks under another level are left behind', async () => {
  const ticket = await freshTicket(province);
  const { page, form } = await openedForm(ticket);
  const [, good] = /name="service\.indicators\.very-satisfied" value="([^"]+)"/.exec(page.text) ?? [];
  const [, bad] = /name="service\.indicators\.dissatisfied" value="([^"]+)"/.exec(page.text) ?? [];
  const [, question, option] = /name="answer\.([^"]+)" value="([^"]+)"/.exec(page.text) ?? [];
  const receipt = await post('/rated', [
    ...Object.entries(form),
    ['service.level', 'dissatisfied'],
    ['service.indicators.very-satisfied', good ?? ''],
    ['service.indicators.dissatisfied', bad ?? ''],
    [`answer.${question ?? ''}`, option ?? ''],
    ['text', ' 跑了三趟\r\n每次都不一样 '],
  ]);
  assert.equal(receipt.status, 201, receipt.text);
  assert.match(receipt.text, /最晚 2026年10月31日作出答复/);
  const mine = await province.withToken(tokenIn(receipt), 'GET', '/v1/ratings/mine');
  const { service, answers, text } = myRatingSchema.parse(mine.json);
  assert.deepEqual(service, { level: 'dissatisfied', indicators: [bad] });
  assert.deepEqual(answers, { [question ?? '']: option });
  assert.equal(text, '跑了三趟\n每次都不一样');
});

test('a receipt that is reloaded is the same receipt, and one rating is stored', async () => {
  const { form } = await openedForm(await freshTicket(province));
  const fields = { ...form, 'service.level': 'satisfied' };
  const first = await post('/rated', fields);
  const before = await province.rows();
  const again = await post('/rated', fields);
  assert.equal(again.text, first.text);
  assert.deepEqual(await province.rows(), before);
});

test('a form opened twice is accepted once; opened again, it says that it is rated', async () => {
  const ticket = await freshTicket(province);
  const [one, other] = [await openedForm(ticket), await openedForm(ticket)];
  assert.equal((await post('/rated', { ...one.form, 'service.level': 'satisfied' })).status, 201);
  const late = await post('/rated', { ...other.form, 'service.level': 'dissatisfied' });
  assert.equal(late.status, 409);
  assert.match(late.text, /本次服务已经评价过/);
  assert.match((await openedForm(ticket)).page.text, /这次服务已经评价过了/);
});

test('what is missing is said, what was filled in stays, and nothing is stored', async () => {
  const { form } = await openedForm(await freshTicket(province, XINHUA_CASE));
  const before = await province.rows();
  const noLevel = await post('/rated', { ...form, text: '很<b>好' });
  assert.equal(noLevel.status, 422);
  assert.deepEqual(complaintsIn(noLevel), [['service-very-satisfied', '请先选择满意度'], NAME, PHONE, AGREE]);
  assert.match(noLevel.text, /很&lt;b&gt;好<\/textarea>/);
  const nameless = await post('/rated', { ...form, 'service.level': 'satisfied' });
  assert.deepEqual(complaintsIn(nameless), [NAME, PHONE, AGREE]);
  assert.match(nameless.text, /value="satisfied"\s+required\s+checked/);
  const tooLong = await post('/rated', {
    ...form,
    'service.level': 'satisfied',
    text: '好'.repeat(3000),
    name: '张三丰',
    phone: '13800138000',
    consent: 'yes',
  });
  assert.deepEqual(complaintsIn(tooLong), [['text', '文字超过允许的长度']]);
  assert.equal(keyIn(tooLong), form.key, 'mended, it is still the same try');
  assert.deepEqual(await province.rows(), before);
});

test('in 新华区 the name is given with consent, and the member of staff gets a level of their own', async () => {
  const { page, form } = await openedForm(await freshTicket(province, XINHUA_CASE));
  assert.match(page.text, /您对工作人员李敏满意吗/);
  const [, question, row, rung] = /name="answer\.([^".]+)\.([^".]+)" value="([^"]+)"/.exec(page.text) ?? [];
  const named = { name: '张三丰', phone: '13800138000', consent: 'yes' };
  const chosen = { 'service.level': 'satisfied', 'staff.level': 'very-dissatisfied' };
  const ladder = { [`answer.${question ?? ''}.${row ?? ''}`]: rung ?? '' };
  const receipt = await post('/rated', { ...form, ...chosen, ...named, ...ladder });
  assert.equal(receipt.status, 201, receipt.text);
  assert.doesNotMatch(receipt.text, /张三丰|13800138000/);
  const mine = await province.withToken(tokenIn(receipt), 'GET', '/v1/ratings/mine');
  assert.deepEqual(myRatingSchema.parse(mine.json).answers, { [question ?? '']: { [row ?? '']: rung } });
  const followed = await post('/track', { token: tokenIn(receipt) });
  assert.equal(followed.status, 200);
  assert.match(followed.text, /待转办/);
  assert.match(followed.text, /评价已转交核实/);
});

test('a good rating seen again has nothing to be handled', async () => {
  const { form } = await openedForm(await freshTicket(province));
  const receipt = await post('/rated', { ...form, 'service.level': 'satisfied' });
  const seen = await post('/track', { token: tokenIn(receipt) });
  assert.match(seen.text, /没有需要办理的差评/);
  assert.match(seen.text, new RegExp(numberIn(receipt)));
});

for (const [what, path, fields, status] of [
  ['a ticket that nobody issued', '/rate', { ticket: 'x'.repeat(32) }, 401],
  ['a form without a ticket', '/rated', {}, 401],
  ['a token that nobody has', '/track', { token: 'nonsense' }, 401],
  ['more than 64 KiB', '/rate', { ticket: 'x'.repeat(70_000) }, 413],
] as const) {
  test(`${what} gets a page that says so`, async () => {
    const page = await post(path, fields);
    assert.equal(page.status, status);
    assert.match(page.text, /<h1>[^<]*[\u4e00-\u9fff]/);
  });
}

test('an early and an expired ticket get a page that says why', async () => {
  const { closedAt: _not_yet, ...open } = CLOSED_CASE;
  const early = await freshTicket(province, { ...open, caseStatus: 'accepted' });
  assert.match((await openedForm(early)).page.text, /现在还不能评价/);
  province.clock.forward(366 * 86_400_000);
  assert.match((await openedForm(early)).page.text, /这次评价的时间已过/);
  province.clock.forward(-366 * 86_400_000);
});

test('where a place begins to host, an answer that was lost is still found again', async () => {
  const ticket = await freshTicket(province, HOSTED_CASE);
  const { form } = await openedForm(ticket);
  await post('/rated', { ...form, 'service.level': 'satisfied' });
  assert.equal((await rate(province, ticket, SATISFIED, form.key)).status, 201);
});
