import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import { readAlike } from './paper-entry.js';

const ALIKE = [
  ['跑了三趟，材料不一样。', '跑了三趟,材料不一样'],
  ['ＡＢＣ　１３８', 'abc 138'],
  [
    { level: 'dissatisfied', indicators: ['209', '203'] },
    { indicators: ['203', '209'], level: 'dissatisfied' },
  ],
  [{ text: undefined, answers: {} }, { answers: {} }],
] as const;
for (const [one, other] of ALIKE) {
  test(`two people who wrote ${JSON.stringify(one)} and ${JSON.stringify(other)} read the same`, () => {
    assert.equal(readAlike(one), readAlike(other));
  });
}

const OTHERWISE = [
  ['跑了三趟', '跑了两趟'],
  [{ level: 'dissatisfied' }, { level: 'very-dissatisfied' }],
  [{ answers: { a: 'yes' } }, { answers: { b: 'yes' } }],
  [['a', 'b'], ['ab']],
  [{ a: 'b' }, 'ab'],
] as const;
for (const [one, other] of OTHERWISE) {
  test(`two people who wrote ${JSON.stringify(one)} and ${JSON.stringify(other)} read differently`, () => {
    assert.notEqual(readAlike(one), readAlike(other));
  });
}

test('the order of fields and of ticks never matters', () => {
  const entry = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())));
  fc.assert(
    fc.property(entry, (fields) => {
      const reversed = Object.entries(fields).map(
        ([name, value]) => [name, typeof value === 'string' ? value : [...value].reverse()] as const,
      );
      assert.equal(readAlike(Object.fromEntries(reversed.reverse())), readAlike(fields));
    }),
  );
});
