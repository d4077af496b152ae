import { createRatingClient, memoryOutbox } from '@haochaping/client';
import { findBrowser } from '@haochaping/test-support/browser';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { after, test } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import { closedCase } from '@haochaping/test-support/samples';
import { ENDPOINT, startRoutedProvince } from '../department/routed-province.js';
import { bundled, FOLDER, WAYS, type Way } from './bundled.js';
import { builtWithWebpack4 } from './webpack-4/built-with-webpack-4.js';

const PORTAL = 'https://portal.example.gov.cn';
const WAYS_OF_BUILDING: readonly Way[] = ['npm', 'Vue 3', 'Vue 2.7', 'React 18', 'React 19'];

const province = await startRoutedProvince();
const { department } = province;
const browser = await chromium.launch(await findBrowser());
after(async () => {
  await browser.close();
  await province.close();
});

let cases = 0;
/** Of the region whose ratings are made on the province's own page. */
const HOSTED = { organisation: { orgCode: 'BH-SC', orgName: '滨海新区市场监督管理局' } };
async function freshTicket(regionCode?: string): Promise<string> {
  cases += 1;
  const serviceCase = closedCase('liulin', Date.now());
  await department.registerServiceCase(`A-${cases}`, { ...serviceCase, ...(regionCode && { regionCode, ...HOSTED }) });
  return (await department.requestTicket(`A-${cases}`, { channel: 'pc' })).ticket;
}

async function trackingToken(): Promise<string> {
  const client = createRatingClient({ endpoint: ENDPOINT, ticket: await freshTicket(), outbox: memoryOutbox() });
  return (await client.submit({ service: { level: 'dissatisfied', indicators: [] }, answers: {} })).trackingToken;
}

type Site = { readonly body: string; readonly scripts?: ReadonlyMap<string, string>; readonly folder: string };

/** A department's page: its own server gives tickets, the province answers at its endpoint, and there is nothing else. */
async function open({ body, scripts, folder }: Site): Promise<Page> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  page.setDefaultTimeout(15_000);
  const html = `<!doctype html><html lang="zh-CN"><body><div id="app"></div>${body}${scripts ? `<script type="module" src="/bundle/${folder}.js"></script>` : ''}`;
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === ENDPOINT) return province.fulfil(route);
    if (url.origin !== PORTAL) return route.abort();
    if (url.pathname === '/') return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    const script = scripts?.get(basename(url.pathname));
    if (script !== undefined) return route.fulfill({ body: script, contentType: 'text/javascript' });
    if (url.pathname === '/api/ticket') return route.fulfill({ body: await freshTicket(regionFor(folder)) });
    if (!url.pathname.startsWith('/haochaping/')) return route.fulfill({ status: 404 });
    return route.fulfill({ path: url.pathname.replace('/haochaping', 'packages/embed/dist') });
  });
  await page.goto(`${PORTAL}/${await hashFor(folder)}`);
  return page;
}

/** In 长辈版 by way of the steps before the last. */
async function rateBadly(page: Page, steps: readonly string[] = []): Promise<void> {
  await page.getByRole('radio', { name: '不满意', exact: true }).check();
  for (const step of steps) {
    await page.getByText(step).waitFor();
    await page.getByRole('button', { name: '下一步' }).click();
  }
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
  'review-line': (page) => page.getByText('待核实').waitFor(),
  'review-list': async (page) => {
    await page.getByText('待核实').nth(1).click();
    await page.getByRole('heading', { name: '办理进度' }).waitFor();
  },
  'my-rating': (page) => page.getByRole('heading', { name: '追评' }).waitFor(),
  'identity-access': (page) => page.getByText('没有保存您的姓名和电话。').waitFor(),
  'log-check': (page) => page.getByText(/最晚.*写入/).waitFor(),
  'hosted-page': async (page) => {
    await page.getByRole('heading', { name: '请到评价平台的页面上评价' }).waitFor();
    await page.getByRole('button', { name: '已经评价，查看结果' }).click();
    await page.getByText('评价平台还没有收到这次评价。').waitFor();
  },
  provider: async (page) => {
    await rateBadly(page, ['第 1 步，共 3 步', '第 2 步，共 3 步']);
    assert.equal(await page.locator('[data-hcp-appearance="auto elder"] hcp-rating-form').count(), 1);
    await page.getByRole('button', { name: '查看办理进度' }).click();
    await page.getByRole('heading', { name: '办理进度' }).waitFor();
  },
};

/** What comes after a rating is reached by the tracking token behind the hash. */
const TRACKS: Readonly<Record<string, number>> = {
  'status-tracker': 1,
  'review-line': 1,
  'review-list': 2,
  'my-rating': 1,
  'identity-access': 1,
  'log-check': 1,
};

async function hashFor(folder: string): Promise<string> {
  const tokens: string[] = [];
  for (let count = TRACKS[folder] ?? 0; count > 0; count -= 1) tokens.push(await trackingToken());
  return tokens.length > 0 ? `#${tokens.join()}` : '';
}

/** 天津市滨海新区: a place of the sandbox that has a page of its own for ratings. */
const regionFor = (folder: string): string | undefined => (folder === 'hosted-page' ? '120116' : undefined);

async function plays(folder: string, page: Page, way?: Way): Promise<void> {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await DOES[folder]?.(page, way);
  assert.deepEqual(errors, []);
  await page.close();
}

const folders = Object.keys(DOES);
for (const way of WAYS_OF_BUILDING) {
  const scripts = bundled(way, folders);
  for (const folder of folders) {
    test(`${folder}/${WAYS[way].file} works as it is copied, with ${way}`, async () => {
      await plays(folder, await open({ body: '', scripts: await scripts, folder }), way);
    });
  }
}

for (const folder of ['rating-dialog', 'status-tracker', 'review-list']) {
  test(`${folder}/page.html works as it is copied, without a build`, async () => {
    await plays(folder, await open({ body: readFileSync(`${FOLDER}/${folder}/page.html`, 'utf8'), folder }));
  });
}

test('rating-dialog/main.ts works as it is copied, with webpack 4 set up as 常见问题 says', async () => {
  const script = readFileSync(`${FOLDER}/rating-dialog/main.ts`, 'utf8');
  const scripts = await builtWithWebpack4('rating-dialog', script);
  await plays('rating-dialog', await open({ body: '', scripts, folder: 'rating-dialog' }), 'npm');
});
