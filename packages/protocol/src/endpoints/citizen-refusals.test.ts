import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalsOf } from './endpoint.js';
import type { CitizenRefusal } from './index.js';
import { OPEN_ENDPOINTS } from './open.js';
import { TICKET_ENDPOINTS } from './ticket.js';
import { TRACKING_ENDPOINTS } from './tracking.js';

/** The compiler wants each of them here, and no other. */
const OF_THE_TYPE: Readonly<Record<CitizenRefusal, true>> = {
  'body-unreadable': true,
  'body-too-large': true,
  'body-invalid': true,
  'ticket-unknown': true,
  'ticket-expired': true,
  'ticket-already-rated': true,
  'rating-too-early': true,
  'rating-too-late': true,
  'rating-on-hosted-page': true,
  'rating-on-paper': true,
  'idempotency-key-invalid': true,
  'idempotency-key-reused': true,
  'tracking-token-unknown': true,
  'found-token-too-weak': true,
  'rating-not-found': true,
  'find-tries-used-up': true,
  'bad-review-unknown': true,
  'step-not-of-this-stage': true,
  'verdict-not-offered': true,
  'verdicts-used-up': true,
  'objection-not-offered': true,
  'objection-used-up': true,
  'objection-too-late': true,
  'follow-up-not-offered': true,
  'follow-up-too-early': true,
  'follow-up-used-up': true,
  'follow-up-too-late': true,
  'identity-not-given': true,
  'too-many-requests': true,
  'server-fault': true,
  unavailable: true,
};

test('the type of what citizens are refused with is what the endpoints for citizens refuse with', () => {
  const endpoints = [
    ...Object.values(TICKET_ENDPOINTS),
    ...Object.values(TRACKING_ENDPOINTS),
    OPEN_ENDPOINTS.findRating,
  ];
  assert.deepEqual(new Set(Object.keys(OF_THE_TYPE)), new Set(endpoints.flatMap(refusalsOf)));
});
