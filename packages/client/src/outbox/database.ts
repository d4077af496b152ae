import { promisifyRequest, type UseStore } from 'idb-keyval';

const NAME = 'hcp-outbox';
/** Entries, each encrypted; the device's own key; who sends an entry, where the browser has no Web Locks. */
const STORES = ['entries', 'key', 'lease'] as const;

/** The stores of the outbox's one database, which is opened when something is first read or written. */
export function outboxDatabase(): (store: (typeof STORES)[number]) => UseStore {
  let opening: Promise<IDBDatabase> | undefined;

  async function open(): Promise<IDBDatabase> {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store);
    };
    const database = await promisifyRequest(request);
    // A browser may close it by itself, as Safari does in the background.
    database.onclose = () => (opening = undefined);
    return database;
  }

  async function opened(): Promise<IDBDatabase> {
    opening ??= open();
    return opening.catch((reason: unknown) => {
      opening = undefined;
      throw reason;
    });
  }

  return (store) => async (mode, work) => work((await opened()).transaction(store, mode).objectStore(store));
}
