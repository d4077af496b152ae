import { outboxDatabase } from './database.js';
import { entrySchema, type Entry } from './entry.js';
import type { EntryStore } from './environment.js';
import { LEASE_MS, leased } from './lease.js';
import { deviceEncryption, type Encrypted } from './encryption.js';
import { withTimeout } from './with-timeout.js';
import { isWorthLooking, markWaiting, unmarkWaiting } from './waiting-mark.js';

/**
 * IndexedDB, each entry encrypted. It is opened when an entry is put into it, or a mark says that one may be there. Undefined where
 * the browser has no such thing: on plain HTTP, and in some private windows.
 */
export function deviceStore(): EntryStore | undefined {
  if (typeof indexedDB === 'undefined' || !isSecureContext) return undefined;
  const storeOf = outboxDatabase();
  const place = storeOf('entries');
  const encryption = deviceEncryption(storeOf('key'));

  const keys = (): Promise<readonly IDBValidKey[]> => place.read((store) => store.getAllKeys());

  async function put(entry: Entry): Promise<void> {
    const encrypted = await encryption.encrypt(entry);
    await place.write((store) => store.put(encrypted, entry.key));
    await markWaiting().catch(async (reason: unknown) => {
      await remove(entry.key);
      throw reason;
    });
  }

  async function remove(key: IDBValidKey): Promise<void> {
    await place.write((store) => store.delete(key));
    unmarkWaiting();
    // Another tab may have written one down in between.
    if ((await keys()).length > 0) await markWaiting();
  }

  /** What cannot be opened any more, under no key that we have, can never be sent. */
  async function read(key: IDBValidKey): Promise<readonly Entry[]> {
    const encrypted = await place.read<Encrypted>((store) => store.get(key));
    try {
      return [entrySchema.parse(await encryption.decrypt(encrypted))];
    } catch {
      await remove(key);
      return [];
    }
  }

  async function all(): Promise<readonly Entry[]> {
    if (!(await isWorthLooking())) return [];
    const waiting = await keys();
    if (waiting.length > 0) await encryption.ready();
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
    put: (entry) => withTimeout(put(entry), () => remove(entry.key)),
    remove: (key) => withTimeout(remove(key)),
    all: () => withTimeout(all()),
    turn: (key, work) => ('locks' in navigator ? locked(key, work) : leased(key, work, storeOf('lease'))),
  };
}
