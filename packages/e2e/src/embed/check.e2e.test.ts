import { findBrowser } from '@haochaping/test-support/browser';
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import * as z from 'zod/mini';
import { startDeployedSite } from './deployed-site.js';
import { publishFolder } from './published-folder.js';

const { folder, tag: TAG, remove } = publishFolder();
const site = await startDeployedSite(folder);
const browser = await chromium.launch(await findBrowser());
after(async () => {
  await browser.close();
  await site.stop();
  remove();
});

const findingsSchema = z.array(z.object({ ok: z.boolean(), about: z.string(), says: z.string() }));

/** What the developer's console says of a page with this header. */
async function checked(header: string, before: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
  site.putIntoHeader(header);
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await before(page);
  await page.goto(site.origin);
  const findings = findingsSchema.parse(await page.evaluate('haochaping.check()'));
  await page.close();
  return { said, wrong: findings.filter(({ ok }) => !ok), right: findings.filter(({ ok }) => ok) };
}

test('in a page where all is well the check says so of everything that it looks at, and nothing else is in the console', async () => {
  const { said, wrong, right } = await checked(TAG);
  assert.deepEqual(wrong, []);
  assert.equal(right.length, 9);
  assert.equal(said.filter((line) => line.startsWith('[haochaping] ✔')).length, 9);
});

/** What is wrong with a page, and how its developer is told. */
const BROKEN: readonly {
  readonly page: string;
  readonly header: string;
  readonly before?: (page: Page) => Promise<unknown>;
  readonly about: string;
  readonly says: RegExp;
}[] = [
  {
    page: 'whose script has no endpoint',
    header: TAG.replace(/\s+data-endpoint="[^"]*"/, ''),
    about: '省平台',
    says: /没有 data-endpoint/,
  },
  {
    page: 'whose endpoint is another service',
    header: TAG.replace('https://hcp.example.gov.cn', '/elsewhere'),
    about: '省平台',
    says: /HTTP 404.*不是统一接口/,
  },
  {
    page: 'whose policy does not let it call the province',
    header: `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">${TAG}`,
    about: '省平台',
    says: /connect-src 里加上它/,
  },
  {
    page: 'whose policy does not name the Trusted Types of lit',
    header: `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types haochaping">${TAG}`,
    about: '文件',
    says: /trusted-types 里要写上 lit-html 和 haochaping/,
  },
  { page: 'that brings it in twice', header: TAG + TAG, about: '加载器', says: /有 2 个.*只留一个/ },
  {
    page: 'without a tracking page',
    header: TAG.replace('"/track"', '"/nowhere"'),
    about: '查询页',
    says: /\/nowhere 打不开（404）/,
  },
  {
    page: 'with a button whose ticket is empty',
    header: `${TAG}<button data-hcp-ticket="">评价</button>`,
    about: '按钮',
    says: /1 个 data-hcp-ticket 是空的/,
  },
  {
    page: 'on a device whose clock is wrong',
    header: TAG,
    before: (page) => page.clock.setFixedTime(Date.now() + 3_600_000),
    about: '时钟',
    says: /差 60 分钟/,
  },
  {
    page: 'where the browser keeps nothing',
    header: TAG,
    before: (page) => page.addInitScript("indexedDB.open = () => { throw new DOMException('no', 'SecurityError') }"),
    about: '存储',
    says: /不让本站保存数据/,
  },
  {
    page: 'with an old Prototype.js',
    header: TAG,
    before: (page) => page.addInitScript('Array.prototype.toJSON = function () { return "[]" }'),
    about: '别的脚本',
    says: /Array\.prototype\.toJSON/,
  },
];

for (const { page, header, before, about, says } of BROKEN) {
  test(`a page ${page} is told so, with what to change, and of nothing else`, async () => {
    const { wrong, said } = await checked(header, before);
    assert.deepEqual(
      wrong.map((finding) => finding.about),
      [about],
    );
    assert.match(wrong[0]?.says ?? '', says);
    assert.ok(said.some((line) => line.startsWith(`[haochaping] ✖ ${about}`)));
  });
}
