import { update, type Place } from './database.js';
import { withTimeout } from './with-timeout.js';

/** Longer than most attempts take. A tab that was killed, or sleeps, holds it no longer; after that the key guards. */
export const LEASE_MS = 20_000;
const LOOK_AGAIN_MS = 500;

/** Where the browser has no Web Locks (before Chromium 69): of several tabs one holds a lease, and the others look again. */
export async function leased<Done>(name: string, work: () => Promise<Done>, place: Place): Promise<Done> {
  async function claim(): Promise<boolean> {
    let mine = false;
    await update(place, name, (until) => {
      const now = Date.now();
      // One that ends later than any lease can was written under another clock.
      mine = typeof until !== 'number' || until <= now || until > now + LEASE_MS;
      return mine ? now + LEASE_MS : until;
    });
    return mine;
  }

  while (!(await withTimeout(claim()))) await new Promise((passed) => setTimeout(passed, LOOK_AGAIN_MS));
  try {
    return await work();
  } finally {
    await withTimeout(place.write((store) => store.delete(name))).catch(() => undefined);
  }
}
