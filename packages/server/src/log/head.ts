import type { SignedHead } from '@haochaping/core';
import type { Database, WithinTransaction } from '../database/database.js';

/** The newest head; absent only before the log was sealed for the first time. */
export async function newestHead(database: Database | WithinTransaction): Promise<SignedHead | undefined> {
  const row = await database.selectFrom('log_head').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst();
  if (!row) return undefined;
  const { size, root, sealed_at: at, key_id: keyId, signature } = row;
  return { size, root, at, keyId, signature };
}

/** A server that answers has sealed its log at least once. */
export async function headNow(database: Database): Promise<SignedHead> {
  const head = await newestHead(database);
  if (!head) throw new Error('the log was never sealed');
  return head;
}
