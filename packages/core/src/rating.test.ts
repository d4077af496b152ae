import assert from 'node:assert/strict';
import test from 'node:test';
import { LEVELS, isBad } from './level.js';
import { opensBadReview, ratingNoSchema, writtenRatingNoSchema } from './rating.js';
import type { Submission } from './submission.js';

test('notice 002, 后两个等级为差评: exactly the two lowest levels are bad', () => {
  assert.deepEqual(LEVELS.filter(isBad), ['dissatisfied', 'very-dissatisfied']);
});

for (const level of LEVELS) {
  test(`a service rated ${level} ${isBad(level) ? 'opens' : 'does not open'} a bad review, and so for staff`, () => {
    assert.equal(opensBadReview({ service: { level, indicators: [] } }), isBad(level));
    const service: Submission['service'] = { level: 'satisfied', indicators: [] };
    assert.equal(opensBadReview({ service, staff: { level, indicators: [] } }), isBad(level));
  });
}

test('a rating number has no letter that is misheard over a phone', () => {
  assert.ok(ratingNoSchema.safeParse('141125-20261122-7F3K9Q2M').success);
  for (const text of [
    'x141125-20261122-7F3K9Q2M',
    '141125-20261122-7F3K9Q2MX',
    '14112-20261122-7F3K9Q2M',
    '141125-2026112-7F3K9Q2M',
  ]) {
    assert.ok(!ratingNoSchema.safeParse(text).success, text);
  }
  for (const letter of 'ILOU') assert.ok(!ratingNoSchema.safeParse(`141125-20261122-7F3K9Q2${letter}`).success, letter);
});

for (const [how, typed] of [
  ['in small letters', '141125-20261122-7f3k9q2m'],
  ['with blanks', ' 141125 - 20261122 - 7F3K 9Q2M '],
  ['in full width', '１４１１２５－２０２６１１２２－７Ｆ３Ｋ９Ｑ２Ｍ'],
  ['with another dash', '141125–20261122—7F3K9Q2M'],
  ['with letters for digits', 'l4ll25-2o26ll22-7F3K9Q2M'],
] as const) {
  test(`a rating number typed ${how} is the number that is meant`, () => {
    assert.equal(writtenRatingNoSchema.parse(typed), '141125-20261122-7F3K9Q2M');
  });
}

test('what is no rating number is refused, not bent into one', () => {
  for (const typed of ['', '141125', '141125-20261122-7F3K9Q2', '141125-20261122-7F3K9Q2MM', '<script>'])
    assert.ok(!writtenRatingNoSchema.safeParse(typed).success, typed);
});
