import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officerPage } from '@haochaping/test-support/page-objects';
import { demonstrationInBrowser } from '../demonstration-in-browser.js';
import { faultsOf } from './page-faults.js';

const demonstration = demonstrationInBrowser();

const SITES = [
  { site: 'portal', name: '柳林县政务服务网', paths: ['/', '/track', '/find', '/nothing-here'] },
  { site: 'desk', name: '柳林县“好差评”工作台', paths: ['/', '/paper', '/nothing-here'] },
] as const;

for (const { site, name, paths } of SITES) {
  for (const width of [375, 1280]) {
    test(`the ${site} is itself on a screen of ${width}, by day and by night: no link to the other, nothing too wide, nothing for axe`, async () => {
      // Between day and night a button's ground fades: half way it is neither colour.
      const context = await demonstration.browser.newContext({
        viewport: { width, height: 812 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const here = demonstration.shown[site];
      for (const path of paths) {
        await page.goto(here + path);
        await page.getByRole('banner').getByText(name).waitFor();
        const links = await page
          .locator('a')
          .evaluateAll((all) => all.map((a) => (a instanceof HTMLAnchorElement ? a.href : '')));
        assert.deepEqual(
          links.filter((link) => !link.startsWith(here) && !link.startsWith(`${demonstration.shown.province}/find`)),
          [],
          path,
        );
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await faultsOf(page), [], `${path} ${colorScheme}`);
        }
      }
      await context.close();
    });
  }
}

test('the portal has no menu of officers, and the address where it was is not there', async () => {
  const page = await demonstration.browser.newPage({ locale: 'zh-CN' });
  await page.goto(demonstration.shown.portal);
  assert.deepEqual(await page.getByRole('navigation', { name: '本站栏目' }).getByRole('link').allInnerTexts(), [
    '我的办件',
    '评价与办理进度',
    '找回评价',
  ]);
  assert.equal((await page.goto(`${demonstration.shown.portal}/officer`))?.status(), 404);
  await page.close();
});

test('whoever signs in at the desk reads whose desk it is, and what waits', async () => {
  const officer = officerPage(await demonstration.browser.newPage({ locale: 'zh-CN' }), demonstration.shown.desk);
  await officer.openDeskOf('柳林县公安局户政科');
  await officer.page.getByRole('banner').getByText('任国强 · 承办人').waitFor();
  await officer.page.getByText('没有要办的差评。').waitFor();
  await officer.page.getByLabel('身份').selectOption({ label: '监督员' });
  await officer.page.getByRole('banner').getByText('监督员（演示） · 监督员').waitFor();
  await officer.page.close();
});
