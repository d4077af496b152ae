/** Stands in localStorage while entries may be waiting, so that a page knows it without opening a database. It says nothing else. */
export const WAITING_MARK = 'hcp-outbox';

/** Where localStorage is closed to us, nothing tells the next page; it asks when a rating is opened. */
export function markWaiting(waiting: boolean): void {
  try {
    if (waiting) localStorage.setItem(WAITING_MARK, '1');
    else localStorage.removeItem(WAITING_MARK);
  } catch {
    return;
  }
}
