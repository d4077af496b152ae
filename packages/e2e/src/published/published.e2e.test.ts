import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { findBrowser } from '@haochaping/test-support/browser';
import { freePort } from '@haochaping/test-support/free-port';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startService } from '../../../../scripts/service.mjs';

/** The sandbox with its sample county: what a portal would embed, as people see it. */
const data = mkdtempSync(join(tmpdir(), 'haochaping-published-'));
let origin: string;
let province: ReturnType<typeof startService>;
let browser: Browser;

before(async () => {
  const port = await freePort();
  const env = { HCP_PORT: String(port), HCP_DATA: data };
  province = startService({ name: '省平台', script: 'packages/server/dist/main.js', port, env, say: console.error });
  await Promise.race([province.ready(), province.ended.then((words) => Promise.reject(new Error(String(words))))]);
  origin = `http://localhost:${port}`;
  browser = await chromium.launch(await findBrowser());
});
after(async () => {
  await browser.close();
  await province.stop();
  rmSync(data, { recursive: true, force: true });
});

/** How wide the page is, and what stands in its cells on more than one line. */
const looks = (page: Page) =>
  page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    broken: [...document.querySelectorAll('td')].filter((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    }).length,
    cells: document.querySelectorAll('td').length,
    thin: [...document.querySelectorAll('th')].filter((cell) => cell.getBoundingClientRect().width < 40).length,
  }));

for (const width of [320, 768, 1280]) {
  test(`${width} wide, somebody chooses a month and reads every number on one line; what does not fit is scrolled to`, async () => {
    const page = await browser.newPage({ viewport: { width, height: 720 } });
    await page.goto(`${origin}/published`);
    await page
      .getByRole('link', { name: /2026年/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /政务服务评价公布：/ }).waitFor();
    const { wide, broken, cells, thin } = await looks(page);
    assert.ok(wide <= width, `the page is ${wide} wide`);
    assert.ok(cells > 50, 'there is a table');
    assert.equal(broken, 0, 'numbers on more than one line');
    assert.equal(thin, 0, 'heads of one character a line');
    const name = page.getByRole('rowheader').first();
    await page.getByRole('region', { name: '办件的评价' }).evaluate((region) => region.scrollTo(400, 0));
    assert.ok(((await name.boundingBox())?.x ?? -1) >= 0, 'the name of a row stays in view');
    await page.close();
  });
}

test('the most important figures stand above the table, of the whole region', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/published`);
  await page
    .getByRole('link', { name: /2026年/ })
    .first()
    .click();
  const inTable = await page
    .getByRole('row', { name: /^全部：/ })
    .getByRole('cell')
    .first()
    .textContent();
  assert.equal(await page.locator('.key dd').first().textContent(), `${inTable} 件`);
  await page.close();
});
