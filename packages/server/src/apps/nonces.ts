import { instantOf } from '@haochaping/core';
import { SIGNATURE_WINDOW_SECONDS } from '@haochaping/protocol';
import type { Database } from '../store/database/database.js';

/**
 * As long as a signature with the nonce may be accepted: the window before its time and after it, counted in whole seconds, and
 * the current second.
 */
const KEPT_MS = (2 * SIGNATURE_WINDOW_SECONDS + 1) * 1000;

/** Stores a nonce; false if the app has used it before. */
export async function useNonce(database: Database, appId: string, nonce: string, now: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await database
    .insertInto('nonce')
    .values({ app_id: appId, nonce, expires_at: instantOf(now + KEPT_MS) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Deletes the nonces that no valid signature can carry any more. */
export async function forgetNonces(database: Database, now: number): Promise<void> {
  await database.deleteFrom('nonce').where('expires_at', '<', instantOf(now)).execute();
}
