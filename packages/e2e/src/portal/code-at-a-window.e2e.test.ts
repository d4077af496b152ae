import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createDepartmentClient } from '@haochaping/client/department';
import { SANDBOX_OFFICES, createServer } from '@haochaping/server';
import { findBrowser } from '@haochaping/test-support/browser';
import { chromium, type Browser, type Page } from 'playwright-core';
import { faultsOf } from './page-faults.js';

const WINDOW = {
  kind: 'window',
  code: 'A03',
  name: '3号窗口（企业开办）',
  orgCode: '11141125MB1A2B3C4D',
  regionCode: '141125',
} as const;

let province: Awaited<ReturnType<typeof createServer>>;
let browser: Browser;
/** What the QR code at the window says. */
let link: string;
before(async () => {
  const masterKey = randomBytes(32);
  province = await createServer({ storage: { kind: 'memory' }, masterKey, sandbox: true, port: 0, host: '127.0.0.1' });
  const endpoint = `http://127.0.0.1:${province.port}`;
  const key = await province.ensureApp({ appId: 'hall', name: '大厅', offices: SANDBOX_OFFICES });
  link = endpoint + (await createDepartmentClient({ endpoint, ...key }).postCode({ target: WINDOW })).path;
  browser = await chromium.launch(await findBrowser());
});
after(async () => {
  await browser.close();
  await province.stop();
});

/** A citizen’s own phone, which has nothing of any other. */
const phone = async (options = {}): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 375, height: 667 }, ...options })).newPage();

test('who scans the code at a window rates that window on their own phone, and leaves nothing of the code in the address', async () => {
  const page = await phone();
  await page.goto(link);
  await page.getByRole('radio').first().waitFor();
  assert.equal(new URL(page.url()).hash, '');
  assert.match((await page.locator('.subject').textContent()) ?? '', /3号窗口（企业开办）/);
  assert.deepEqual(await faultsOf(page), []);
  await page.getByText('满意', { exact: true }).first().click();
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('heading', { name: '评价已收到' }).waitFor();
  await page.goto(link);
  await page.getByRole('heading', { name: '今天已经在这里评价过，明天可以再评' }).waitFor();
  await page.context().close();
});

test('without scripts the ten characters under the code are typed', async () => {
  const page = await phone({ javaScriptEnabled: false });
  await page.goto(link);
  await page.getByLabel('评价码').fill(link.split('#')[1]?.toLowerCase() ?? '');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('radio').first().waitFor();
  await page.context().close();
});
