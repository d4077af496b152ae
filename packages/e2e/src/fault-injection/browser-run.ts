import type { Browser } from 'playwright-core';
import { seededRandom, type SeededRandom } from '@haochaping/fault-injection';
import { isDecided, isOpened, killTab, openTab, reloadTab, sayIn, waitingIn, wake, type Tab } from './tab.js';

/** By then everything that waits has been sent: two time-outs of a request, and the pauses between. */
const DECIDED_WITHIN_MS = 120_000;
const LEVELS = ['very-satisfied', 'satisfied', 'basically-satisfied', 'dissatisfied', 'very-dissatisfied'] as const;

/** What the tabs of one run said and showed, to be compared with the database. */
export type RunRecord = {
  readonly run: number;
  readonly said: ReadonlyMap<string, string>;
  /** For each tab: its words, if they were said since its last load, all that it showed, and whether it lived to the end. */
  readonly tabs: readonly {
    readonly said: string | undefined;
    readonly shown: readonly string[];
    readonly lived: boolean;
  }[];
  readonly left: number;
};

/** One citizen, one ticket, one browser profile; every fourth hall has plain HTTP, where nothing may be written down. */
export async function runTabs(
  browser: Browser,
  run: number,
  seed: number,
  where: { readonly pages: number; readonly proxy: number; readonly ticket: string; readonly heal: () => void },
): Promise<RunRecord> {
  const random = seededRandom(seed ^ Math.imul(run + 1, 0x27d4eb2f));
  const host = random.happens(0.25) ? 'hall.intranet' : 'localhost';
  const endpoint = `http://${host}:${where.proxy}/run-${run}`;
  const address = `http://${host}:${where.pages}/#${new URLSearchParams({ endpoint, ticket: where.ticket }).toString()}`;
  const context = await browser.newContext({ locale: 'zh-CN' });
  const said = new Map<string, string>();
  try {
    const tabs: Tab[] = [await openTab(context, address)];
    await ready(tabs);
    await say(random, tabs, said);
    for (let acts = Math.trunc(random.between(3, 9)); acts > 0; acts -= 1) {
      await new Promise((passed) =>
        setTimeout(passed, random.happens(0.5) ? random.between(0, 120) : random.between(0, 2_000)),
      );
      await act(
        random,
        tabs,
        said,
        () => openTab(context, address),
        (offline) => context.setOffline(offline),
      );
    }
    where.heal();
    await context.setOffline(false);
    tabs.push(await openTab(context, address));
    const left = await settled(tabs, () => openTab(context, address));
    return {
      run,
      said,
      left,
      tabs: tabs.map(({ said: words, shown, isOpen }) => ({ said: words, shown: [...shown], lived: isOpen })),
    };
  } finally {
    await Promise.race([context.close(), new Promise((passed) => setTimeout(passed, 5_000))]);
  }
}

async function act(
  random: SeededRandom,
  tabs: Tab[],
  said: Map<string, string>,
  open: () => Promise<Tab>,
  offline: (is: boolean) => Promise<void>,
): Promise<void> {
  const living = tabs.filter(({ isOpen }) => isOpen);
  const tab = living[Math.trunc(random.between(0, living.length))];
  const what = random.between(0, 100);
  if (!tab || (what < 10 && living.length < 3)) {
    tabs.push(await open());
    return;
  }
  if (what < 50) await say(random, [tab], said);
  else if (what < 70) await killTab(tab, false);
  else if (what < 80) await killTab(tab, true);
  else if (what < 92) await reloadTab(tab);
  else await offline(random.happens(0.5));
}

async function say(random: SeededRandom, [tab]: readonly Tab[], said: Map<string, string>): Promise<void> {
  const words = `第${Math.trunc(random.between(1, 3))}句`;
  const level = LEVELS[words === '第1句' ? 1 : 3];
  if (tab && (await sayIn(tab, words, level))) said.set(words, level);
}

/** A citizen says nothing to a page that has not opened yet. */
async function ready(tabs: readonly Tab[]): Promise<void> {
  for (let looks = 0; looks < 100 && !tabs.every(isDecided); looks += 1)
    await new Promise((passed) => setTimeout(passed, 100));
}

/** Waits until every living tab knows how its rating ended and nothing waits on the device; gives how much still does. */
async function settled(tabs: Tab[], open: () => Promise<Tab>): Promise<number> {
  const deadline = Date.now() + DECIDED_WITHIN_MS;
  for (;;) {
    const living = tabs.filter(({ isOpen, page }) => isOpen && !page.isClosed());
    const last = living.at(-1);
    if (!last) tabs.push(await open());
    // A tab that goes down at this moment is found to be gone in the next round.
    const left = last ? await waitingIn(last).catch(() => 1) : 1;
    if ((living.every(isDecided) && left === 0) || Date.now() > deadline) return left;
    for (const tab of living.filter((each) => !isDecided(each))) await (isOpened(tab) ? wake(tab) : reloadTab(tab));
    await new Promise((passed) => setTimeout(passed, 1_000));
  }
}
