// @ts-check
import { findBrowser } from '@haochaping/testing/browser';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { median } from '../report/median.mjs';
import { driverOf } from './page-driver.mjs';
import { SCENARIOS } from './scenarios.mjs';
import { startSite } from './site.mjs';

/**
 * Milliseconds of the main thread and bytes of the heap, of one visit.
 * @typedef {{ openTask: number, openScript: number, wholeTask: number, wholeScript: number, heapLoaded: number, heapRated: number }} Visit
 */

const RUNS = 17;
/** Long enough for what was begun to end: layout, paint, timers of a frame. */
const SETTLED_MS = 120;
const READ_MS = 120;

/** Visits the pages in turns, each in a fresh window without a cache, and gives the medians. */
export async function measureBrowser() {
  const site = await startSite();
  const browser = await chromium.launch(await findBrowser());
  /** @type {{ 'hand-written': Visit[], embed: Visit[], blank: number[] }} */
  const visits = { 'hand-written': [], embed: [], blank: [] };
  try {
    for (let run = -1; run < RUNS; run += 1) {
      const pair = { hand: await visit('hand-written'), embed: await visit('embed'), blank: await blankHeap() };
      if (run < 0) continue; // the first visits warm the browser up
      visits['hand-written'].push(pair.hand);
      visits.embed.push(pair.embed);
      visits.blank.push(pair.blank);
    }
    return {
      browser: browser.version(),
      runs: RUNS,
      hand: mediansOf(visits['hand-written']),
      embed: mediansOf(visits.embed),
      blank: median(visits.blank),
    };
  } finally {
    await browser.close();
    site.close();
  }

  /** @param {string} name */
  async function opened(name) {
    const window = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
    const page = await window.newPage();
    const cdp = await window.newCDPSession(page);
    // The processor time of the thread, so that what else runs on the machine counts less.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${site.address}/${name}.html`);
    await sleep(SETTLED_MS);
    return { driver: driverOf(cdp), close: () => window.close() };
  }

  /**
   * A bad rating from the button to the receipt.
   * @param {keyof typeof SCENARIOS} name
   * @returns {Promise<Visit>}
   */
  async function visit(name) {
    const { level, indicator, text, submit, receipt } = SCENARIOS[name];
    const { driver, close } = await opened(name);
    const heapLoaded = await driver.heap();
    const before = await driver.counters();
    await driver.click(`document.querySelector('#rate')`);
    await driver.sees(level);
    await sleep(READ_MS);
    const atOpen = await driver.counters();
    await driver.click(level);
    await driver.click(indicator);
    await driver.click(text);
    await driver.type('跑了三趟，每次要的材料都不一样');
    await driver.click(submit);
    await driver.sees(receipt);
    await sleep(READ_MS);
    const atEnd = await driver.counters();
    const heapRated = await driver.heap();
    await close();
    return {
      openTask: (atOpen.task - before.task) * 1000,
      openScript: (atOpen.script - before.script) * 1000,
      wholeTask: (atEnd.task - before.task) * 1000,
      wholeScript: (atEnd.script - before.script) * 1000,
      heapLoaded,
      heapRated,
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
    heapLoaded: of('heapLoaded'),
    heapRated: of('heapRated'),
  };
}
