import type { BrowserContext, Page } from 'playwright-core';

/** A tab, what it shows now, and what it has shown. */
export type Tab = {
  readonly page: Page;
  readonly shown: string[];
  /** What was last said in it; a reload forgets that, as the citizen's page does. */
  said: string | undefined;
  isOpen: boolean;
};

/** A tab that is opened into a process which is just going down is opened once more. */
export async function openTab(context: BrowserContext, address: string): Promise<Tab> {
  for (let left = 4; ; left -= 1) {
    try {
      return await freshTab(context, address);
    } catch (reason) {
      if (left === 0) throw reason;
      await new Promise((later) => setTimeout(later, 300));
    }
  }
}

/** Every state that a page shows is reported as it is shown, so that of a killed tab the last one is known. */
async function freshTab(context: BrowserContext, address: string): Promise<Tab> {
  const page = await context.newPage();
  const tab: Tab = { page, shown: [], said: undefined, isOpen: true };
  // Tabs of one origin may share a process, and go down together.
  page.on('crash', () => (tab.isOpen = false));
  await page.exposeFunction('shown', (state: string) => void tab.shown.push(state));
  await page.goto(address, { waitUntil: 'commit' }).catch(() => undefined);
  return tab;
}

const lastShown = ({ shown }: Tab): string => shown.at(-1) ?? 'opening';

/** A page that was loaded without a network is the browser's own page, which says so. */
export const isOpened = (tab: Tab): boolean => lastShown(tab) !== 'opening';

export const isDecided = (tab: Tab): boolean => /^(receipt|failed|broken|empty)/.test(lastShown(tab));

/** Says it where the page can take it: while it asks after what was said before, or sends, or has its answer, there is no form. */
export async function sayIn(tab: Tab, words: string, level: string): Promise<boolean> {
  if (!['empty', 'failed rating-too-early'].includes(lastShown(tab))) return false;
  tab.said = words;
  const say = `globalThis.say?.(${JSON.stringify(words)}, ${JSON.stringify(level)})`;
  return answered(tab.page.evaluate(say)).then(
    () => true,
    () => false,
  );
}

/** A page that has crashed never answers. */
const answered = <Value>(asking: Promise<Value>): Promise<Value> => Promise.race([asking, tooLate()]);

async function tooLate(): Promise<never> {
  await new Promise((passed) => setTimeout(passed, 5_000));
  throw new Error('the page does not answer');
}

/** The page hears that the network is there again. */
export const wake = ({ page }: Tab): Promise<unknown> =>
  answered(page.evaluate(`window.dispatchEvent(new Event('online'))`)).catch(() => undefined);

/** Gone without a word to the page: no unload, no last request. */
export async function killTab(tab: Tab, crash: boolean): Promise<void> {
  tab.isOpen = false;
  if (crash) {
    const session = await tab.page.context().newCDPSession(tab.page);
    // The renderer that is told to crash does not answer.
    session.send('Page.crash').catch(() => undefined);
    await tab.page.waitForEvent('crash', { timeout: 3_000 }).catch(() => undefined);
  }
  await tab.page.close({ runBeforeUnload: false }).catch(() => undefined);
}

export async function reloadTab(tab: Tab): Promise<void> {
  tab.said = undefined;
  tab.shown.push('opening');
  await tab.page.reload({ waitUntil: 'commit', timeout: 10_000 }).catch(() => undefined);
}

/** How many submissions wait in this browser's database; none where the page may have no database. */
export const waitingIn = ({ page }: Tab): Promise<number> =>
  answered(
    page.evaluate<number>(`new Promise((resolve) => {
    if (!globalThis.indexedDB || !isSecureContext) return resolve(0);
    const opening = indexedDB.open('hcp-outbox');
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('entries').objectStore('entries').count();
      counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
    };
  })`),
  );
