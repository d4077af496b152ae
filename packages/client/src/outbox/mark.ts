/** The outbox's mark, and the name of its database. */
export const WAITING_MARK = 'hcp-outbox';

/**
 * A mark stands in localStorage while the database of its name may hold something, so that a page knows it without opening one, and
 * as the name of an empty cache, which a host that clears localStorage leaves. It says nothing else. Rejects where neither place can
 * be written: what no mark tells of is not found again.
 */
export async function setMark(name: string, stands: boolean): Promise<void> {
  const noted = (async () => caches[stands ? 'open' : 'delete'](name))();
  try {
    if (stands) localStorage.setItem(name, '1');
    else localStorage.removeItem(name);
    noted.catch(() => undefined);
  } catch {
    await noted;
  }
}

/** Rejects where one of the places is closed to us: then nobody knows. */
export const isMarked = async (name: string): Promise<boolean> => name in localStorage || caches.has(name);

/** Whether an earlier page may have left something unsent for `pageOutbox().resume(…)`; it opens no database. */
export const isWaiting = (): Promise<boolean> => isMarked(WAITING_MARK).catch(() => false);
