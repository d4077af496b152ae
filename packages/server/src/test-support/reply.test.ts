import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROBLEM_MEDIA_TYPE, REFUSALS, type RefusalCode } from '@haochaping/protocol';
import { replyTo } from './reply.js';

const answer = (body: object, status = 200): Response => Response.json(body, { status });
const refusal = (code: RefusalCode, more: object = {}, status: number = REFUSALS[code].status): Response =>
  new Response(JSON.stringify({ type: `/#${code}`, title: REFUSALS[code].title, status, code, ...more }), {
    status,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE },
  });
const health = (response: Response) => replyTo('GET', '/healthz', response);

test('an answer as the interface has it passes', async () => {
  assert.equal((await health(answer({ status: 'ok' }))).status, 200);
  assert.equal((await health(refusal('unavailable'))).status, 503);
});

test('an answer with a field too few, a field too many or another status does not pass', async () => {
  await assert.rejects(health(answer({})));
  await assert.rejects(health(answer({ status: 'ok', uptime: 7 })));
  await assert.rejects(health(answer({ status: 'ok' }, 201)));
  await assert.rejects(replyTo('POST', '/v1/rating-session/skip', answer({ skipped: true })));
  await assert.rejects(health(new Response(null, { status: 304 })));
});

test('a refusal that the endpoint does not declare, of another status, or with a field too many does not pass', async () => {
  await assert.rejects(health(refusal('ticket-unknown')), /does not declare ticket-unknown/);
  await assert.rejects(health(refusal('unavailable', {}, 500)));
  await assert.rejects(health(refusal('unavailable', { title: '出错' })));
  await assert.rejects(health(refusal('unavailable', { trace: 'at line 7' })));
});
