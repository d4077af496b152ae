import { findBrowser } from '@haochaping/test-support/browser';
import { startDemonstration, type Demonstration } from '@haochaping/test-support/demonstration';
import { after, before } from 'node:test';
import { chromium, type Browser } from 'playwright-core';

/**
 * The province and the portal, as `npm start` starts them, and a browser: for all the tests of the file that calls this.
 * @param wanted which browser, as `findBrowser` takes it; and whether the invented citizen has rated some of the cases already
 */
export function demonstrationInBrowser({
  sample = false,
  ...wanted
}: { readonly installed?: boolean; readonly sample?: boolean } = {}): {
  readonly shown: Demonstration;
  readonly browser: Browser;
} {
  let shown: Demonstration;
  let browser: Browser;
  before(async () => {
    shown = await startDemonstration({ sample });
    browser = await chromium.launch(await findBrowser(wanted));
  });
  after(async () => {
    await browser.close();
    await shown.stop();
  });
  return {
    get shown() {
      return shown;
    },
    get browser() {
      return browser;
    },
  };
}
