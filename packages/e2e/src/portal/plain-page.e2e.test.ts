import { findBrowser } from '@haochaping/test-support/browser';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { startDemonstration, type Demonstration } from '@haochaping/test-support/demonstration';

let shown: Demonstration;
let browser: Browser;

before(async () => {
  shown = await startDemonstration();
  browser = await chromium.launch(await findBrowser());
});
after(async () => {
  await browser.close();
  await shown.stop();
});

const SCREENS = [
  [320, 480],
  [375, 553],
  [600, 480],
  [1024, 768],
  [1080, 1920],
] as const;

/** A citizen who has a ticket of the portal's first closed case, and the page that needs no scripts. */
async function openedPlainly(width: number, height: number) {
  const asking = await browser.newPage();
  await asking.goto(shown.portal);
  const caseNo = await asking
    .getByRole('button', { name: /^评价：/ })
    .first()
    .getAttribute('data-case-no');
  const ticket = await asking.evaluate(async (no) => {
    const answer: unknown = await (await fetch(`/api/cases/${no}/ticket`, { method: 'POST' })).json();
    return answer !== null && typeof answer === 'object' && 'ticket' in answer ? String(answer.ticket) : '';
  }, caseNo);
  await asking.close();
  const page = await browser.newPage({ viewport: { width, height }, bypassCSP: true });
  await page.goto(`${shown.province}/rate#${ticket}`);
  await page.getByRole('radio').first().waitFor();
  return page;
}

for (const [width, height] of SCREENS) {
  test(`on ${width}×${height} the page without scripts opens with all five levels wholly on the screen, in up to twice the text`, async () => {
    const page = await openedPlainly(width, height);
    for (const size of [100, 150, 200]) {
      await page.addStyleTag({ content: `html { font-size: ${size}% }` });
      const boxes = await page.locator('.levels > input + label').evaluateAll((labels) =>
        labels.map((label) => {
          const { top, bottom, height: high } = label.getBoundingClientRect();
          return { isSeen: top >= 0 && bottom <= innerHeight, high };
        }),
      );
      const [first] = boxes;
      for (const { isSeen, high } of boxes.slice(0, 5)) {
        assert.ok(isSeen, `${size} %: ${JSON.stringify(boxes)}`);
        assert.ok(high >= 44, `${high}`);
        assert.equal(high, first?.high);
      }
    }
    await page.close();
  });
}
