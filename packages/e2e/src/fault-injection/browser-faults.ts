import { createDepartmentClient } from '@haochaping/client/department';
import { findBrowser } from '@haochaping/test-support/browser';
import { chromium } from 'playwright-core';
import { CLOSED_CASE } from '@haochaping/fault-injection';
import { runTabs, type RunRecord } from './browser-run.js';
import { serveBrowserPages } from './browser-pages.js';
import { verdictOn } from './browser-verdict.js';
import { startFaultProxy } from './fault-proxy.js';
import { restartPeriodically, startProvince } from './running-province.js';

/** Longer than a page waits for an answer. */
const SLOW_MS = 16_500;

export type BrowserCampaign = Awaited<ReturnType<typeof injectBrowserFaults>>;

/**
 * Real tabs of a real Chromium before a real server that is restarted now and then.
 * @param withinMs no run is begun later than that
 */
export async function injectBrowserFaults({
  seed,
  runs,
  atOnce,
  withinMs,
}: {
  seed: number;
  runs: number;
  atOnce: number;
  withinMs: number;
}) {
  const started = Date.now();
  const province = await startProvince();
  const proxy = await startFaultProxy(province.port, seed, { slowMs: SLOW_MS, mostFaults: 6 });
  const pages = await serveBrowserPages();
  const found = await findBrowser();
  const args = [...found.args, '--host-resolver-rules=MAP hall.intranet 127.0.0.1'];
  const browser = await chromium.launch({ ...found, args });
  const restarts = restartPeriodically(province, seed);
  const portal = createDepartmentClient(province.credentials);
  const told: RunRecord[] = [];
  const unplayed: string[] = [];
  let next = 0;

  const ticketFor = async (run: number): Promise<string> => {
    for (;;) {
      try {
        await portal.registerServiceCase(`TAB-${run}`, CLOSED_CASE);
        return (await portal.requestTicket(`TAB-${run}`, { channel: 'pc' })).ticket;
      } catch (reason) {
        // The server may be restarting.
        if (Date.now() - started > withinMs * 2) throw reason;
        await new Promise((later) => setTimeout(later, 500));
      }
    }
  };
  const worker = async (): Promise<void> => {
    for (let run = next++; run < runs && Date.now() - started < withinMs; run = next++) {
      const where = { pages: pages.port, proxy: proxy.port, ticket: await ticketFor(run), heal: () => proxy.heal(run) };
      try {
        told.push(await runTabs(browser, run, seed, where));
      } catch (reason) {
        // The browser itself has failed, not the page: nothing can be said of this run.
        unplayed.push(`${run}: ${String(reason).split('\n')[0] ?? ''}`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
    await restarts.stop();
    const ledger = await province.ledger();
    const verdicts = told.map((each) => ({
      run: each.run,
      ...verdictOn(
        each,
        ledger.filter(({ caseNo }) => caseNo === `TAB-${each.run}`),
        proxy.cameBy(each.run),
      ),
      tabs: each.tabs,
    }));
    return {
      verdicts,
      unplayed,
      ratings: ledger.length,
      ticketsUsed: new Set(ledger.map(({ ticketHash }) => ticketHash)).size,
      database: province.database,
      restarts: province.restarts(),
      befell: proxy.befell,
      seconds: Math.round((Date.now() - started) / 1000),
    };
  } finally {
    await restarts.stop();
    await browser.close();
    pages.close();
    proxy.close();
    await province.end();
  }
}
