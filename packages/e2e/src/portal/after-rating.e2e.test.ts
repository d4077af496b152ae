import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Page } from 'playwright-core';
import { citizenPage } from '@haochaping/test-support/page-objects';
import { officerPage } from '@haochaping/test-support/page-objects';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';

const demonstration = demonstrationInBrowser();

const ITEM = '居民身份证换领';
const OFFICE = '柳林县公安局户政科';
const OVERSEER = '柳林县行政审批服务管理局';

/** A citizen rates, leaves a name, and keeps the link of the receipt. */
async function rated(item: string, level: string): Promise<{ page: Page; link: string }> {
  const window = await demonstration.browser.newContext({ locale: 'zh-CN' });
  await window.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demonstration.shown.portal });
  const page = await window.newPage();
  const citizen = citizenPage(page, demonstration.shown.portal);
  await citizen.openMyCases();
  await citizen.openRating(item);
  await citizen.choose(level);
  if (level === '不满意') await citizen.tickFirst();
  await citizen.dialog.getByText('留下姓名和电话').first().click();
  await citizen.dialog.getByLabel('姓名').fill('张三丰');
  await citizen.dialog.getByLabel('联系电话').fill('13900000000');
  await citizen.dialog.getByLabel('我已阅读并同意以上说明').check();
  await citizen.submit();
  await citizen.reads('评价已收到');
  await citizen.dialog.getByRole('button', { name: '复制链接' }).click();
  await citizen.dialog.getByText('已复制').first().waitFor();
  return { page, link: await page.evaluate(() => navigator.clipboard.readText()) };
}

async function opened(page: Page, link: string): Promise<Page> {
  await page.goto('about:blank');
  await page.goto(link);
  return page;
}

const unfold = (page: Page, name: string): Promise<void> => page.locator('summary', { hasText: name }).click();

async function atDesk(office: string, role?: string) {
  const desk = officerPage(await demonstration.browser.newPage({ locale: 'zh-CN' }), demonstration.shown.desk);
  await desk.openDeskOf(office, role);
  await desk.openReview(ITEM);
  return desk;
}

test('after the answer the citizen adds a word, sees who looked at their name, withdraws it, and the desk learns it no more', async () => {
  const { page, link } = await rated(ITEM, '不满意');
  const officer = await atDesk(OFFICE);
  assert.deepEqual(await officer.takeEmpty('提交核实结果'), ['提交的内容有误', '请选择核实结论', '请填写办理说明']);
  await officer.verify('情况属实。');
  await officer.take('提交整改情况', '已增设取证专窗。');
  await officer.take('答复评价人', '问题已整改，感谢监督。');
  await officer.page.getByText(/评价人可以在.*以前说是否满意，在那以前不能办结。/).waitFor();
  assert.equal(await officer.page.getByRole('button', { name: '查看姓名和电话' }).count(), 0);

  await opened(page, link);
  await page.getByText(/在 .*前告诉我们您是否认可；逾期未回复的，按办结处理。/).waitFor();
  await unfold(page, '谁看过我的姓名和电话');
  await page.getByText('还没有人看过。').waitFor();

  const supervisor = await atDesk(OVERSEER, '监督员');
  await supervisor.page.getByLabel('为什么查看').selectOption({ label: '答复' });
  await supervisor.page.getByRole('button', { name: '查看姓名和电话' }).click();
  await supervisor.page.getByText('张三丰，电话 13900000000').waitFor();

  await opened(page, link);
  await unfold(page, '我的评价与追评');
  await page.getByText('还可以追评 1 次。').waitFor();
  await page.getByLabel('您还想说什么？').fill('整改以后又去了一次，一次就办好了。');
  await page
    .getByRole('group', { name: /现在您满意吗/ })
    .getByRole('radio', { name: '满意', exact: true })
    .check();
  await page.getByRole('button', { name: '提交追评' }).click();
  await page.getByText('追评的次数已用完。').waitFor();
  await officer.openReview(ITEM);
  await officer.page.getByText('整改以后又去了一次，一次就办好了。').waitFor();

  await unfold(page, '谁看过我的姓名和电话');
  await page.locator('.access-log li').filter({ hasText: OVERSEER }).getByText('为了答复').waitFor();
  await page.getByRole('button', { name: '撤回同意，删除姓名和电话' }).click();
  await page.getByRole('button', { name: '确定，立即删除' }).click();
  await page.getByText(/您已于 .*撤回同意/).waitFor();

  await supervisor.page.getByRole('button', { name: '查看姓名和电话' }).click();
  await supervisor.page.getByText('评价人已撤回同意，姓名和电话已经删除').waitFor();
  assert.equal(await supervisor.page.getByText('13900000000').count(), 0);
});

test('a good rating’s citizen finds it again by the link, can check it against the log and withdraw the name', async () => {
  const { page, link } = await rated('社会保障卡补领', '非常满意');
  await opened(page, link);
  await page.getByRole('heading', { name: '我的评价', exact: true }).waitFor();
  await page.getByText('这次评价不设追评。').waitFor();
  await unfold(page, '验证我的评价没有被改');
  await page
    .getByText(/已验证|还没有写入日志，最晚/)
    .first()
    .waitFor();
  await unfold(page, '谁看过我的姓名和电话');
  await page.getByRole('button', { name: '撤回同意，删除姓名和电话' }).click();
  await page.getByRole('button', { name: '确定，立即删除' }).click();
  await page.getByText(/您已于 .*撤回同意/).waitFor();
});

test('several links, one a line, stand in a list, and each opens', async () => {
  const page = await demonstration.browser.newPage({ locale: 'zh-CN' });
  const links = [await rated('不动产登记', '满意'), await rated('机动车驾驶证', '不满意')].map(({ link }) => link);
  await page.goto(`${demonstration.shown.portal}/track`);
  await page.getByLabel('查询链接').fill(links.join('\n'));
  await page.getByRole('button', { name: '查看进度' }).click();
  await page.locator('summary', { hasText: '待核实' }).click();
  await page.getByRole('heading', { name: '办理进度', exact: true }).waitFor();
  assert.equal(await page.locator('hcp-review-line').count(), 2);
});
