import { promisifyRequest } from 'idb-keyval';

/** Entries, each encrypted; the device's own key; who sends an entry of the outbox, where the browser has no Web Locks. */
const STORES = ['entries', 'key', 'lease'] as const;

/** A place for values by key. Each call is a transaction of its own, and settles with it. */
export type Place = {
  /** The caller says what was written there: only this code writes. */
  read<Value>(work: (store: IDBObjectStore) => IDBRequest): Promise<Value>;
  write(work: (store: IDBObjectStore) => unknown): Promise<void>;
};

/** The places in a database of this browser, which is opened when something is first read or written. */
export function deviceDatabase(named: string): (store: (typeof STORES)[number]) => Place {
  let opened: Promise<IDBDatabase> | undefined;
  const closed = (): void => {
    opened = undefined;
  };

  function open(): Promise<IDBDatabase> {
    const request = indexedDB.open(named, 1);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store);
    };
    const opening = promisifyRequest(request);
    // A browser may close it by itself, as Safari does in the background.
    opening.then((database) => (database.onclose = closed), closed);
    return opening;
  }

  return (name) => {
    const within = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
      (await (opened ??= open())).transaction(name, mode).objectStore(name);
    return {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-return
      read: async (work) => promisifyRequest(work(await within('readonly'))),
      async write(work) {
        const store = await within('readwrite');
        work(store);
        await promisifyRequest(store.transaction);
      },
    };
  };
}

/** Puts there what follows from what is there, with no other tab in between. */
export const update = (place: Place, key: string, changed: (earlier: unknown) => unknown): Promise<void> =>
  place.write((store) => {
    const earlier: IDBRequest<unknown> = store.get(key);
    earlier.onsuccess = () => store.put(changed(earlier.result), key);
  });
