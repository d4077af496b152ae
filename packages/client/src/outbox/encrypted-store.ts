import type { deviceDatabase } from './database.js';
import { deviceEncryption, type Encrypted } from './encryption.js';
import { isMarked, setMark } from './mark.js';
import { withTimeout } from './with-timeout.js';

/**
 * Where entries outlive their page, each encrypted. Whatever it cannot do it rejects: a full disk, a private window, a blocked
 * database. What it has rejected to put is not kept, even where the database does it late.
 */
export type EncryptedStore<Entry> = {
  put(entry: Entry): Promise<void>;
  remove(key: IDBValidKey): Promise<void>;
  all(): Promise<readonly Entry[]>;
};

/**
 * Keeps entries in a database, under the device's own key. It is opened when an entry is put into it, or the mark of its name says
 * that one may be there. Undefined where the browser has no such thing: on plain HTTP, and in some private windows.
 */
export function encryptedStore<Entry extends { readonly key: string }>(
  name: string,
  storeOf: ReturnType<typeof deviceDatabase>,
  schema: { parse(content: unknown): Entry },
): EncryptedStore<Entry> | undefined {
  if (typeof indexedDB === 'undefined' || !isSecureContext) return undefined;
  const place = storeOf('entries');
  const encryption = deviceEncryption(storeOf('key'));

  const keys = (): Promise<readonly IDBValidKey[]> => place.read((store) => store.getAllKeys());

  async function put(entry: Entry): Promise<void> {
    const encrypted = await encryption.encrypt(entry);
    await place.write((store) => store.put(encrypted, entry.key));
    await setMark(name, true).catch(async (reason: unknown) => {
      await remove(entry.key);
      throw reason;
    });
  }

  async function remove(key: IDBValidKey): Promise<void> {
    await place.write((store) => store.delete(key));
    setMark(name, false).catch(() => undefined);
    // Another tab may have written one down in between.
    if ((await keys()).length > 0) await setMark(name, true);
  }

  /** What cannot be opened any more, under no key that we have, is of no use to anybody. */
  async function read(key: IDBValidKey): Promise<readonly Entry[]> {
    const encrypted = await place.read<Encrypted>((store) => store.get(key));
    try {
      return [schema.parse(await encryption.decrypt(encrypted))];
    } catch {
      await remove(key);
      return [];
    }
  }

  async function all(): Promise<readonly Entry[]> {
    // Where nobody knows, it is worth looking.
    if (!(await isMarked(name).catch(() => true))) return [];
    const kept = await keys();
    if (kept.length > 0) await encryption.ready();
    return (await Promise.all(kept.map(read))).flat();
  }

  return {
    // What comes late has been said to be not kept, and so it must be.
    put: (entry) => withTimeout(put(entry), () => remove(entry.key)),
    remove: (key) => withTimeout(remove(key)),
    all: () => withTimeout(all()),
  };
}
