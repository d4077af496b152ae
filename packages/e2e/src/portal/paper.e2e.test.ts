import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';
import { faultsOf } from './page-faults.js';

const demonstration = demonstrationInBrowser();

/** The page of paper sheets in a fresh window of the browser; nothing may go wrong on it. */
async function atPaperDesk(does: (desk: PaperDesk) => Promise<void>, width = 1280): Promise<void> {
  const context = await demonstration.browser.newContext({ locale: 'zh-CN', viewport: { width, height: 900 } });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.text().includes('Content Security Policy') && wrong.push(message.text()));
  await page.goto(`${demonstration.shown.desk}/paper`);
  await does(paperDesk(page));
  await context.close();
  assert.deepEqual(wrong, []);
}

const paperDesk = (page: Page) => ({
  page,
  press: (name: string): Promise<void> => page.getByRole('button', { name }).click(),
  field: (name: string) => page.getByRole('textbox', { name }),
  levels: page.getByRole('group', { name: '表上勾的等级' }),
  said: page.getByRole('status'),
  signIn: async (clerk: string): Promise<void> => {
    await page.getByRole('button', { name: `录入员 ${clerk}` }).click();
    await page.getByRole('banner').getByText(`${clerk} · 录入员`).waitFor();
  },
  printed: async (): Promise<void> => {
    await page.getByRole('button', { name: '给刚办结的一件印一张' }).click();
    await page.getByRole('article', { name: '评价表' }).waitFor();
  },
});
type PaperDesk = ReturnType<typeof paperDesk>;

type Read = { readonly scanNo: string; readonly level: string; readonly text?: string };

/** What somebody types who has the sheet before them. */
async function enter({ page, press, field, levels }: PaperDesk, { scanNo, level, text = '' }: Read): Promise<void> {
  await press('扫这张的编码');
  await field('扫描编号').fill(scanNo);
  await levels.getByRole('radio', { name: level, exact: true }).check();
  await field('写的话').fill(text);
  await page.getByRole('button', { name: '录入', exact: true }).click();
}

test('a sheet that two people have read alike counts, with the number of its scan, and is not entered again', () =>
  atPaperDesk(async (desk) => {
    const { page, press, printed, said, signIn } = desk;
    await printed();
    await signIn('梁晓梅');
    await page.getByText('没有等第二个人录入的').waitFor();
    const sheet = { scanNo: '柳政评〔2026〕1', level: '不满意', text: '跑了三趟' };
    await enter(desk, sheet);
    await said.getByText('还要另一个人再录一次').waitFor();
    await page.getByRole('listitem').getByText('等第二个人录入').waitFor();
    await enter(desk, sheet);
    await said.getByText('还要另一个人再录一次').waitFor();
    await signIn('贾志刚');
    await enter(desk, { ...sheet, text: '跑了 三趟。' });
    await said.getByText(/两个人录得一样，已计入，评价编号 141125-/).waitFor();
    await page.getByText('没有等第二个人录入的').waitFor();
    await page.getByLabel('看哪些').selectOption({ label: '已经计入' });
    await page.getByRole('listitem').getByText('扫描编号 柳政评〔2026〕1').waitFor();
    await press('扫这张的编码');
    await page.getByText('这件已经评价过了，这张不再计入。').waitFor();
  }));

test('two people who read it differently are told in what, and both look again', () =>
  atPaperDesk(async (desk) => {
    await desk.printed();
    await desk.signIn('梁晓梅');
    await enter(desk, { scanNo: '柳政评〔2026〕2', level: '满意' });
    await desk.said.getByText('还要另一个人再录一次').waitFor();
    await desk.signIn('贾志刚');
    await enter(desk, { scanNo: '柳政评〔2026〕2', level: '基本满意', text: '还行' });
    await desk.said.getByText('录得不一样（等级和原因、写的话）').waitFor();
    await desk.page.getByRole('listitem').getByText('不一样的是：等级和原因、写的话').waitFor();
    await desk.signIn('梁晓梅');
    await enter(desk, { scanNo: '柳政评〔2026〕2', level: '基本满意', text: '还行' });
    await desk.said.getByText('已计入').waitFor();
  }));

test('what is wrong on a sheet is said at its field, and what was typed stays', () =>
  atPaperDesk(async (desk) => {
    const { page, press, field, levels, printed, signIn } = desk;
    await printed();
    await press('扫这张的编码');
    await page.getByRole('alert').getByText('请先在下面选一个录入员登录。').waitFor();
    await signIn('梁晓梅');
    await press('打开这一张');
    await page.getByText('请扫评价表上的二维码。').waitFor();
    await field('评价表编码').fill('not-a-code-of-any-sheet');
    await field('评价表编码').press('Enter');
    await page.locator('[data-fault-of="ticket"]:not(:empty)').waitFor();
    await press('扫这张的编码');
    await field('扫描编号').fill('柳政评〔2026〕3');
    await levels.getByRole('radio', { name: '满意', exact: true }).check();
    await field('姓名').fill('王*');
    await field('电话').fill('12');
    await page.getByRole('button', { name: '录入', exact: true }).click();
    await page.locator('[data-fault-of="identity"]:not(:empty)').waitFor();
    assert.equal(await field('姓名').inputValue(), '王*');
    assert.deepEqual(await faultsOf(page), []);
    await press('不录了');
    assert.equal(await field('扫描编号').count(), 0);
  }));

test('all of it works by keyboard on a small screen', () =>
  atPaperDesk(async ({ page, printed, press, field, said, signIn }) => {
    await printed();
    assert.deepEqual(await faultsOf(page), []);
    await signIn('梁晓梅');
    await press('扫这张的编码');
    await page.getByRole('heading', { name: '出生登记' }).or(page.locator('.sheet-form h3')).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('柳政评〔2026〕4');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.equal(await field('扫描编号').inputValue(), '柳政评〔2026〕4');
    assert.deepEqual(await faultsOf(page), []);
    await field('写的话').focus();
    await page.keyboard.type('很好');
    await field('扫描编号').press('Enter');
    await said.getByText('还要另一个人再录一次').waitFor();
  }, 375));

test('what is printed is the sheet alone', () =>
  atPaperDesk(async ({ page, printed }) => {
    await printed();
    await page.emulateMedia({ media: 'print' });
    const shown = await page.locator('body').innerText();
    assert.match(shown, /^政务服务评价表\n/);
    assert.match(shown, /非常满意[\s\S]*非常不满意[\s\S]*签字/);
    assert.doesNotMatch(shown, /录入员|打印|12345/);
  }));
