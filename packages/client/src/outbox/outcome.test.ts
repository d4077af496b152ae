import { ENDPOINTS, REFUSALS, refusalsOf, type RefusalCode } from '@haochaping/protocol';
import assert from 'node:assert/strict';
import test from 'node:test';
import { outcomeAfter } from './outcome.js';

for (const failure of [
  { kind: 'unreachable' },
  { kind: 'timed-out' },
  { kind: 'unreadable', status: 0 },
  { kind: 'unreadable', status: 403 },
] as const) {
  test(`${JSON.stringify(failure)}: nobody knows whether it arrived, so it is sent again`, () => {
    assert.equal(outcomeAfter(failure), 'again');
  });
}

/** They speak of the rating, or of its ticket. All others speak of the request, its way or its address. */
const FINAL: readonly RefusalCode[] = [
  'ticket-unknown',
  'body-invalid',
  'idempotency-key-reused',
  'ticket-expired',
  'ticket-already-rated',
  'rating-too-early',
  'rating-too-late',
  'rating-on-hosted-page',
  'rating-on-paper',
];

for (const code of [
  ...refusalsOf(ENDPOINTS.submitRating),
  'address-unknown',
  'method-not-allowed',
  'signature-missing',
] as const) {
  const fate = FINAL.includes(code) ? 'final' : 'again';
  test(`${code} is ${fate}`, () => {
    const { status, title } = REFUSALS[code];
    assert.equal(outcomeAfter({ kind: 'refused', problem: { type: `/#${code}`, title, status, code } }), fate);
  });
}

for (const [status, fate] of [
  [400, 'again'],
  [401, 'again'],
  [403, 'again'],
  [404, 'again'],
  [405, 'again'],
  [408, 'again'],
  [409, 'final'],
  [410, 'final'],
  [413, 'again'],
  [415, 'again'],
  [422, 'final'],
  [429, 'again'],
  [451, 'again'],
  [500, 'again'],
  [599, 'again'],
] as const) {
  test(`a refusal that this client does not know goes by its status: ${status} is ${fate}`, () => {
    const problem = { type: '/#of-a-newer-server', title: '新的拒绝', status, code: 'of-a-newer-server' };
    assert.equal(outcomeAfter({ kind: 'refused', problem }), fate);
  });
}
