import fc from 'fast-check';
import assert from 'node:assert/strict';
import test from 'node:test';
import * as z from 'zod/mini';
import { dayOf, instantOf, millisOf, daySchema, instantSchema } from './instant.js';

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

const number = (length: number, max: number) => fc.nat({ max }).map((n) => String(n).padStart(length, '0'));
const day = fc.tuple(number(4, 2250), number(2, 13), number(2, 32)).map((parts) => parts.join('-'));
const time = fc.tuple(number(2, 24), number(2, 60), number(2, 60)).map((parts) => parts.join(':'));
const rest = fc.oneof(
  fc.constantFrom(
    'Z',
    '+08:00',
    '-05:30',
    '+24:00',
    '+8:00',
    '+0800',
    '',
    '.5Z',
    '.123456+08:00',
    '.Z',
    'z',
    'Z\n',
    ' Z',
  ),
  fc.tuple(fc.constantFrom('+', '-'), number(2, 25), number(2, 61)).map(([sign, h, m]) => `${sign}${h}:${m}`),
);
const moment = fc.tuple(day, fc.constantFrom('T', 'T', 'T', 't', ' '), time, rest).map((parts) => parts.join(''));

test('a moment or a day is refused when it is not written as RFC 3339 says, as by zod’s own and larger check', () => {
  const theirs = z.iso.datetime({ offset: true });
  const within = (text: string) => Date.parse(text) >= Date.parse('1991-09-15T00:00:00+08:00') && text < '2199-12-30';
  fc.assert(
    fc.property(fc.oneof(moment, fc.string()), (text) => {
      fc.pre(text < '2199-12-30');
      assert.equal(instantSchema.safeParse(text).success, theirs.safeParse(text).success && within(text));
    }),
    { numRuns: 20_000 },
  );
  fc.assert(
    fc.property(fc.oneof(day, moment, fc.string()), (text) =>
      assert.equal(daySchema.safeParse(text).success, z.iso.date().safeParse(text).success),
    ),
    { numRuns: 20_000 },
  );
});
