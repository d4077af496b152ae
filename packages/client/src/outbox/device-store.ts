import { createStore, del, get, promisifyRequest, set } from 'idb-keyval';
import { entrySchema, type Entry } from './entry.js';
import type { EntryStore } from './entry-store.js';
import { LEASE_MS, leased } from './lease.js';
import { deviceSealing, type Sealed } from './sealing.js';
import { timely } from './timely.js';
import { markWaiting } from './waiting-mark.js';

/** IndexedDB, each entry encrypted. Undefined where the browser has no such thing: on plain HTTP, and in some private windows. */
export function deviceStore(): EntryStore | undefined {
  if (typeof indexedDB === 'undefined' || !isSecureContext) return undefined;
  const place = createStore('hcp-outbox', 'entries');
  const sealing = deviceSealing('hcp-outbox-key');

  const keys = () => place('readonly', (store) => promisifyRequest(store.getAllKeys()));

  async function put(entry: Entry): Promise<void> {
    await set(entry.key, await sealing.seal(entry), place);
    markWaiting(true);
  }

  async function remove(key: IDBValidKey): Promise<void> {
    await del(key, place);
    markWaiting(false);
    // Another tab may have written one down in between.
    if ((await keys()).length > 0) markWaiting(true);
  }

  /** What cannot be opened any more, under no key that we have, can never be sent. */
  async function read(key: IDBValidKey): Promise<readonly Entry[]> {
    const sealed = await get<Sealed>(key, place);
    if (!sealed) return [];
    try {
      return [entrySchema.parse(await sealing.open(sealed))];
    } catch {
      await remove(key);
      return [];
    }
  }

  async function all(): Promise<readonly Entry[]> {
    const waiting = await keys();
    if (waiting.length > 0) await sealing.ready();
    return (await Promise.all(waiting.map(read))).flat();
  }

  /** A tab that never lets go is waited for as long as a lease holds; once it is our turn, the abort does nothing. */
  async function locked<Done>(key: string, work: () => Promise<Done>): Promise<Done> {
    const waiting = new AbortController();
    setTimeout(() => waiting.abort(), LEASE_MS);
    return navigator.locks.request(`hcp-outbox/${key}`, { signal: waiting.signal }, work);
  }

  return {
    // What comes late has been called kept in the page alone, and so it must be.
    put: (entry) => timely(put(entry), () => remove(entry.key)),
    remove: (key) => timely(remove(key)),
    all: () => timely(all()),
    turn: (key, work) => ('locks' in navigator ? locked(key, work) : leased(key, work)),
  };
}
