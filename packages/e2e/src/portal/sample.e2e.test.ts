import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citizenPage } from '@haochaping/test-support/page-objects';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';

const demonstration = demonstrationInBrowser({ sample: true });

test('who opens the demonstration for the first time is the invented citizen: a good rating, an answer that waits for them, and one that is ended', async () => {
  const page = await demonstration.browser.newPage({ locale: 'zh-CN' });
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('response', (answer) => answer.status() >= 500 && wrong.push(`${answer.status()} ${answer.url()}`));
  const citizen = citizenPage(page, demonstration.shown.portal);
  await citizen.openMyCases();
  const answered = citizen.row('灵活就业人员社会保险补贴申领');
  await answered.getByText('等您回复').waitFor();
  await citizen.row('残疾人两项补贴申领').getByText('已办结').last().waitFor();
  await citizen.row('排水许可证核发').getByRole('link', { name: '查看我的评价' }).waitFor();

  await answered.getByRole('link', { name: /查看进度/ }).click();
  await page.getByText('已把材料清单合并成一张并在窗口公示').first().waitFor();
  await page.getByRole('radio', { name: /^满意/ }).check();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('您表示满意，已办结').first().waitFor();
  await page.goBack();
  await answered.getByText('等您回复').waitFor({ state: 'detached' });
  assert.deepEqual(wrong, []);
  await page.close();
});
