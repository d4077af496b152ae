import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { citizenPage } from '@haochaping/test-support/page-objects';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';

const demonstration = demonstrationInBrowser();

const TIMES = 20;

/** By how many nodes and listeners the browser holds more when something was done many times, after all was fetched. */
async function leftBy(page: Page, action: () => Promise<void>): Promise<{ nodes: number; listeners: number }> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  const held = async (name: string): Promise<number> => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === name)?.value ?? NaN;
  };
  const counts = async (): Promise<{ nodes: number; listeners: number }> => {
    for (let time = 0; time < 2; time += 1) await devTools.send('HeapProfiler.collectGarbage');
    return { nodes: await held('Nodes'), listeners: await held('JSEventListeners') };
  };
  for (let time = 0; time < 2; time += 1) await action();
  const before = await counts();
  for (let time = 0; time < TIMES; time += 1) await action();
  const after = await counts();
  return { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
}

/** Of a single opening dozens would be left; what the browser itself holds now and then is less than one node each time. */
const assertNoLeak = ({ nodes, listeners }: { nodes: number; listeners: number }): void => {
  assert.ok(nodes < TIMES, `${nodes} nodes are left of ${TIMES}`);
  assert.ok(listeners < TIMES, `${listeners} listeners are left of ${TIMES}`);
};

test('a page on which the rating is opened, filled in and left over and over holds no more than at first', async () => {
  const context = await demonstration.browser.newContext({ locale: 'zh-CN' });
  const citizen = citizenPage(await context.newPage(), demonstration.shown.portal);
  await citizen.openMyCases();
  assertNoLeak(
    await leftBy(citizen.page, async () => {
      await citizen.openRating('居民身份证换领');
      await citizen.choose('不满意');
      await citizen.tickFirst();
      await citizen.page.keyboard.press('Escape');
      await citizen.page.getByRole('button', { name: '放弃并关闭' }).click();
      await citizen.dialog.first().waitFor({ state: 'hidden' });
    }),
  );
  await context.close();
});

test('a pad that was handed over, filled in and taken back over and over holds no more than at first', async () => {
  const context = await demonstration.browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${demonstration.shown.desk}/hall`);
  const pad = page.frameLocator('iframe[name=pad]');
  await page.frameLocator('iframe[name=window]').getByRole('button', { name: '交给平板评价' }).click();
  await pad.getByRole('button', { name: '开始评价' }).waitFor();
  const kiosk = pad.locator('hcp-kiosk');
  assertNoLeak(
    await leftBy(page, async () => {
      await pad.getByRole('button', { name: '开始评价' }).click();
      await pad.getByRole('radio', { name: '不满意', exact: true }).check();
      await pad.getByRole('checkbox').first().check();
      await kiosk.evaluate((element: HTMLElement & { client?: unknown; updateComplete: Promise<unknown> }) => {
        const { client } = element;
        element.client = undefined;
        return element.updateComplete.then(() => (element.client = client)).then(() => undefined);
      });
    }),
  );
  await context.close();
});
