import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BrowserContext, type Route } from 'playwright-core';
import { citizenPage, type CitizenPage } from '@haochaping/test-support/page-objects';
import { officerPage } from '@haochaping/test-support/page-objects';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';

const SAVED = '已保存，恢复网络后自动提交';
const RECEIVED = '评价已收到';

const demonstration = demonstrationInBrowser();

/** A citizen with a device of their own, as far as the ticked reasons of a bad rating. */
async function aboutToSubmit(item: string): Promise<{ citizen: CitizenPage; device: BrowserContext }> {
  const device = await demonstration.browser.newContext({ locale: 'zh-CN' });
  const citizen = citizenPage(await device.newPage(), demonstration.shown.portal);
  await citizen.openMyCases();
  await citizen.openRating(item);
  await citizen.choose('不满意');
  await citizen.tickFirst();
  return { citizen, device };
}

/**
 * Cuts the way to the province, and gives how it is mended; the portal's own pages still load. The route stays all along: were it
 * taken away while a page loads, one of the page's files might never come.
 */
async function cut(device: BrowserContext, how: (route: Route) => Promise<void> = (route) => route.abort()) {
  let isCut = true;
  await device.route(`${demonstration.shown.province}/**`, (route) => (isCut ? how(route) : route.continue()));
  return () => {
    isCut = false;
  };
}

/** How many bad reviews the office has of an item. */
async function reviewsOf(item: string, office: string): Promise<number> {
  const desk = officerPage(await demonstration.browser.newPage({ locale: 'zh-CN' }), demonstration.shown.desk);
  await desk.openDeskOf(office);
  await desk.openReview(item);
  const count = await desk.page.locator('#list').getByRole('button').filter({ hasText: item }).count();
  await desk.page.close();
  return count;
}

async function isRatedOnce({ dialog, row }: CitizenPage, item: string, office: string): Promise<void> {
  await dialog.getByRole('button', { name: '完成' }).click();
  await row(item).getByText('已评价').waitFor();
  assert.equal(await reviewsOf(item, office), 1);
}

test('offline it is saved; back online the receipt comes without a click', async () => {
  const { citizen, device } = await aboutToSubmit('居民身份证换领');
  await device.setOffline(true);
  await citizen.submit();
  await citizen.reads(SAVED);
  await citizen.dialog.getByText('可以关闭本页').waitFor();
  await device.setOffline(false);
  await citizen.reads(RECEIVED);
  await isRatedOnce(citizen, '居民身份证换领', '柳林县公安局户政科');
  await device.close();
});

test('offline, who closes the dialog has the receipt and the host its event soon after the network is back', async () => {
  const { citizen, device } = await aboutToSubmit('城乡居民基本医疗保险');
  await citizen.page.evaluate(() => {
    document.addEventListener('hcp-rating-settled', () => (document.title = 'settled'));
  });
  await device.setOffline(true);
  await citizen.submit();
  await citizen.reads(SAVED);
  await citizen.dialog.getByRole('button', { name: '完成' }).click();
  await device.setOffline(false);
  await citizen.reads(RECEIVED);
  await citizen.dialog.getByRole('button', { name: '完成' }).click();
  await citizen.page.waitForFunction(() => document.title === 'settled', undefined, { timeout: 5_000 });
  await device.close();
});

test('who reloads the page before it was delivered gets the receipt there, without a click', async () => {
  const { citizen, device } = await aboutToSubmit('社会保障卡补领');
  const mend = await cut(device);
  await citizen.submit();
  await citizen.reads(SAVED);
  await citizen.page.reload();
  await citizen.row('社会保障卡补领').getByRole('button', { name: /评价/ }).waitFor();
  mend();
  await citizen.reads(RECEIVED);
  await isRatedOnce(citizen, '社会保障卡补领', '柳林县人力资源和社会保障局');
  await device.close();
});

test('an answer that was lost is found by the next page: rated once, and with its receipt', async () => {
  const { citizen, device } = await aboutToSubmit('机动车驾驶证');
  let arrived = 0;
  const mend = await cut(device, async (route) => {
    await route.fetch();
    if (route.request().url().endsWith('/v1/ratings')) arrived += 1;
    await route.abort();
  });
  await citizen.submit();
  await citizen.reads(SAVED);
  assert.ok(arrived > 0, 'the province has it');
  mend();
  await citizen.page.reload();
  await citizen.reads(RECEIVED);
  await citizen.dialog.getByRole('button', { name: '完成' }).click();
  await citizen.row('机动车驾驶证').getByText('已评价').waitFor();
  await device.close();
});

test('a second window sends what the first one saved, and both show the one receipt', async () => {
  const { citizen, device } = await aboutToSubmit('不动产登记');
  const mend = await cut(device);
  await citizen.submit();
  await citizen.reads(SAVED);
  const second = citizenPage(await device.newPage(), demonstration.shown.portal);
  // Before that the first window might be done with it: then there is nothing to send.
  const hasTried = second.page.waitForEvent('requestfailed', (request) => request.url().endsWith('/v1/ratings'));
  await second.openMyCases();
  await hasTried;
  mend();
  await second.reads(RECEIVED);
  await citizen.reads(RECEIVED);
  const numbers = await Promise.all(
    [citizen, second].map(({ dialog }) => dialog.getByText(/141125-\d{8}-[0-9A-Z]{8}/).textContent()),
  );
  assert.equal(new Set(numbers).size, 1);
  await device.close();
});
