import { instantOf } from '@haochaping/core';
import { SIGNATURE_WINDOW_SECONDS } from '@haochaping/protocol';
import type { Database } from '../store/database/database.js';

/**
 * A signature may be early or late by the window, counted in whole seconds: after twice that long and the second that is under
 * way its time is off, and its nonce may be forgotten.
 */
const KEPT_MS = (2 * SIGNATURE_WINDOW_SECONDS + 1) * 1000;

/** Uses a nonce up: false if the app has used it before. */
export async function useNonce(database: Database, appId: string, nonce: string, now: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await database
    .insertInto('nonce')
    .values({ app_id: appId, nonce, expires_at: instantOf(now + KEPT_MS) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Forgets the nonces that no valid signature can carry any more. */
export async function forgetNonces(database: Database, now: number): Promise<void> {
  await database.deleteFrom('nonce').where('expires_at', '<', instantOf(now)).execute();
}
