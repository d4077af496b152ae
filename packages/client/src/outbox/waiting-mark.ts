/**
 * Stands in localStorage while entries may be waiting, so that a page knows it without opening a database, and as the name of an
 * empty cache, which a host that clears localStorage leaves. It says nothing else.
 */
export const WAITING_MARK = 'hcp-outbox';

/** Rejects where neither place takes the mark: what no mark tells of is not found again. */
export async function markWaiting(): Promise<void> {
  const noted = inCaches('open');
  try {
    localStorage.setItem(WAITING_MARK, '1');
    noted.catch(() => undefined);
  } catch {
    await noted;
  }
}

export function unmarkWaiting(): void {
  inCaches('delete').catch(() => undefined);
  try {
    localStorage.removeItem(WAITING_MARK);
  } catch {
    return;
  }
}

const inCaches = async (act: 'open' | 'delete'): Promise<unknown> => caches[act](WAITING_MARK);

/** Rejects where one of the places is closed to us: then nobody knows. */
const isMarked = async (): Promise<boolean> => WAITING_MARK in localStorage || caches.has(WAITING_MARK);

/** Whether an earlier page may have left something unsent for `pageOutbox().resume(…)`; it opens no database. */
export const isWaiting = (): Promise<boolean> => isMarked().catch(() => false);

/** Whether it is worth looking into the database: something may be in it, or nobody knows. */
export const isWorthLooking = (): Promise<boolean> => isMarked().catch(() => true);
