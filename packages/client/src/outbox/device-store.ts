import { deviceDatabase } from './database.js';
import { encryptedStore } from './encrypted-store.js';
import { entrySchema } from './entry.js';
import type { EntryStore } from './environment.js';
import { LEASE_MS, leased } from './lease.js';
import { WAITING_MARK } from './mark.js';

/** What is to be sent, on this device. Undefined where the browser keeps nothing. */
export function deviceStore(): EntryStore | undefined {
  const storeOf = deviceDatabase(WAITING_MARK);
  const store = encryptedStore(WAITING_MARK, storeOf, entrySchema);
  return (
    store && {
      ...store,
      turn: (key, work) => ('locks' in navigator ? locked(key, work) : leased(key, work, storeOf('lease'))),
    }
  );
}

/** A tab that never lets go is waited for as long as a lease holds; once it is our turn, the abort does nothing. */
async function locked<Done>(key: string, work: () => Promise<Done>): Promise<Done> {
  const waiting = new AbortController();
  setTimeout(() => waiting.abort(), LEASE_MS);
  return navigator.locks.request(`${WAITING_MARK}/${key}`, { signal: waiting.signal }, work);
}
