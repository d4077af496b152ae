import { findBrowser } from '@haochaping/test-support/browser';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import { fillInBadly, open, seeReceiptAndClose, submit, type Seen } from './citizen.js';
import type { Host } from './host.js';
import { HOSTS } from './hosts.js';
import { CHANGED, NOTE } from './page-state.js';
import { startHosts } from './start-hosts.js';

const site = await startHosts();
const found = await findBrowser();
const browser = await chromium.launch({
  ...found,
  args: [...found.args, '--host-resolver-rules=MAP *.intranet.test 127.0.0.1'],
});
after(async () => {
  await browser.close();
  await site.stop();
});

const DESK = { viewport: { width: 1100, height: 800 } };
const PHONE = {
  hasTouch: true,
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 9_3 like Mac OS X) AppleWebKit/601.1 (KHTML, like Gecko) Mobile',
};

/** A dialog that the page took away, and that came back with the receipt, does not know any more where the focus was. */
const FOCUS_LOST = ['+ focus: body 评价', '- focus: button 评价'];

/** What happens while somebody rates; without anything, this. */
const JOURNEYS: Readonly<Record<NonNullable<Host['journey']> | 'usual', (seen: Seen) => Promise<void>>> = {
  async usual(seen) {
    await open(seen);
    await fillInBadly(seen);
    await submit(seen);
    await seeReceiptAndClose(seen);
  },
  'with a finger': (seen) => JOURNEYS.usual(seen),
  async 'frozen and back'(seen) {
    await open(seen);
    await fillInBadly(seen);
    const devTools = await seen.page.context().newCDPSession(seen.page);
    await seen.page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
    await devTools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await devTools.send('Page.setWebLifecycleState', { state: 'active' });
    await seen.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    await submit(seen);
    await seeReceiptAndClose(seen);
  },
  async 'taken out in mid-flight'(seen) {
    await JOURNEYS.usual(seen);
    assert.equal(await seen.page.evaluate('taken'), 1);
  },
};

/** Where its button is. */
async function frameOf(page: Page, host: Host): Promise<Seen['frame']> {
  if (!host.frame) return page.mainFrame();
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  assert.ok(frame);
  return frame;
}

describe('a bad rating by mouse and keys, after which nothing of ours is left in the page', { concurrency: 2 }, () => {
  HOSTS.forEach((host, nth) => {
    it(`${host.name}: ${host.hostile}`, async () => {
      const withFinger = host.journey === 'with a finger';
      // A device of its own: a page finds what another on the same one is just sending, and shows the receipt too.
      const device = await browser.newContext(withFinger ? PHONE : DESK);
      const page = await device.newPage();
      page.setDefaultTimeout(10_000);
      try {
        await page.goto(site.addressOf(nth));
        const seen = { page, frame: await frameOf(page, host), withFinger };
        await seen.frame.locator('button[data-hcp-ticket]').focus();
        await seen.frame.evaluate(NOTE);
        await JOURNEYS[host.journey ?? 'usual'](seen);
        const focusLost = host.journey === 'taken out in mid-flight' ? FOCUS_LOST : [];
        assert.deepEqual(await seen.frame.evaluate(CHANGED), focusLost);
      } finally {
        await device.close();
      }
    });
  });
});
