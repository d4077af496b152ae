import { findBrowser } from '@haochaping/test-support/browser';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { chromium, devices, type Page } from 'playwright-core';
import { startRoutedProvince } from '../department/routed-province.js';
import { fillInBadly, seeReceiptAndClose, submit, type Seen } from '../hosts/citizen.js';
import type { Example } from './example.js';
import { FRAMEWORK_EXAMPLES } from './framework-examples.js';
import { integrationOf } from './integration-lines.js';
import { PAGE_EXAMPLES } from './page-examples.js';
import { startSite } from './site.js';

const EXAMPLES = [...PAGE_EXAMPLES, ...FRAMEWORK_EXAMPLES];
const MOST_LINES = 10;

const province = await startRoutedProvince();
const browser = await chromium.launch(await findBrowser());
after(async () => {
  await browser.close();
  await province.close();
});

/** As WeChat names itself, in an official account's page as in the web view of a mini program. */
const PHONE = {
  ...devices['Pixel 7'],
  userAgent: `${devices['Pixel 7'].userAgent} MMWEBID/1 MicroMessenger/8.0.50 miniProgram`,
};
const DESK = { viewport: { width: 1100, height: 1000 } };

async function opened(page: Page, { inFrame, onPhone, opensItself }: Example): Promise<Seen> {
  const frame = inFrame ? await (await page.waitForSelector('iframe')).contentFrame() : page.mainFrame();
  assert.ok(frame);
  // An icon before the word is part of the name.
  const button = frame.getByRole('button', { name: /评价$/ });
  if (!opensItself) await (onPhone ? button.tap() : button.click());
  return { page, frame, withFinger: onPhone ?? false };
}

describe('an example takes a bad rating to its receipt, by mouse or finger and keys', () => {
  for (const example of EXAMPLES) {
    it(`${example.folder}: ${example.stack}`, async (t) => {
      if (example.lacking) t.diagnostic(example.lacking);
      const site = await startSite(province, example);
      const context = await browser.newContext({ locale: 'zh-CN', ...(example.onPhone ? PHONE : DESK) });
      try {
        await site.answerIn(context);
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        const errors: string[] = [];
        page.on('pageerror', ({ message }) => errors.push(message));
        if (example.around) await page.addInitScript(example.around);
        await page.goto(await site.addressOf(example));
        const seen = await opened(page, example);
        await fillInBadly(seen);
        await submit(seen);
        await seeReceiptAndClose(seen);
        await example.afterwards(seen);
        assert.deepEqual(errors, []);
        assert.equal((await site.ratedCases()).length, 1);
      } finally {
        await context.close();
        site.stop();
      }
    });
  }
});

describe(`an example adds at most ${MOST_LINES} lines to the page`, () => {
  for (const { folder } of EXAMPLES) {
    it(folder, () => {
      const { within, outside } = integrationOf(folder);
      assert.ok(within.length > 0, 'nothing stands between the marks');
      assert.ok(within.length <= MOST_LINES, `${within.length} lines:\n${within.join('\n')}`);
      assert.deepEqual(outside, [], 'all that is ours stands between the marks');
    });
  }
});

for (const page of ['README.md', 'README.en.md']) {
  it(`${page} leads to every example`, () => {
    const text = readFileSync(page, 'utf8');
    assert.deepEqual(
      EXAMPLES.filter(({ folder }) => !text.includes(`(examples/${folder})`)).map(({ folder }) => folder),
      [],
    );
  });
}
