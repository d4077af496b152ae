import assert from 'node:assert/strict';
import test from 'node:test';
import { CHANNELS } from './channel.js';
import { CASE_STEPS, RATING_UNITS, ratingUnitSchema } from './occasion.js';
import { ticketRequestSchema, ticketSchema } from './ticket.js';
import { secretTextSchema } from './secret-text.js';

const asks = (request: unknown): boolean => ticketRequestSchema.safeParse(request).success;

test('a ticket is asked for on any channel, for a step and a visit or for neither', () => {
  for (const channel of CHANNELS) assert.ok(asks({ channel }));
  for (const step of CASE_STEPS) assert.ok(asks({ channel: 'pc', step }));
  assert.deepEqual(ticketRequestSchema.parse({ channel: 'pc', step: 'apply', visit: 2 }), {
    channel: 'pc',
    step: 'apply',
    visit: 2,
  });
});

test('an unknown channel, step or visit is refused', () => {
  for (const request of [{}, { channel: 'fax' }, { channel: 'pc', step: 'wait' }]) assert.ok(!asks(request));
  for (const visit of [0, -1, 100, 1.5, '1']) assert.ok(!asks({ channel: 'pc', visit }), String(visit));
  for (const visit of [1, 99]) assert.ok(asks({ channel: 'pc', visit }), String(visit));
});

test('a rating covers a visit, a case or a service', () => {
  for (const unit of RATING_UNITS) assert.ok(ratingUnitSchema.safeParse(unit).success);
  assert.ok(!ratingUnitSchema.safeParse('day').success);
});

test('a secret is 32 to 64 characters of base64url', () => {
  for (const length of [32, 64]) assert.ok(secretTextSchema.safeParse('a'.repeat(length)).success);
  for (const length of [31, 65]) assert.ok(!secretTextSchema.safeParse('a'.repeat(length)).success);
  for (const letter of ['+', '/', '=', ' ', '密'])
    assert.ok(!secretTextSchema.safeParse('a'.repeat(32) + letter).success);
  assert.ok(!secretTextSchema.safeParse(` ${'a'.repeat(32)}`).success);
});

test('a ticket says until when it is good', () => {
  const ticket = { ticket: 'A-b_'.repeat(8), expiresAt: '2026-11-22T15:16:36+08:00' };
  assert.deepEqual(ticketSchema.parse(ticket), ticket);
  assert.ok(!ticketSchema.safeParse({ ticket: ticket.ticket }).success);
});
