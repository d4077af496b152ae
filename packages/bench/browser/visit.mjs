// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { SCENARIOS } from './scenarios.mjs';
import { freshWindow, SETTLED_MS } from './windows.mjs';

/** @typedef {import('./scenarios.mjs').PageName} PageName */

/**
 * Milliseconds of the main thread's work before the click, from it to the levels, from it to the receipt, and all together; bytes
 * of the heap when the page stands and when it is rated, and of what was fetched.
 * @typedef {{ before: number, open: number, whole: number, sum: number, heapLoaded: number, heapRated: number, bytes: number }} Work
 */

/**
 * Three bad ratings in one window, from the page's address to the receipt; the first finds nothing in any cache.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {PageName} name
 * @returns {Promise<{ first: Work, third: Work }>}
 */
export async function threeVisits(browser, address, name) {
  const window = await freshWindow(browser);
  const first = await visit(window, address, name);
  await visit(window, address, name);
  const third = await visit(window, address, name);
  await window.close();
  return { first, third };
}

/**
 * @param {Awaited<ReturnType<typeof freshWindow>>} window
 * @param {string} address
 * @param {PageName} name
 */
async function visit({ driver, open, bytes }, address, name) {
  const { question, deeds, receipt } = SCENARIOS[name];
  const task = async () => (await driver.counters()).task * 1000;
  await open(`${address}/${name}.html`);
  // The browser counts anew for each page.
  const before = await task();
  const heapLoaded = await driver.heap();
  const atClick = await task();
  await driver.click(`document.querySelector('#rate')`);
  await sleep(SETTLED_MS);
  await driver.sees(question);
  const opened = (await task()) - atClick;
  for (const deed of deeds) await ('click' in deed ? driver.click(deed.click) : driver.type(deed.type));
  await sleep(SETTLED_MS);
  await driver.sees(receipt);
  const whole = (await task()) - atClick;
  const heapRated = await driver.heap();
  return { before, open: opened, whole, sum: before + whole, heapLoaded, heapRated, bytes: await bytes() };
}

/**
 * The heap of a page with the button and nothing behind it.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 */
export async function blankHeap(browser, address) {
  const { driver, open, close } = await freshWindow(browser);
  await open(`${address}/blank.html`);
  const heap = await driver.heap();
  await close();
  return heap;
}
