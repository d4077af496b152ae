import type { Page } from 'playwright-core';
import { situationsIn } from '../situations/situations.js';
import type { BuiltStorybook } from '../storybook/built-storybook.js';
import type { Condition } from '../storybook/conditions.js';
import { Stage } from '../storybook/stage.js';
import { steadyBrowser } from '../storybook/steady-browser.js';
import { treeOfPage } from './tree-of-page.js';

const ON_A_PHONE: Condition = { name: 'heard', title: '读屏', sentence: 'by ear', screen: 'phone' };

/** Of each element, what a screen reader is given in its situations. */
export async function accessibleTrees(storybook: BuiltStorybook): Promise<ReadonlyMap<string, string>> {
  const browser = await steadyBrowser();
  try {
    const stage = new Stage(browser, storybook);
    const trees = new Map<string, string>();
    for (const [tag, situations] of situationsIn(storybook.stories)) {
      const told: string[] = [];
      for (const { id, name } of situations) {
        told.push(`# ${name}\n\n${await settledTree(await stage.show(id, ON_A_PHONE))}\n`);
      }
      trees.set(tag, told.join('\n'));
    }
    return trees;
  } finally {
    await browser.close();
  }
}

/** Reads until two readings are the same: parts of an element are fetched when they are needed. */
async function settledTree(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  try {
    await cdp.send('DOM.enable');
    let before: string | undefined;
    for (let look = 0; look < 50; look += 1) {
      await page.waitForLoadState('networkidle');
      const now = await treeOfPage(cdp);
      if (now === before) return now;
      before = now;
    }
    throw new Error(`it does not come to rest:\n${before ?? ''}`);
  } finally {
    await cdp.detach();
  }
}
