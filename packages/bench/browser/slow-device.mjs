// @ts-check
import { SCENARIOS } from './scenarios.mjs';
import { freshWindow } from './windows.mjs';

/**
 * What is waited for on a slow device in a slow network, in milliseconds: from the click to the frame that has the levels, and
 * that with the loading of the page before it. What is preloaded has come by the click.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {import('./scenarios.mjs').PageName} name
 * @returns {Promise<{ shown: number, sum: number }>}
 */
export async function waitedFor(browser, address, name) {
  const { page, driver, open, close } = await freshWindow(browser, { slowly: true });
  await open(`${address}/${name}.html`);
  await page.waitForLoadState('networkidle');
  const loaded = await driver.evaluate(`performance.getEntriesByType('navigation')[0].loadEventEnd`);
  await driver.evaluate(WATCH(SCENARIOS[name].question));
  await driver.click(`document.querySelector('#rate')`);
  const shown = await driver.evaluate(`window.levelsShown`);
  await close();
  return { shown, sum: loaded + shown };
}

/** Here frames are asked for: it is their time that is told, and no processor's. @param {string} finder */
const WATCH = (finder) => `window.levelsShown = new Promise((shown) => {
  addEventListener('mousedown', ({ timeStamp }) => {
    const look = () => {
      if ((${finder})?.getClientRects().length > 0) requestAnimationFrame((now) => shown(now - timeStamp));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, { capture: true, once: true });
}); undefined`;
