/**
 * Waits, but no longer than until the device is online again, the page is seen again, or another tab has brought something to
 * its end: the mark in localStorage, which every tab hears of, has changed.
 * @param least milliseconds that are waited in any case: the province has asked for them
 * @param most milliseconds
 */
export async function pause(least: number, most: number): Promise<void> {
  await new Promise((passed) => setTimeout(passed, least));
  if (most > least) await untilAwake(most - least);
}

const untilAwake = (most: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(end, most);
    // A server has no window, and no network that comes and goes.
    const page = typeof window === 'undefined' ? undefined : window;
    page?.addEventListener('online', wake);
    page?.addEventListener('storage', wake);
    page?.document.addEventListener('visibilitychange', wake);

    function wake(): void {
      if (!page?.document.hidden) end();
    }
    function end(): void {
      clearTimeout(timer);
      page?.removeEventListener('online', wake);
      page?.removeEventListener('storage', wake);
      page?.document.removeEventListener('visibilitychange', wake);
      resolve();
    }
  });
