import { findBrowser } from '@haochaping/test-support/browser';
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { playBadReview } from './playground-user.js';
import { builtStorybook } from './built-storybook.js';

const { entries, address, pageOf, close } = await builtStorybook();
const browser = await chromium.launch(await findBrowser());
after(async () => {
  await browser.close();
  close();
});

const docs = Object.values(entries).filter(({ type }) => type === 'docs');
const SECTIONS = ['何时使用', '构成', '状态', '键盘', '事件', '设计变量', '该做与不该做', '验收标准', '代码', '接口'];

test('in the playground one rates for real, follows the bad review to its end, and nothing leaves the page', async () => {
  const playground = Object.values(entries).find(({ name }) => name === '演练一次评价');
  const page = await browser.newPage({ locale: 'zh-CN' });
  const [elsewhere, errors]: [string[], string[]] = [[], []];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !/^(data|blob):/.test(url)) elsewhere.push(url);
  });
  await page.goto(pageOf(playground?.id ?? '', 'story'));
  await playBadReview(page);
  assert.deepEqual([elsewhere, errors], [[], []]);
  await page.close();
});

test('the introduction is the first page, and its pictures are there', async () => {
  assert.equal(Object.values(entries)[0]?.title, '文档/好差评');
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(pageOf(Object.values(entries)[0]?.id ?? '', 'docs'));
  const pictures = page.locator('#storybook-docs img');
  await pictures.first().waitFor();
  const widths = await pictures.evaluateAll((all) =>
    Promise.all(all.map(async (one) => one instanceof HTMLImageElement && (await one.decode(), one.naturalWidth))),
  );
  for (const width of widths) assert.ok(Number(width) > 300);
  await page.close();
});

test('the contents beside a page name its sections in Chinese, and lead there', async () => {
  const dialog = docs.find(({ title }) => title.endsWith(' hcp-rating-dialog'));
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1500, height: 900 } });
  await page.goto(pageOf(dialog?.id ?? '', 'docs'));
  const contents = page.locator('.toc-list').first();
  await contents.waitFor();
  assert.deepEqual((await contents.innerText()).split('\n'), SECTIONS);
  // What is still drawn above it would push it down again.
  await page.waitForFunction(async () => {
    const height = document.documentElement.scrollHeight;
    await new Promise((passed) => setTimeout(passed, 1_000));
    return document.documentElement.scrollHeight === height;
  });
  await contents.getByText('验收标准').click();
  const heading = page.locator('h2', { hasText: '验收标准' });
  await page.waitForFunction((at) => Math.abs(at.getBoundingClientRect().top) < 200, await heading.elementHandle());
  await page.close();
});

test('one search finds what stands in the text of a guide or of an element’s page, and leads to the page', async () => {
  const page = await browser.newPage({ locale: 'zh-CN' });
  for (const [words, title] of [
    ['不能导出的密钥', '组件/在本机记住 hcp-remember'],
    ['style-src', '指南/把网页文件放上网站'],
  ] as const) {
    await page.goto(pageOf(docs.find((one) => one.title === '文档/搜索')?.id ?? '', 'docs'));
    await page.getByLabel('在全部文档里找').fill(words);
    const found = page.getByRole('link', { name: title.replace('/', ' › ') }).first();
    await found.waitFor();
    const href = decodeURIComponent((await found.getAttribute('href')) ?? '');
    assert.equal(href, `./?path=/docs/${docs.find((one) => one.title === title)?.id}`);
  }
  await page.close();
});

test('the elements stand in the order in which a citizen meets them', () => {
  const tags = docs.flatMap(({ title }) => /^组件\/.* (hcp-[a-z-]+)$/.exec(title)?.[1] ?? []);
  assert.deepEqual(tags.slice(0, 3), ['hcp-rating-dialog', 'hcp-rating-form', 'hcp-rating-scale']);
  assert.equal(tags.at(-1), 'hcp-provider');
});

for (const { id, title } of docs) {
  test(`${title}: the page reads well on a phone, in Chinese, and every link in it leads somewhere`, async () => {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 375, height: 812 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(pageOf(id, 'docs'));
    const text = page.locator('#storybook-docs');
    await text.locator('h1').first().waitFor();
    const links = await text
      .locator('a[href*="path=/"]')
      .evaluateAll((all) =>
        all.map((link) => decodeURIComponent(link.getAttribute('href') ?? '').replace(/^.*path=\/(docs|story)\//, '')),
      );
    for (const link of links) assert.ok(link in entries, `${link} is no page`);
    assert.equal(await page.locator('.sbdocs[lang=en]').count(), 0);
    assert.doesNotMatch(await text.innerText(), /\[object|\| ---/);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 375, 'the page scrolls sideways');
    if (title.startsWith('组件/')) {
      const headings = await text.locator('h2').allTextContents();
      assert.deepEqual(
        headings.filter((heading) => SECTIONS.includes(heading)),
        SECTIONS,
      );
      assert.ok((await text.locator('table[data-api=属性] tbody tr').count()) > 0);
    }
    assert.deepEqual(errors, []);
    await page.close();
  });
}
