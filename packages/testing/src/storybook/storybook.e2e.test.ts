import { findBrowser } from '@haochaping/testing/browser';
import axe from 'axe-core';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import * as z from 'zod/mini';
import { serveFolder } from './serve-folder.js';

const FOLDER = '.cache/storybook';

declare global {
  interface Window {
    readonly axe: typeof axe;
    /** Storybook's own account of the story that it shows. */
    readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly phase?: string } };
  }
}

const indexSchema = z.object({
  entries: z.record(z.string(), z.object({ id: z.string(), title: z.string(), name: z.string(), type: z.string() })),
});

execFileSync(process.execPath, ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '-o', FOLDER, '--quiet'], {
  stdio: 'inherit',
});
const { entries } = indexSchema.parse(JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8')));
const stories = Object.values(entries).filter(({ type }) => type === 'story');

let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;

before(async () => {
  site = await serveFolder(FOLDER);
  browser = await chromium.launch(await findBrowser());
});
after(async () => {
  await browser.close();
  site.close();
});

/** Opens a story and waits until it has rendered and its play function has run to the end. */
async function open(page: Page, id: string): Promise<string[]> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${site.address}/iframe.html?id=${id}&viewMode=story`);
  await page.waitForFunction(() =>
    ['completed', 'finished'].includes(window.__STORYBOOK_PREVIEW__?.currentRender?.phase ?? ''),
  );
  return errors;
}

test('the storybook shows every element in Chinese', () => {
  assert.ok(existsSync(`${FOLDER}/index.html`));
  const titles = [...new Set(stories.map(({ title }) => title))];
  assert.equal(titles.filter((title) => /^组件\/[\u4e00-\u9fff]+ hcp-[a-z-]+$/.test(title)).length, 7);
  for (const title of titles) assert.match(title, /^(组件|文档)\//);
  for (const { name } of stories) assert.match(name, /[\u4e00-\u9fff]/);
});

for (const { id, title, name } of stories) {
  test(`${title}：${name} renders and has no accessibility violation`, async () => {
    const page = await browser.newPage({ locale: 'zh-CN' });
    try {
      const errors = await open(page, id);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        window.axe.run('#storybook-root', {
          rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
        }),
      );
      assert.deepEqual(errors, []);
      assert.deepEqual(
        violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`)),
        [],
      );
    } finally {
      await page.close();
    }
  });
}
