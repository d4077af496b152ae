// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { compressed } from '../built/built-files.mjs';
import { driverOf } from './page-driver.mjs';

/** Long enough for what was begun to end: layout, paint, timers of a frame, what is fetched when there is time. */
export const SETTLED_MS = 250;
/** A telephone of the lower middle in a network of the lower middle, as the common audits take it. */
const SLOW = { cpu: 4, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, offline: false };

/** @type {Map<string, number>} */
const weights = new Map();

/** @param {string} text */
function weightOf(text) {
  const weight = weights.get(text) ?? compressed(text);
  weights.set(text, weight);
  return weight;
}

/**
 * A window with nothing in its cache.
 * @param {import('playwright-core').Browser} browser
 * @param {{ slowly?: boolean }} [how]
 */
export async function freshWindow(browser, { slowly = false } = {}) {
  const window = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  const page = await window.newPage();
  /** @type {Promise<string>[]} */
  const loaded = [];
  page.on('response', (response) => {
    if (!/\.(js|css)$/.test(response.url())) return;
    const text = response.text();
    // Lost where the window closes before, and told where it is asked for.
    text.catch(() => undefined);
    loaded.push(text);
  });
  const cdp = await window.newCDPSession(page);
  // The processor time of the thread, so that what else runs on the machine counts less.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (slowly) {
    const { cpu, ...network } = SLOW;
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', network);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  }
  return {
    page,
    cdp,
    driver: driverOf(cdp),
    /** @param {string} address */
    async open(address) {
      await page.goto(address);
      await sleep(SETTLED_MS);
    },
    /** Of all scripts and style sheets that came, as brotli sends them. */
    bytes: async () => (await Promise.all(loaded)).reduce((sum, text) => sum + weightOf(text), 0),
    close: () => window.close(),
  };
}
