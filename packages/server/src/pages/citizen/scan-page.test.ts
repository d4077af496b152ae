import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { postedCodeSchema } from '@haochaping/core';
import { ORG_CODE } from '../../test-support/service.js';
import { startProvince, type TestProvince } from '../../test-support/test-province.js';

let province: TestProvince;
before(async () => {
  province = await startProvince();
});
after(() => province.stop());

let windows = 0;
async function codeOfAWindow(): Promise<string> {
  const target = {
    kind: 'window',
    code: `P${(windows += 1)}`,
    name: '3号窗口',
    orgCode: ORG_CODE,
    regionCode: '141125',
  };
  const { json } = await province.signed('POST', '/v1/posted-codes', { body: { target } });
  return postedCodeSchema.parse(json).code;
}

async function post(path: string, fields: Readonly<Record<string, string>>, cookie = '') {
  const headers = { cookie };
  const response = await fetch(province.origin + path, { method: 'POST', body: new URLSearchParams(fields), headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}
type Page = Awaited<ReturnType<typeof post>>;
const hiddenIn = ({ text }: Page, name: string): string =>
  new RegExp(`name="${name}" value="([\\w-]+)"`).exec(text)?.[1] ?? '';
const cookieOf = ({ headers }: Page): string => headers.get('set-cookie')?.split(';')[0] ?? '';

const rateOn = (form: Page, level = 'satisfied'): Promise<Page> =>
  post('/rated', { ticket: hiddenIn(form, 'ticket'), key: hiddenIn(form, 'key'), 'service.level': level });

test('the code at a window opens the form of that window, and a rating is made', async () => {
  const form = await post('/scan', { code: await codeOfAWindow() });
  assert.equal(form.status, 200);
  assert.match(form.text, /<h2>3号窗口<\/h2>/);
  assert.match(form.text, /综合点评（窗口）/);
  assert.doesNotMatch(form.text, /办件编号/);
  const receipt = await rateOn(form);
  assert.equal(receipt.status, 201, receipt.text);
  assert.match(receipt.text, /评价已收到/);
});

test('who scans it again on that day is told that they rated, and tomorrow they may again', async () => {
  const code = await codeOfAWindow();
  const form = await post('/scan', { code });
  const device = cookieOf(form);
  await rateOn(form);
  const again = await post('/scan', { code }, device);
  assert.equal(again.status, 409);
  assert.match(again.text, /今天已经在这里评价过/);
  assert.doesNotMatch(again.text, /办件/);
  province.clock.forward(86_400_000);
  assert.equal((await post('/scan', { code }, device)).status, 200);
});

test('the device is known by a number for a day, on this page alone, and no script reads it', async () => {
  const code = await codeOfAWindow();
  const page = await post('/scan', { code });
  assert.match(
    page.headers.get('set-cookie') ?? '',
    /^hcp-device=[\w-]{32}; Path=\/scan; Max-Age=86400; HttpOnly; SameSite=Strict$/,
  );
  assert.equal((await post('/scan', { code }, cookieOf(page))).headers.get('set-cookie'), null, 'and not prolonged');
  assert.equal((await post('/rate', { ticket: 'x' })).headers.get('set-cookie'), null);
});

test('a code that nobody put up is asked for again, and is not shown', async () => {
  for (const code of ['0000000000', '1', '']) {
    const page = await post('/scan', { code });
    assert.equal(page.status, 404);
    assert.match(page.text, /没有这个评价码/);
    assert.match(page.text, /印在二维码下面的 10 位字符/);
    assert.doesNotMatch(page.text, new RegExp(`value="${code}."`));
  }
});

test('without a script the code is typed off the paper', async () => {
  const page = await (await fetch(`${province.origin}/scan`)).text();
  assert.match(page, /<label for="secret">评价码<\/label>/);
  assert.match(page, /action="scan"/);
});
