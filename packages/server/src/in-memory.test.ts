import { millisOf, receiptSchema, ticketSchema } from '@haochaping/core';
import { ENDPOINTS } from '@haochaping/protocol';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SANDBOX_OFFICES, provinceInMemory, type AppCredentials } from './in-memory.js';
import { replyTo } from './test-support/reply.js';
import { CLOSED_CASE, DISSATISFIED } from './test-support/service.js';
import { signedHeaders } from './test-support/sign.js';

const ORIGIN = 'https://province.invalid';

test('without a port, a province in memory takes a case, a rating and days at a time', async () => {
  const { answer, ensureApp, close } = await provinceInMemory(Buffer.alloc(32, 7));
  const app = await ensureApp({ appId: 'page', name: '页面', offices: SANDBOX_OFFICES });
  const call = async (method: string, target: string, body: unknown, headers: Record<string, string> = {}) => {
    const sent = { method, headers, body: JSON.stringify(body) };
    return replyTo(method, target, await answer(new Request(ORIGIN + target, sent)));
  };
  const signed = (method: string, target: string, body: unknown, as: AppCredentials = app) =>
    call(method, target, body, signedHeaders(as, { method, target, body: JSON.stringify(body), now: Date.now() }));

  assert.equal((await signed('PUT', '/v1/service-cases/A-1', CLOSED_CASE)).status, 200);
  assert.equal((await signed('PUT', '/v1/service-cases/A-2', CLOSED_CASE, { ...app, secret: 'guessed' })).status, 401);
  const { json } = await signed('POST', '/v1/service-cases/A-1/tickets', { channel: 'pc' });
  const headers = {
    authorization: `Bearer ${ticketSchema.parse(json).ticket}`,
    'idempotency-key': 'key-of-this-submission',
  };
  const receipt = receiptSchema.parse((await call('POST', '/v1/ratings', DISSATISFIED, headers)).json);
  assert.ok(receipt.badReview);
  const moved = await call('POST', '/v1/sandbox/clock', { forwardSeconds: 7 * 86_400 });
  const { now } = ENDPOINTS.moveSandboxClock.answer.parse(moved.json);
  assert.ok(millisOf(now) > Date.now() + 6 * 86_400_000);
  await close();
});
