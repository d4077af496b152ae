import { sql } from 'kysely';
import { decrypt, encrypt } from '../store/crypto/encrypt.js';
import type { Keys } from '../store/crypto/keys.js';
import type { Database } from '../store/database/database.js';
import { contextOf } from './vault.js';

const AT_A_TIME = 500;

/** Those done, and those that no key that is there can read. */
export type Reencrypted = { readonly done: number; readonly unreadable: readonly string[] };

/**
 * Encrypts every identity with the key in use that is encrypted with another one. Each batch is a transaction: one that is broken
 * off is taken up where it was left, since what is done is not found again.
 */
export async function reencryptIdentities(
  database: Database,
  keys: Keys,
  onProgress: (done: number) => void,
): Promise<Reencrypted> {
  let [done, after] = [0, ''];
  const unreadable: string[] = [];
  for (;;) {
    const batch = await reencryptSome(database, keys, after);
    done += batch.done;
    unreadable.push(...batch.unreadable);
    if (batch.last === undefined) return { done, unreadable };
    after = batch.last;
    onProgress(done);
  }
}

const reencryptSome = (database: Database, keys: Keys, after: string) =>
  database.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('rater_identity')
      .select(['rating_no', 'encrypted'])
      .where('rating_no', '>', after)
      .where('encrypted', 'not like', `${keys.id.replaceAll('_', '\\_')}.%`)
      .orderBy('rating_no')
      .limit(AT_A_TIME)
      .forUpdate()
      .execute();
    const unreadable: string[] = [];
    const anew = rows.flatMap(({ rating_no, encrypted }) => {
      try {
        const place = contextOf(rating_no);
        return [{ rating_no, encrypted: encrypt(keys, place, decrypt(keys, place, encrypted)) }];
      } catch {
        unreadable.push(rating_no);
        return [];
      }
    });
    await sql`
      update rater_identity set encrypted = anew.encrypted
      from jsonb_to_recordset(${JSON.stringify(anew)}::jsonb) as anew (rating_no text, encrypted text)
      where rater_identity.rating_no = anew.rating_no`.execute(transaction);
    return { done: anew.length, unreadable, last: rows.at(-1)?.rating_no };
  });
