import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Caller } from '@haochaping/protocol';
import { rateLimit } from './rate-limit.js';

/** Calls that a caller may make in a minute: enough for whoever is honest, and an end for whoever guesses or floods. */
const IN_A_MINUTE: readonly [Caller, number][] = [
  ['department', 6000],
  ['ticket', 120],
  ['tracking-token', 120],
  ['officer', 600],
];

for (const [caller, most] of IN_A_MINUTE) {
  test(`${caller}: ${most} calls go on, the next one waits for the next minute, and another ${caller} does not wait`, () => {
    const limit = rateLimit();
    const now = 60_000 * 1000 + 15_000;
    for (let call = 0; call < most; call += 1) assert.equal(limit.count(caller, 'one', now), undefined);
    assert.equal(limit.count(caller, 'one', now), 45);
    assert.equal(limit.count(caller, 'another', now), undefined);
    assert.equal(limit.count(caller, 'one', now + 44_999), 1);
    assert.equal(limit.count(caller, 'one', now + 45_000), undefined);
  });
}

test('the ticket and the token of one number do not count for each other', () => {
  const limit = rateLimit();
  for (let call = 0; call < 121; call += 1) limit.count('ticket', 'one', 0);
  assert.equal(limit.count('tracking-token', 'one', 0), undefined);
});

test('five hundred citizens of one hall, who share one address, are not counted together', () => {
  const limit = rateLimit();
  for (let citizen = 0; citizen < 500; citizen += 1)
    assert.equal(limit.count('ticket', `ticket ${citizen}`, 0), undefined);
});
