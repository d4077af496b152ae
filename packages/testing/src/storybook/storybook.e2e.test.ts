import axe from 'axe-core';
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { elementClasses } from '../manifest/analyzed.js';
import { builtStorybook } from './built-storybook.js';

const FOLDER = '.cache/storybook';

declare global {
  interface Window {
    readonly axe: typeof axe;
    /** Storybook's own account of the story that it shows. */
    readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly phase?: string } };
  }
}

const { entries, browser, pageOf, close } = await builtStorybook(FOLDER);
after(close);
const stories = Object.values(entries).filter(({ type }) => type === 'story');

/** Opens a story and waits until it has rendered and its play function has run to the end. */
async function open(page: Page, id: string): Promise<string[]> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(pageOf(id, 'story'));
  await page.waitForFunction(() =>
    ['completed', 'finished'].includes(window.__STORYBOOK_PREVIEW__?.currentRender?.phase ?? ''),
  );
  return errors;
}

test('the storybook shows every element in Chinese', () => {
  assert.ok(existsSync(`${FOLDER}/index.html`));
  const titles = [...new Set(stories.map(({ title }) => title))];
  const shown = titles.flatMap((title) => /^组件\/[\u4e00-\u9fff]+ (hcp-[a-z-]+)$/.exec(title)?.[1] ?? []);
  const tags = elementClasses().map(({ tagName }) => tagName);
  assert.deepEqual(
    shown.filter((tag) => !tags.includes(tag)),
    [],
  );
  assert.deepEqual(
    tags.filter((tag) => !shown.includes(tag)),
    ['hcp-hosted-page', 'hcp-review-line'], // inside hcp-rating-form and hcp-review-list
  );
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
