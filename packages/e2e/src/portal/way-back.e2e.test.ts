import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { citizenPage, officerPage, type CitizenPage } from '@haochaping/test-support/page-objects';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';
import { keyboardUser } from '../journeys/keyboard-user.js';
import { faultsOf } from './page-faults.js';

const demonstration = demonstrationInBrowser();

const SMALL_PHONE = { width: 320, height: 568 };
const PHONE_NUMBER = '13900000000';

/** A citizen's own small phone; nothing may go wrong on its pages or leave for another host. */
async function withPhone(does: (phone: BrowserContext) => Promise<void>): Promise<void> {
  const phone = await demonstration.browser.newContext({ locale: 'zh-CN', viewport: SMALL_PHONE });
  const hosts = [demonstration.shown.portal, demonstration.shown.province];
  const wrong: string[] = [];
  phone.on('weberror', (error) => wrong.push(error.error().message));
  phone.on('console', (message) => message.text().includes('Content Security Policy') && wrong.push(message.text()));
  phone.on('request', (request) => {
    if (!hosts.some((host) => request.url().startsWith(`${host}/`))) wrong.push(request.url());
  });
  await does(phone);
  await phone.close();
  assert.deepEqual(wrong, []);
}

/** Rates a case badly, and stands before the receipt. */
async function rated(phone: BrowserContext, item: string): Promise<CitizenPage> {
  const citizen = citizenPage(await phone.newPage(), demonstration.shown.portal);
  await citizen.openMyCases();
  await citizen.openRating(item);
  await citizen.choose('不满意');
  await citizen.tickFirst();
  await citizen.dialog.getByText('留下姓名和电话').first().click();
  await citizen.dialog.getByLabel('姓名').fill('张三丰');
  await citizen.dialog.getByLabel('联系电话').fill(PHONE_NUMBER);
  await citizen.dialog.getByLabel('我已阅读并同意以上说明').check();
  await citizen.submit();
  await citizen.reads('评价已收到');
  return citizen;
}

const finish = ({ dialog }: CitizenPage): Promise<void> => dialog.getByRole('button', { name: '完成' }).click();

/** Whether this device keeps any rating. */
const remembers = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'hcp-remembered'));

test('one press on the receipt keeps the way back: the case leads to its progress, says when it is the citizen’s turn, and one press forgets it', () =>
  withPhone(async (phone) => {
    const item = '食品经营许可证';
    const citizen = await rated(phone, item);
    await citizen.dialog.getByRole('button', { name: '在本机记住，方便查看进度' }).click();
    await citizen.dialog.getByText('已在本机记住').waitFor();
    await finish(citizen);
    await citizen.row(item).getByRole('link', { name: '查看进度' }).waitFor();
    assert.equal(await remembers(citizen.page), true);

    const desk = officerPage(await demonstration.browser.newPage({ locale: 'zh-CN' }), demonstration.shown.desk);
    await desk.openDeskOf('柳林县行政审批服务管理局');
    await desk.openReview(item);
    await desk.verify('情况属实。');
    await desk.take('提交整改情况', '已重新核发。');
    await desk.take('答复评价人', '问题已整改，感谢监督。');
    await desk.page.getByText(/评价人可以在.*以前说是否满意/).waitFor();
    await desk.page.close();

    const later = citizenPage(await phone.newPage(), demonstration.shown.portal);
    await later.openMyCases();
    await later.page.evaluate(() => localStorage.clear());
    await later.openMyCases();
    await later.row(item).getByText('等您回复').waitFor();
    assert.deepEqual(await faultsOf(later.page), []);
    const { tabTo, press } = await keyboardUser(later.page);
    await tabTo(/^link “等您回复 ?查看进度” — 食品经营许可证核发$/);
    await press('Enter');
    await later.page.getByRole('heading', { name: '办理进度', exact: true }).waitFor();
    await later.page.getByText('问题已整改，感谢监督。').first().waitFor();
    assert.match(later.page.url(), /\/track#\d{18}$/, 'no token comes into the history');
    assert.deepEqual(await faultsOf(later.page), []);

    await later.page.getByRole('button', { name: '不再记住' }).click();
    await later.page.getByText('已从本机删除。').waitFor();
    await later.page.reload();
    await later.page.getByText('这台设备没有记住这件办件的评价。').waitFor();
    await later.page.goBack();
    await later.row(item).getByRole('link', { name: '找回我的评价' }).waitFor();
  }));

test('without that press nothing is kept, and the case leads to the search: number and phone find the progress', () =>
  withPhone(async (phone) => {
    const item = '个体工商户设立登记';
    const citizen = await rated(phone, item);
    const ratingNo = /141125-\d{8}-[0-9A-Z]{8}/.exec(await citizen.dialog.innerText())?.[0] ?? '';
    await finish(citizen);
    const link = citizen.row(item).getByRole('link', { name: '找回我的评价' });
    await link.waitFor();
    assert.deepEqual(await faultsOf(citizen.page), []);
    assert.equal(await remembers(citizen.page), false);

    await link.click();
    const { page } = citizen;
    await page.getByRole('heading', { name: '找回我的评价' }).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await page.getByLabel('评价编号').fill(ratingNo);
    await page.getByLabel('评价时留的手机号').fill('13800138000');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
    await page.getByLabel('评价时留的手机号').fill(PHONE_NUMBER);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByRole('heading', { name: '办理进度', exact: true }).waitFor();
    assert.equal(page.url(), `${demonstration.shown.portal}/find`, 'nothing of it comes into the address');
    assert.deepEqual(await faultsOf(page), []);
  }));

test('whoever comes to the tracking page without the receipt is led to the search', () =>
  withPhone(async (phone) => {
    const page = await phone.newPage();
    await page.goto(`${demonstration.shown.portal}/track`);
    await page.getByText('回执丢了？').getByRole('link', { name: '找回我的评价' }).click();
    await page.getByLabel('评价编号').waitFor();
  }));

test('on another device the case leads to the search, and without scripts on to the page of the province', async () => {
  const item = '社会保障卡补领';
  await withPhone(async (phone) => finish(await rated(phone, item)));
  const plain = await demonstration.browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
  const citizen = citizenPage(await plain.newPage(), demonstration.shown.portal);
  await citizen.openMyCases();
  await citizen.row(item).getByRole('link', { name: '找回我的评价' }).click();
  await citizen.page.getByRole('link', { name: '在省好差评平台的页面上查询' }).click();
  await citizen.page.getByLabel('评价时留的手机号').waitFor();
  assert.equal(citizen.page.url(), `${demonstration.shown.province}/find`);
  await plain.close();
});
