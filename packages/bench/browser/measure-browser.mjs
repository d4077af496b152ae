// @ts-check
import { findBrowser } from '@haochaping/test-support/browser';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { compressed } from '../built/built-files.mjs';
import { median } from '../report/median.mjs';
import { measureMany } from './measure-many.mjs';
import { driverOf } from './page-driver.mjs';
import { bundledPeers, PEERS } from './peers.mjs';
import { SCENARIOS } from './scenarios.mjs';
import { startSite } from './site.mjs';

/**
 * Milliseconds of the main thread's work and bytes of the heap, of one visit. A page may do its work on loading or on the click;
 * `visitTask` has both. The bytes are those of all scripts and style sheets that came, as brotli would send them.
 * @typedef {Readonly<Record<'openTask' | 'openScript' | 'wholeTask' | 'wholeScript' | 'visitTask' | 'heapLoaded' | 'heapRated' | 'bytes', number>>} Visit
 * @typedef {import('./scenarios.mjs').PageName} PageName
 */

const RUNS = 17;
/** Long enough for what was begun to end: layout, paint, timers of a frame. */
const SETTLED_MS = 150;

/** @type {Map<string, number>} */
const weights = new Map();

/** @param {string} text */
function weightOf(text) {
  const weight = weights.get(text) ?? compressed(text);
  weights.set(text, weight);
  return weight;
}

/** @type {readonly PageName[]} */
const NAMES = [...PEERS, 'embed'];

/** Visits the pages in turns, each in a fresh window without a cache, and gives the medians. */
export async function measureBrowser() {
  const peers = await bundledPeers();
  const site = await startSite(peers);
  const browser = await chromium.launch(await findBrowser());
  /** @type {Map<PageName, Visit[]>} */
  const visits = new Map(NAMES.map((name) => [name, []]));
  /** @type {number[]} */
  const blanks = [];
  try {
    for (let run = -1; run < RUNS; run += 1) {
      for (const name of NAMES) {
        const one = await visit(name);
        if (run >= 0) visits.get(name)?.push(one); // the first visits warm the browser up
      }
      blanks.push(await blankHeap());
    }
    return {
      browser: browser.version(),
      runs: RUNS,
      blank: median(blanks),
      pages: new Map([...visits].map(([name, all]) => [name, mediansOf(all)])),
      many: await measureMany(browser, site.address),
    };
  } finally {
    await browser.close();
    site.close();
  }

  /** @param {string} name */
  async function opened(name) {
    const window = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
    const page = await window.newPage();
    /** @type {Promise<string>[]} */
    const loaded = [];
    page.on('response', (response) => {
      if (/\.(js|css)$/.test(response.url())) loaded.push(response.text());
    });
    const cdp = await window.newCDPSession(page);
    // The processor time of the thread, so that what else runs on the machine counts less.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const driver = driverOf(cdp);
    const blank = await driver.counters();
    await page.goto(`${site.address}/${name}.html`);
    await sleep(SETTLED_MS);
    const bytes = async () => (await Promise.all(loaded)).reduce((sum, text) => sum + weightOf(text), 0);
    return { driver, blank, bytes, close: () => window.close() };
  }

  /**
   * A bad rating from the button to the receipt.
   * @param {PageName} name
   * @returns {Promise<Visit>}
   */
  async function visit(name) {
    const { question, deeds, receipt } = SCENARIOS[name];
    const { driver, blank, bytes, close } = await opened(name);
    const heapLoaded = await driver.heap();
    const before = await driver.counters();
    await driver.click(`document.querySelector('#rate')`);
    await driver.sees(question);
    await sleep(SETTLED_MS);
    const atOpen = await driver.counters();
    for (const deed of deeds) await ('click' in deed ? driver.click(deed.click) : driver.type(deed.type));
    await driver.sees(receipt);
    await sleep(SETTLED_MS);
    const atEnd = await driver.counters();
    const [heapRated, weight] = [await driver.heap(), await bytes()];
    await close();
    return {
      openTask: (atOpen.task - before.task) * 1000,
      openScript: (atOpen.script - before.script) * 1000,
      wholeTask: (atEnd.task - before.task) * 1000,
      wholeScript: (atEnd.script - before.script) * 1000,
      visitTask: (atEnd.task - blank.task) * 1000,
      heapLoaded,
      heapRated,
      bytes: weight,
    };
  }

  async function blankHeap() {
    const { driver, close } = await opened('blank');
    const heap = await driver.heap();
    await close();
    return heap;
  }
}

/**
 * @param {readonly Visit[]} visits
 * @returns {Visit}
 */
function mediansOf(visits) {
  /** @param {keyof Visit} figure */
  const of = (figure) => median(visits.map((visit) => visit[figure]));
  return {
    openTask: of('openTask'),
    openScript: of('openScript'),
    wholeTask: of('wholeTask'),
    wholeScript: of('wholeScript'),
    visitTask: of('visitTask'),
    heapLoaded: of('heapLoaded'),
    heapRated: of('heapRated'),
    bytes: of('bytes'),
  };
}
