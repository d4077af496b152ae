import { findBrowser } from '@haochaping/test-support/browser';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import { startDeployedSite } from '../embed/deployed-site.js';
import { HOSTS } from './hosts.js';
import { NOTE, CHANGED } from './page-state.js';

const folder = join(mkdtempSync(join(tmpdir(), 'haochaping-hosts-')), 'haochaping');
const command = ['packages/embed/bin/haochaping-embed.mjs', 'copy', folder];
const printed = execFileSync(process.execPath, command, { encoding: 'utf8' });
const site = await startDeployedSite(folder, HOSTS);
site.putIntoHeader(printed.slice(printed.indexOf('<script')).trim());
const browser = await chromium.launch(await findBrowser());
after(async () => {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** By mouse and keys, as somebody sees the page; what is covered or dead fails. */
async function rateBadly(page: Page): Promise<void> {
  const dialog = page.locator('hcp-rating-dialog');
  await dialog
    .locator('.level')
    .filter({ hasText: /^\s*不满意/ })
    .click();
  await dialog.locator('.indicator').first().click();
  await dialog.locator('textarea').first().click();
  await page.keyboard.type('abc');
  await page.keyboard.press('Backspace');
  assert.equal(await dialog.locator('textarea').first().inputValue(), 'ab');
  await dialog.getByRole('button', { name: '提交评价' }).click();
  await dialog.getByRole('heading', { name: '评价已收到' }).waitFor();
  await dialog.getByRole('button', { name: '完成' }).click();
  await dialog.locator('dialog[open]').waitFor({ state: 'detached' });
}

HOSTS.forEach(({ name }, nth) => {
  test(`${name}: a bad rating by mouse and keys, and nothing of ours is left in the page`, async () => {
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    page.setDefaultTimeout(8_000);
    try {
      await page.goto(`${site.origin}/hosts/${nth}`);
      const button = page.locator('button[data-hcp-ticket]');
      await button.focus();
      await page.evaluate(NOTE);
      await button.click();
      await rateBadly(page);
      assert.deepEqual(await page.evaluate(CHANGED), []);
    } finally {
      await page.close();
    }
  });
});
