import { WAITING_MARK } from './waiting-mark.js';

/**
 * Waits, but no longer than until the device is online again, the page is seen again, or another tab has brought the last entry
 * to its end: the mark in localStorage, which every tab hears of, is gone.
 */
export const pause = (most: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(end, most);
    // A server has no window, and no network that comes and goes.
    const page = typeof window === 'undefined' ? undefined : window;
    page?.addEventListener('online', wake);
    page?.addEventListener('storage', heard);
    page?.document.addEventListener('visibilitychange', wake);

    function heard({ key, newValue }: StorageEvent): void {
      if (key === WAITING_MARK && newValue === null) wake();
    }
    function wake(): void {
      if (!page?.document.hidden) end();
    }
    function end(): void {
      clearTimeout(timer);
      page?.removeEventListener('online', wake);
      page?.removeEventListener('storage', heard);
      page?.document.removeEventListener('visibilitychange', wake);
      resolve();
    }
  });
