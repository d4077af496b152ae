import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { browserUser } from '../other-browsers/browser-user.js';
import { otherBrowsers } from '../other-browsers/installed-browsers.js';
import type { Tab } from '../other-browsers/tab.js';
import { HOSTS } from './hosts.js';
import { CHANGED, NOTE } from './page-state.js';
import { startHosts } from './start-hosts.js';

const FOCUS_BUTTON = "document.querySelector('button[data-hcp-ticket]').focus()";

const site = await startHosts();
after(() => site.stop());

it('the hostile pages for every browser are there', async () => {
  assert.equal((await fetch(site.addressOf(0))).status, 200);
});

describe('in the other browsers', { concurrency: true }, () => {
  for (const { name: browser, open } of otherBrowsers()) {
    describe(browser, { concurrency: 1 }, () => {
      let tab: Tab;
      before(async () => {
        tab = await open();
      });
      after(() => tab.close());

      HOSTS.forEach(({ name, hostile, everywhere }, nth) => {
        if (!everywhere) return;
        it(`${browser}: ${name}: ${hostile}`, async () => {
          const { click, sees } = await browserUser(tab, site.addressOf(nth));
          await tab.evaluate(FOCUS_BUTTON);
          await tab.evaluate(NOTE);
          await click('button[data-hcp-ticket]');
          await sees('暂不评价'); // the levels stand there before they can be chosen
          await click('.level', '不满意');
          await click('.indicator');
          await click('textarea');
          await tab.type('abc');
          await tab.press('Escape');
          await sees('放弃已填写的评价？');
          await tab.press('Enter');
          await click('button', '提交评价');
          await sees('评价已收到');
          await click('button', '完成');
          // As a value that no script of a host's writes in a way of its own.
          assert.equal(await tab.evaluate(`${CHANGED}.join('; ') || true`), true);
        });
      });
    });
  }
});
