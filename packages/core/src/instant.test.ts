import assert from 'node:assert/strict';
import test from 'node:test';
import { dayOf, instantOf, instantSchema, millisOf } from './instant.js';

for (const [at, day] of [
  ['2026-12-31T15:59:59Z', '2026-12-31'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
  ['2028-02-28T16:00:00Z', '2028-02-29'],
  ['2026-11-22T23:30:00-11:00', '2026-11-23'],
  ['2026-11-22T00:30:00+14:00', '2026-11-21'],
] as const) {
  test(`${at} is in ${day} in Shanghai`, () => assert.equal(dayOf(at), day));
}

test('a moment is written with the offset of China and is the same moment', () => {
  assert.equal(instantOf(Date.parse('2026-11-22T07:16:36.900Z')), '2026-11-22T15:16:36+08:00');
  assert.equal(millisOf('2026-11-22T15:16:36+08:00'), Date.parse('2026-11-22T07:16:36Z'));
});

for (const [text, accepted] of [
  ['1991-09-15T00:00:00+08:00', true],
  ['1991-09-14T23:59:59+08:00', false],
  ['2199-12-31T15:59:59Z', true],
  ['2199-12-31T16:00:00Z', false],
  ['9999-12-31T10:00:00+08:00', false],
] as const) {
  test(`${text} is ${accepted ? 'a moment to count from' : 'no moment that anybody means'}`, () =>
    assert.equal(instantSchema.safeParse(text).success, accepted));
}
