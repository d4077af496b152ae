import type { OutboxEnvironment } from './environment.js';
import { WAITING_MARK } from './mark.js';

/**
 * Pauses that end early when the device is online again, the page is seen again or about to be left, or another tab has brought
 * the last entry to its end: the mark in localStorage, which every tab hears of, is gone.
 * @param now the clock of the outbox, in milliseconds
 */
export function pausesOfPage(now: () => number): OutboxEnvironment['pause'] {
  let woken = 0;
  let waiting: (() => void)[] = [];

  function wake({ key = WAITING_MARK, newValue }: Partial<StorageEvent>): void {
    // A change that is no storage event has neither.
    if (key !== WAITING_MARK || newValue) return;
    woken = now();
    for (const end of waiting) end();
    waiting = [];
  }
  // A server has no window, and no network that comes and goes.
  if (typeof window !== 'undefined') {
    window.addEventListener('online', wake);
    window.addEventListener('storage', wake);
    // It passes by the window in every browser, and bubbles up to it in most.
    window.addEventListener('visibilitychange', wake, true);
  }

  return async (most, since) => {
    await new Promise<void>((end) => {
      // At most one a minute is added, until the next reason.
      waiting.push(end);
      setTimeout(end, woken < since ? most : 0);
    });
    return woken >= since;
  };
}
