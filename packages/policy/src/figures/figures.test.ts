import assert from 'node:assert/strict';
import test from 'node:test';
import type { Figure } from './figure.js';
import { shown } from './figure.js';
import { ACTIVE_PRAISE, PRAISE_RATE, UNRATED, type RatingCounts } from './rating-figures.js';
import { CALLBACK_SATISFACTION, RECTIFIED, REPLIES, type ReviewCounts } from './review-figures.js';
import type { Share } from './share.js';

const ratings: RatingCounts = {
  rateable: 200,
  active: { 'very-satisfied': 40, satisfied: 20, 'basically-satisfied': 10, dissatisfied: 7, 'very-dissatisfied': 3 },
  defaults: 100,
  excluded: { praise: 0, bad: 0 },
};
const reviews: ReviewCounts = { opened: 10, answered: 9, toCallBack: 8, foundRectified: 6, asked: 5, satisfied: 4 };
const NOTHING: RatingCounts = {
  rateable: 0,
  active: { 'very-satisfied': 0, satisfied: 0, 'basically-satisfied': 0, dissatisfied: 0, 'very-dissatisfied': 0 },
  defaults: 0,
  excluded: { praise: 0, bad: 0 },
};
const NO_REVIEWS: ReviewCounts = { opened: 0, answered: 0, toCallBack: 0, foundRectified: 0, asked: 0, satisfied: 0 };

function row<Counts>(figure: Figure<Counts>, counts: Counts, empty: Counts, share: Share): void {
  void test(`${figure.name}＝${figure.formula}`, () => assert.deepEqual(figure.of(counts), share));
  void test(`${figure.name}: of nothing there is none, neither 0 nor 100 %`, () => {
    assert.equal(figure.of(empty), undefined);
    assert.deepEqual(shown(figure, empty, 5), { outcome: 'none' });
  });
  void test(`${figure.name}: says that its formula is ours`, () => assert.match(figure.declared, /未见国家标准的公式/));
}
row(UNRATED, ratings, NOTHING, { part: 120, whole: 200 });
row(ACTIVE_PRAISE, ratings, NOTHING, { part: 70, whole: 80 });
row(PRAISE_RATE, ratings, NOTHING, { part: 170, whole: 180 });
row(REPLIES, reviews, NO_REVIEWS, { part: 9, whole: 10 });
row(RECTIFIED, reviews, NO_REVIEWS, { part: 6, whole: 8 });
row(CALLBACK_SATISFACTION, reviews, NO_REVIEWS, { part: 4, whole: 5 });

test('where everybody got a default and nobody rated, there is praise on paper and no active praise at all', () => {
  const silent = { ...NOTHING, rateable: 50, defaults: 50 };
  assert.deepEqual(PRAISE_RATE.of(silent), { part: 50, whole: 50 });
  assert.equal(ACTIVE_PRAISE.of(silent), undefined);
  assert.deepEqual(UNRATED.of(silent), { part: 50, whole: 50 });
});

test('four ratings are withheld where five are the smallest group; five are shown', () => {
  const four = { ...NOTHING, rateable: 4, active: { ...NOTHING.active, dissatisfied: 1, satisfied: 3 } };
  const five = { ...four, rateable: 5, active: { ...four.active, satisfied: 4 } };
  assert.deepEqual(shown(ACTIVE_PRAISE, four, 5), { outcome: 'withheld' });
  assert.deepEqual(shown(ACTIVE_PRAISE, five, 5), { outcome: 'shown', part: 4, whole: 5 });
});

test('an excluded rating is in no rate, and those that were given stay as they were given', () => {
  const excluded = { ...ratings, rateable: 198, excluded: { praise: 0, bad: 2 } };
  assert.deepEqual(ACTIVE_PRAISE.of(excluded), { part: 70, whole: 78 });
  assert.deepEqual(PRAISE_RATE.of(excluded), { part: 170, whole: 178 });
  assert.deepEqual(UNRATED.of(excluded), { part: 120, whole: 198 });
});
