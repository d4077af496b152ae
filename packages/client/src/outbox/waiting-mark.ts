/**
 * Stands in localStorage while entries may be waiting, so that a page knows it without opening a database, and as the name of an
 * empty cache, which a host that clears localStorage leaves. It says nothing else.
 */
export const WAITING_MARK = 'hcp-outbox';

/** Where neither is open to us, nothing tells the next page; it asks when a rating is opened. */
export function markWaiting(waiting: boolean): void {
  try {
    if (waiting) localStorage.setItem(WAITING_MARK, '1');
    else localStorage.removeItem(WAITING_MARK);
    const noted: Promise<unknown> = waiting ? caches.open(WAITING_MARK) : caches.delete(WAITING_MARK);
    noted.catch(() => undefined);
  } catch {
    return;
  }
}

/** Whether an earlier page may have left something unsent for `pageOutbox().resume(…)`; it opens no database. */
export async function isWaiting(): Promise<boolean> {
  try {
    return WAITING_MARK in localStorage || (await caches.has(WAITING_MARK));
  } catch {
    return false;
  }
}
