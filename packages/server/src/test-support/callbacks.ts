import assert from 'node:assert/strict';
import { ENDPOINTS, type Callback } from '@haochaping/protocol';
import { queueCallbacks } from '../callbacks/queue-callbacks.js';
import { appendEntries } from '../log/append-batch.js';
import { keysFrom } from '../store/crypto/keys.js';
import type { Reply } from './reply.js';
import { MASTER_KEY, type TestProvince } from './test-province.js';

/** Seals what is to be sealed and fills the callers’ lists, as happens every minute. */
export async function sweepCallbacks(province: TestProvince): Promise<void> {
  const now = province.clock.now();
  await appendEntries(province.database, keysFrom(MASTER_KEY), now);
  await queueCallbacks(province.database, now);
}

export async function callbacksOf(
  province: TestProvince,
  token: string,
  state: 'open' | 'settled' = 'open',
): Promise<readonly Callback[]> {
  const { json, text, status } = await province.withToken(token, 'GET', `/v1/callbacks?state=${state}`);
  assert.equal(status, 200, text);
  return ENDPOINTS.listCallbacks.answer.parse(json).callbacks;
}

let calls = 0;
export function recordCall(
  province: TestProvince,
  token: string,
  callbackId: string,
  body: unknown,
  key?: string,
): Promise<Reply> {
  calls += 1;
  const headers = { 'idempotency-key': key ?? `call-of-the-test-${calls}` };
  return province.withToken(token, 'POST', `/v1/callbacks/${callbackId}/attempts`, { body, headers });
}
