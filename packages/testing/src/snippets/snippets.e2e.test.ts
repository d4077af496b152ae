import { createRatingClient, memoryOutbox } from '@haochaping/client';
import { createDepartmentClient } from '@haochaping/client/department';
import { findBrowser } from '@haochaping/testing/browser';
import { provinceInMemory } from '@haochaping/server/in-memory';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, mock, test } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import { closedCase } from '../playground/cases.js';
import { bundled, FOLDER, WAYS, type Way } from './bundled.js';

const ENDPOINT = 'https://hcp.example.gov.cn';
const PORTAL = 'https://portal.example.gov.cn';
const WAYS_OF_BUILDING: readonly Way[] = ['npm', 'Vue 3', 'Vue 2.7', 'React 19'];

const province = await provinceInMemory(Buffer.alloc(32, 7));
// All that this process calls is the province.
mock.method(globalThis, 'fetch', (...[input, init]: Parameters<typeof fetch>) =>
  province.answer(new Request(input, init)),
);
const department = createDepartmentClient({
  endpoint: ENDPOINT,
  ...(await province.ensureApp({ appId: 'portal', name: '门户' })),
});
const browser = await chromium.launch(await findBrowser());
after(async () => {
  await browser.close();
  await province.close();
});

let cases = 0;
async function freshTicket(): Promise<string> {
  cases += 1;
  await department.registerServiceCase(`A-${cases}`, closedCase('liulin', Date.now()));
  return (await department.requestTicket(`A-${cases}`, { channel: 'pc' })).ticket;
}

async function trackingToken(): Promise<string> {
  const client = createRatingClient({ endpoint: ENDPOINT, ticket: await freshTicket(), outbox: memoryOutbox() });
  return (await client.submit({ service: { level: 'dissatisfied', indicators: [] }, answers: {} })).trackingToken;
}

/** A department's page: its own server gives tickets, the province answers at its endpoint, and there is nothing else. */
async function open(body: string, script = '', hash = ''): Promise<Page> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  page.setDefaultTimeout(15_000);
  const html = `<!doctype html><html lang="zh-CN"><body><div id="app"></div>${body}${script && '<script type="module" src="/bundle.js"></script>'}`;
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === ENDPOINT) return route.fulfill(await answered(route.request()));
    if (url.origin !== PORTAL) return route.abort();
    if (url.pathname === '/') return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    if (url.pathname === '/bundle.js') return route.fulfill({ body: script, contentType: 'text/javascript' });
    if (url.pathname === '/api/ticket') return route.fulfill({ body: await freshTicket() });
    if (!url.pathname.startsWith('/haochaping/')) return route.fulfill({ status: 404 });
    return route.fulfill({ path: url.pathname.replace('/haochaping', 'packages/embed/dist') });
  });
  await page.goto(`${PORTAL}/${hash}`);
  return page;
}

async function answered(request: ReturnType<Parameters<Parameters<Page['route']>[1]>[0]['request']>) {
  const [method, body] = [request.method(), request.postData()];
  const headers = await request.allHeaders();
  const sent = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
  const answer = await province.answer(new Request(request.url(), { method, headers: sent, ...(body && { body }) }));
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
}

async function rateBadly(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '不满意', exact: true }).check();
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('评价编号').waitFor();
}

const rateInDialog = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '评价', exact: true }).click();
  await rateBadly(page);
  await page.getByRole('button', { name: '完成' }).click();
};

/** What a person does with each snippet, and sees. */
const DOES: Readonly<Record<string, (page: Page, way?: Way) => Promise<unknown>>> = {
  'rating-dialog': async (page, way) => {
    await rateInDialog(page);
    if (way === 'npm') await page.locator('button:focus').getByText('评价').waitFor();
    else if (way) await page.getByText('rated').waitFor();
    else await page.waitForFunction(() => document.title === 'rated');
  },
  'rating-form': async (page) => {
    await rateBadly(page);
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByText('评价编号').waitFor({ state: 'detached' });
  },
  'rating-scale': (page) => page.getByRole('radio', { name: '非常满意', exact: true }).check(),
  indicators: (page) => page.getByRole('checkbox').first().check(),
  questionnaire: (page) => page.getByRole('radio').first().check(),
  receipt: async (page) => {
    await page.getByRole('button', { name: '不满意' }).click();
    await page.getByText('评价编号').waitFor();
  },
  'status-tracker': (page) => page.getByRole('heading', { name: '办理进度' }).waitFor(),
};

async function plays(folder: string, page: Page, way?: Way): Promise<void> {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await DOES[folder]?.(page, way);
  assert.deepEqual(errors, []);
  await page.close();
}

for (const folder of Object.keys(DOES)) {
  for (const way of WAYS_OF_BUILDING) {
    test(`${folder}/${WAYS[way].file} works as it is copied, with ${way}`, async () => {
      const hash = folder === 'status-tracker' ? `#${await trackingToken()}` : '';
      await plays(folder, await open('', await bundled(way, folder), hash), way);
    });
  }
}

for (const folder of ['rating-dialog', 'status-tracker']) {
  test(`${folder}/page.html works as it is copied, without a build`, async () => {
    const hash = folder === 'status-tracker' ? `#${await trackingToken()}` : '';
    await plays(folder, await open(readFileSync(`${FOLDER}/${folder}/page.html`, 'utf8'), '', hash));
  });
}
