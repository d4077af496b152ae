// @ts-check
import { findBrowser } from '@haochaping/test-support/browser';
import { chromium } from 'playwright-core';
import { median } from '../report/median.mjs';
import { attributed } from './attribution.mjs';
import { measureMany } from './measure-many.mjs';
import { BARE, bundledPages, EQUAL } from './pages.mjs';
import { startSite } from './site.mjs';
import { waitedFor } from './slow-device.mjs';
import { blankHeap, threeVisits } from './visit.mjs';

/** @typedef {import('./scenarios.mjs').PageName} PageName */
/** @typedef {Awaited<ReturnType<typeof threeVisits>> & { slow: Awaited<ReturnType<typeof waitedFor>> }} Run */

/** @type {readonly PageName[]} */
export const NAMES = [...EQUAL, 'embed', 'embed-preloaded', ...BARE];

/**
 * Visits the pages in turns, each in fresh windows, so that a run has one figure of each page to be compared.
 * @param {{ runs: number, names: readonly PageName[], many: boolean }} extent
 */
export async function measureBrowser({ runs, names, many }) {
  const site = await startSite(await bundledPages());
  const browser = await chromium.launch(await findBrowser({ installed: true }));
  /** @type {Map<PageName, Run[]>} */
  const pages = new Map(names.map((name) => [name, []]));
  /** @type {number[]} */
  const blanks = [];
  try {
    for (let run = -1; run < runs; run += 1) {
      for (const name of names) {
        const visits = await threeVisits(browser, site.address, name);
        const slow = await waitedFor(browser, site.address, name);
        if (run >= 0) pages.get(name)?.push({ ...visits, slow }); // the first ones warm the browser up
      }
      blanks.push(await blankHeap(browser, site.address));
    }
    /** @type {Map<PageName, Awaited<ReturnType<typeof attributed>>>} */
    const traces = new Map();
    for (const name of names) traces.set(name, await attributed(browser, site.address, name));
    return {
      browser: browser.version(),
      runs,
      blank: median(blanks),
      pages,
      traces,
      many: many ? await measureMany(browser, site.address) : undefined,
    };
  } finally {
    await browser.close();
    site.close();
  }
}
