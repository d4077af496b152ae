import * as z from 'zod/mini';
import { deviceDatabase } from '../outbox/database.js';
import { encryptedStore, type EncryptedStore } from '../outbox/encrypted-store.js';
import { deviceEncryption } from '../outbox/encryption.js';
import { withTimeout } from '../outbox/with-timeout.js';

/** A remembered rating as it is kept: nothing of it can be read without the device's own key. */
const entrySchema = z.object({
  key: z.string(),
  endpoint: z.string(),
  caseNo: z.string(),
  ratingNo: z.string(),
  trackingToken: z.string(),
  ratedAt: z.string(),
  /** When it came to its end, as far as is known. */
  endedAt: z.optional(z.string()),
  /** When the province was last asked for that, in milliseconds since the Unix epoch; 0 before. */
  askedAt: z.number(),
});
export type Entry = z.infer<typeof entrySchema>;

/** Where remembered ratings outlive their page. Whatever it cannot do it rejects. */
export type EntryStore = EncryptedStore<Entry> & {
  /** Puts it in place of what is there; where nothing is there any more, nothing is put. */
  replace(entry: Entry): Promise<void>;
};

/** The mark that a rating may be remembered, and the name of the database. */
export const REMEMBERED_MARK = 'hcp-remembered';

/** What this device remembers. Undefined where the browser keeps nothing. */
export function deviceEntries(): EntryStore | undefined {
  const storeOf = deviceDatabase(REMEMBERED_MARK);
  const store = encryptedStore(REMEMBERED_MARK, storeOf, entrySchema);
  const encryption = deviceEncryption(storeOf('key'));

  async function replace(entry: Entry): Promise<void> {
    const encrypted = await encryption.encrypt(entry);
    await storeOf('entries').write((entries) => {
      const earlier = entries.getKey(entry.key);
      earlier.onsuccess = () => earlier.result !== undefined && entries.put(encrypted, entry.key);
    });
  }

  return store && { ...store, replace: (entry) => withTimeout(replace(entry)) };
}
