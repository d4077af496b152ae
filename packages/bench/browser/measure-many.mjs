// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../report/median.mjs';
import { driverOf } from './page-driver.mjs';
import { SCENARIOS } from './scenarios.mjs';

const BUTTONS = 100;
const WINDOWS = 5;
const CYCLES = 1000;
/** By then the browser has compiled and cached what it ever will; what still grows is left behind. */
const LATE = 750;
const SETTLED_MS = 500;

const DIALOG = `document.querySelector('hcp-rating-dialog')?.shadowRoot?.querySelector('dialog')`;

/**
 * What many buttons on a page cost, and what opening and closing over and over leaves behind, in our page only.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 */
export async function measureMany(browser, address) {
  const [bare, ours] = [await heapOfButtons('blank'), await heapOfButtons('embed')];
  return {
    buttons: BUTTONS,
    /** Bytes of the heap a button, beyond those of the button itself. */
    eachButton: (ours - bare) / BUTTONS,
    cycles: CYCLES,
    left: await leftBehind(),
  };

  /** @param {string} name */
  async function opened(name) {
    const window = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
    const page = await window.newPage();
    const cdp = await window.newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.goto(`${address}/${name}.html`);
    await sleep(SETTLED_MS);
    return { page, driver: driverOf(cdp), close: () => window.close() };
  }

  /**
   * What the heap grows by when the page gets many more buttons: the median of some windows, for a heap is never quite at rest.
   * @param {string} name
   */
  async function heapOfButtons(name) {
    const grown = [];
    for (let window = 0; window < WINDOWS; window += 1) grown.push(await growthIn(name));
    return median(grown);
  }

  /** @param {string} name */
  async function growthIn(name) {
    const { page, driver, close } = await opened(name);
    await added(page, 1);
    const before = await driver.heap();
    await added(page, BUTTONS);
    const grown = (await driver.heap()) - before;
    await close();
    return grown;
  }

  /** Bytes, nodes and listeners that the openings and closings add after the first, and those of the last ones among them. */
  async function leftBehind() {
    const { page, driver, close } = await opened('embed');
    await openAndClose();
    const first = await standing();
    for (let cycle = 1; cycle < LATE; cycle += 1) await openAndClose();
    const late = await standing();
    for (let cycle = LATE; cycle < CYCLES; cycle += 1) await openAndClose();
    const last = await standing();
    await close();
    return {
      heap: last.heap - first.heap,
      late: CYCLES - LATE,
      lateHeap: last.heap - late.heap,
      nodes: last.nodes - first.nodes,
      listeners: last.listeners - first.listeners,
    };

    async function openAndClose() {
      await driver.click(`document.querySelector('#rate')`);
      await driver.sees(SCENARIOS.embed.question);
      await page.keyboard.press('Escape');
      await page.waitForFunction(`!${DIALOG}?.open`);
    }

    async function standing() {
      await sleep(SETTLED_MS);
      const heap = await driver.heap();
      const { nodes, listeners } = await driver.counters();
      return { heap, nodes, listeners };
    }
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {number} count
 */
async function added(page, count) {
  await page.evaluate(`for (let added = 0; added < ${count}; added += 1) {
    const button = document.querySelector('#rate');
    button.after(button.cloneNode(true));
  }`);
  await sleep(SETTLED_MS);
}
