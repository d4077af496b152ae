import axe from 'axe-core';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';

const demonstration = demonstrationInBrowser();

/** The three screens of the hall, in a fresh window of the browser; nothing may go wrong on any of them. */
async function inHall(does: (hall: Hall) => Promise<void>, width = 1280): Promise<void> {
  const context = await demonstration.browser.newContext({ locale: 'zh-CN', viewport: { width, height: 900 } });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.text().includes('Content Security Policy') && wrong.push(message.text()));
  await page.goto(`${demonstration.shown.desk}/hall`);
  const hall = screensOf(page);
  await hall.window.getByText('已办结').waitFor();
  await does(hall);
  await context.close();
  assert.deepEqual(wrong, []);
}

const screensOf = (page: Page) => ({
  page,
  window: page.frameLocator('iframe[name=window]'),
  pad: page.frameLocator('iframe[name=pad]'),
  phone: page.frameLocator('iframe[name=phone]'),
});
type Hall = ReturnType<typeof screensOf>;

const press = (screen: Hall['window'], name: string): Promise<void> => screen.getByRole('button', { name }).click();
/** Gives a level on the pad or the phone. */
async function rate(screen: Hall['pad'], level: string): Promise<void> {
  await screen.getByRole('radio', { name: level, exact: true }).check();
  await press(screen, '提交评价');
}
/** Everything that the window shows or holds, in its elements too. */
const onWindow = (page: Page): Promise<string> =>
  page.frame({ name: 'window' })?.evaluate(() => {
    const roots: ParentNode[] = [document];
    for (const root of roots)
      for (const each of root.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot);
    return roots.map((root) => (root instanceof ShadowRoot ? root.innerHTML : document.body.innerHTML)).join();
  }) ?? Promise.resolve('');

test('rated on the pad: the window reads 已评价，谢谢 and no level, the pad is empty again, and the phone comes too late', () =>
  inHall(async ({ page, window, pad, phone }) => {
    await press(window, '出示二维码');
    await window.getByRole('img', { name: '评价二维码' }).waitFor();
    await press(phone, '用手机扫一扫');
    await phone.getByRole('radio', { name: '满意', exact: true }).waitFor();
    await press(window, '交给平板评价');
    await window.getByText('已交给平板，请群众评价。').waitFor();
    await press(pad, '开始评价');
    await rate(pad, '非常满意');
    await press(pad, '完成');
    await pad.getByText('已评价，谢谢！').waitFor();
    await window.getByText('已评价，谢谢！').waitFor();
    assert.equal(await window.getByRole('button').count(), 1, 'there is nothing to hand over any more');
    assert.doesNotMatch(await onWindow(page), /满意/);
    await pad.getByRole('heading', { name: '办完事，请您评一评' }).waitFor();
    await rate(phone, '满意');
    await phone.getByRole('heading', { name: '这次服务已经评价过了' }).waitFor();
  }));

test('rated on one’s own phone: the window reads 已评价，谢谢 and no level, and the pad that was handed over is told so', () =>
  inHall(async ({ page, window, pad, phone }) => {
    await press(phone, '用手机扫一扫');
    await phone.getByText('窗口还没有出示二维码。').waitFor();
    await press(window, '交给平板评价');
    await pad.getByRole('button', { name: '开始评价' }).waitFor();
    await press(window, '出示二维码');
    await window.getByRole('img', { name: '评价二维码' }).waitFor();
    await press(phone, '用手机扫一扫');
    await rate(phone, '基本满意');
    await window.getByText('已评价，谢谢！').waitFor();
    assert.doesNotMatch(await onWindow(page), /满意/);
    await press(phone, '完成');
    await phone.getByRole('button', { name: '用手机扫一扫' }).waitFor();
    await press(pad, '开始评价');
    await pad.getByRole('heading', { name: '这次服务已经评价过了' }).waitFor();
    await press(window, '办下一件');
    await window.getByRole('button', { name: '交给平板评价' }).waitFor();
  }));

test('who leaves the pad has not rated: the window is told, and can hand the matter over again', () =>
  inHall(async ({ window, pad }) => {
    await press(window, '交给平板评价');
    await press(pad, '这次不评');
    await window.getByText('群众这次不评。').waitFor();
    await pad.getByRole('heading', { name: '办完事，请您评一评' }).waitFor();
    await press(window, '交给平板评价');
    await pad.getByRole('button', { name: '开始评价' }).waitFor();
  }));

test('who walks away from the pad has not rated: it asks, wipes itself and tells the window', () =>
  inHall(async ({ page, window, pad }) => {
    await page.clock.install();
    await press(window, '交给平板评价');
    await press(pad, '开始评价');
    await pad.getByRole('radio', { name: '不满意', exact: true }).check();
    await page.clock.runFor(61_000);
    await pad.getByRole('dialog', { name: '您还在吗？' }).waitFor();
    await page.clock.runFor(16_000);
    await window.getByText('没有人评，平板已清空。').waitFor();
    await pad.getByRole('heading', { name: '办完事，请您评一评' }).waitFor();
  }));

test('whoever stands before the window scans the paper on it and rates the window itself, once a day', () =>
  inHall(async ({ page, window, phone }) => {
    await page.getByRole('img', { name: '3 号窗口（户籍与证件）的评价码' }).waitFor();
    await press(phone, '扫贴在窗口的评价码');
    await phone.getByText('3 号窗口（户籍与证件）').waitFor();
    await rate(phone, '满意');
    await phone.getByRole('heading', { name: '评价已收到' }).waitFor();
    await press(phone, '完成');
    assert.equal(
      await window.getByRole('button', { name: '交给平板评价' }).count(),
      1,
      'the matter is still to be rated',
    );
    await press(phone, '扫贴在窗口的评价码');
    await phone.getByText('今天已经在这里评价过，明天可以再评').waitFor();
  }));

for (const width of [375, 1280]) {
  test(`on a screen of ${width} the hall and each of its screens fit, and axe finds nothing`, () =>
    inHall(async ({ page, window: counter, pad }) => {
      await press(counter, '出示二维码');
      await counter.getByRole('img', { name: '评价二维码' }).waitFor();
      await press(counter, '交给平板评价');
      await pad.getByRole('button', { name: '开始评价' }).waitFor();
      for (const frame of page.frames()) {
        const { wide, inner } = await frame.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          inner: document.documentElement.clientWidth,
        }));
        assert.equal(wide, inner, frame.url());
        await frame.evaluate(axe.source);
        const { violations } = await frame.evaluate(() => window.axe.run({ iframes: false }));
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          [],
          frame.url(),
        );
      }
    }, width));
}
