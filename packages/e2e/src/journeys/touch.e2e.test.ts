import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Page } from 'playwright-core';
import { officerPage } from '@haochaping/test-support/page-objects';
import { touchUser } from './touch-user.js';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';

const PHONE = { width: 375, height: 812 };
const PHONE_WITH_KEYBOARD = { width: 375, height: 400 };
const HALL_TABLET = { width: 768, height: 1024 };

/** With every test, in the browser that people have here. */
const demonstration = demonstrationInBrowser({ installed: process.env.HCP_EVERY_CONDITION === '1' });

async function touching(viewport: typeof PHONE): Promise<Page> {
  const device = await demonstration.browser.newContext({ locale: 'zh-CN', viewport, hasTouch: true, isMobile: true });
  const page = await device.newPage();
  await page.goto(demonstration.shown.portal);
  return page;
}

/** The line that is typed into is seen while the keyboard takes half of the screen. */
async function lineIsSeen(page: Page): Promise<void> {
  const field = await page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return { top: at?.getBoundingClientRect().top ?? -1, below: innerHeight };
  });
  assert.ok(field.top >= 0 && field.top + 32 <= field.below, `the field begins at ${field.top} of ${field.below}`);
}

/** Zooms with two fingers; how many times larger it then is. */
async function pinched(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.synthesizePinchGesture', { x: 180, y: 300, scaleFactor: 2, relativeSpeed: 4000 });
  const scale = await page.evaluate(() => window.visualViewport?.scale ?? 1);
  await cdp.send('Input.synthesizePinchGesture', { x: 180, y: 300, scaleFactor: 1 / scale, relativeSpeed: 4000 });
  return scale;
}

test('on a phone, by taps alone: a bad rating with a reason and words, its receipt, and the verdict on the answer', async () => {
  const page = await touching(PHONE);
  const { dialog, tap, tapButton, tapChoice, typeInto } = touchUser(page, 44);
  await tap(page.getByRole('button', { name: '评价：居民身份证换领' }));
  await tapChoice('不满意');
  await tap(dialog.getByRole('group', { name: /^哪些地方/ }).getByRole('checkbox'));
  await tapButton(/^更多选项/);
  await tap(dialog.locator('summary', { hasText: '再回答几个问题' }));
  assert.ok((await pinched(page)) > 1.5, 'two fingers zoom while the dialog is open');

  await typeInto('还想说什么', '取证排队');
  await page.setViewportSize(PHONE_WITH_KEYBOARD);
  await page.keyboard.type('一个多小时。');
  await lineIsSeen(page);
  await tapButton('提交评价');
  await page.setViewportSize(PHONE);
  await dialog.getByRole('heading', { name: '评价已收到' }).waitFor();
  await tap(dialog.locator('summary', { hasText: '这个日期是怎么算的' }));
  await tapButton('查看办理进度');
  await dialog.getByRole('heading', { name: '办理进度' }).waitFor();

  const officer = officerPage(await demonstration.browser.newPage({ locale: 'zh-CN' }), demonstration.shown.desk);
  await officer.openDeskOf('柳林县公安局户政科');
  await officer.openReview('居民身份证换领');
  await officer.page.getByText('取证排队一个多小时。').waitFor();
  await officer.verify('情况属实。');
  await officer.take('提交整改情况', '已增设取证专窗。');
  await officer.take('答复评价人', '问题已整改，感谢监督。');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

  await tapChoice('满意，可以办结');
  await tapButton('提交');
  await dialog.getByText(/^您表示满意，已办结/).waitFor();
  await tap(dialog.locator('summary', { hasText: '我的评价与追评' }));
  await tapButton('完成');
  await page.context().close();
});

test('on the hall’s tablet in 长辈版, by taps alone, with a real name, and every target is 60 pixels wide and high', async () => {
  const page = await touching(HALL_TABLET);
  await page.getByRole('button', { name: '长辈版' }).tap();
  await page.getByRole('heading', { name: '请您评一评' }).waitFor();
  await page.waitForLoadState();
  const { dialog, tap, tapButton, tapChoice, typeInto } = touchUser(page, 60);
  await tap(page.getByRole('button', { name: '评价：基本医疗保险关系转移接续' }));
  await tapChoice('不满意');
  await tapButton('下一步');
  await tap(dialog.getByRole('group', { name: /^哪些地方/ }).getByRole('checkbox'));
  await tapButton('下一步');
  await typeInto('姓名', '张三丰');
  await typeInto('联系电话', '13900000000');
  await tap(dialog.getByLabel('我已阅读并同意以上说明'));
  await tapButton('提交评价');
  await dialog.getByRole('heading', { name: '评价已收到' }).waitFor();
  await tapButton('查看办理进度');
  await dialog.getByRole('heading', { name: '办理进度' }).waitFor();
  await tap(dialog.locator('summary', { hasText: '谁看过我的姓名和电话' }));
  await tapButton('撤回同意，删除姓名和电话');
  await tapButton('确定，立即删除');
  await dialog.getByText(/您已于 .*撤回同意/).waitFor();
  await tapButton('完成');
  await page.context().close();
});

/** What FastClick, which many WeChat pages still have, does with a tap: it takes it away and clicks the element that it sees. */
const FAST_CLICK = `addEventListener('DOMContentLoaded', () => {
  let seen, at;
  document.body.addEventListener('touchstart', (event) => {
    seen = event.target;
    at = event.changedTouches[0];
  });
  document.body.addEventListener('touchend', (event) => {
    if (!seen) return;
    event.preventDefault();
    const { clientX, clientY } = at;
    seen.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY }));
  });
});`;

test('on a page whose script makes its own clicks of taps, a level, a reason and the cross can be tapped', async () => {
  const device = await demonstration.browser.newContext({
    locale: 'zh-CN',
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
  });
  await device.addInitScript(FAST_CLICK);
  const page = await device.newPage();
  await page.goto(demonstration.shown.portal);
  const { dialog, tap, tapButton, tapChoice } = touchUser(page, 44);
  await tap(page.getByRole('button', { name: /^评价：/ }));
  await tapChoice('不满意');
  const reason = dialog
    .getByRole('group', { name: /^哪些地方/ })
    .getByRole('checkbox')
    .first();
  await tap(reason);
  assert.ok(await reason.isChecked());
  await tapButton('关闭');
  await page.getByRole('button', { name: '放弃并关闭' }).tap();
  await dialog.waitFor({ state: 'hidden' });
  await device.close();
});
