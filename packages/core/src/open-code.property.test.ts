import fc from 'fast-check';
import assert from 'node:assert/strict';
import test from 'node:test';
import { KNOWN_CODES } from './known-codes.js';
import { ratingSessionSchema } from './rating-session.js';
import { ratingSchema } from './rating.js';
import { receiptSchema } from './receipt.js';
import { trackedReviewSchema } from './timeline.js';
import { RATING, RECEIPT, REVIEW, SESSION } from './test-support/answers.js';
import { codesIn, valueAt, withCode, type Path } from './test-support/codes-in.js';

const ofTheFuture = fc.oneof(
  fc.stringMatching(/^[\w-]{1,50}$/),
  fc.constantFrom('constructor', 'toString', '__proto__', 'hasOwnProperty'),
  fc.constantFrom(...[...KNOWN_CODES.values()].flat()), // known, but somewhere else
);
const isWithin = (path: Path, whole: Path): boolean => whole.every((key, index) => path[index] === key);

for (const [name, schema, answer, count] of [
  ['a rating session', ratingSessionSchema, SESSION, 9],
  ['a receipt', receiptSchema, RECEIPT, 7],
  ['a tracked review', trackedReviewSchema, REVIEW, 30],
  ['a rating', ratingSchema, RATING, 4],
] as const) {
  const places = codesIn(schema, answer);

  test(`${name} carries codes, and this version knows its own`, () => {
    assert.equal(places.length, count);
    for (const { path, known } of places) assert.ok(known.some((code) => code === valueAt(answer, path)));
  });

  test(`${name} with a code of the future is read; it stays what it is, and so does every other`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), ofTheFuture, ({ path, known }, code) => {
        fc.pre(!known.includes(code));
        const read: unknown = schema.parse(withCode(answer, path, code));
        assert.equal(valueAt(read, path), code);
        const around = path.slice(0, -1); // what else belongs to an event that is not known is not read
        for (const other of places)
          if (!isWithin(other.path, around) || around.length === 0)
            if (other.path !== path) assert.equal(valueAt(read, other.path), valueAt(answer, other.path));
      }),
      { numRuns: 500 },
    );
  });

  test(`${name} with something that is no code where a code belongs is not read`, () => {
    for (const { path } of places)
      for (const bad of ['', 'two words', '满意', '<b>', 'x'.repeat(51)])
        assert.equal(schema.safeParse(withCode(answer, path, bad)).success, false, `${path.join('/')}: ${bad}`);
  });
}
