import assert from 'node:assert/strict';
import test from 'node:test';
import type { Level } from '@haochaping/core';
import fc from 'fast-check';
import { shown, type Figure } from './figure.js';
import { ACTIVE_PRAISE, PRAISE_RATE, UNRATED, type RatingCounts } from './rating-figures.js';
import { CALLBACK_SATISFACTION, RECTIFIED, REPLIES, type ReviewCounts } from './review-figures.js';
import type { Share } from './share.js';

const some = fc.nat({ max: 1000 });
const active = fc.record({
  'very-satisfied': some,
  satisfied: some,
  'basically-satisfied': some,
  dissatisfied: some,
  'very-dissatisfied': some,
} satisfies Record<Level, unknown>);

/** Every rating and every default is of an occasion that could be rated; some were neither. */
const ratings: fc.Arbitrary<RatingCounts> = fc.record({ active, defaults: some, neither: some }).map((counts) => ({
  active: counts.active,
  defaults: counts.defaults,
  excluded: { praise: 0, bad: 0 },
  rateable: Object.values(counts.active).reduce((sum, each) => sum + each, counts.defaults + counts.neither),
}));

const upTo = (share: number, whole: number): number => Math.floor((share * (whole + 1)) / 1001);
const reviews: fc.Arbitrary<ReviewCounts> = fc
  .tuple(some, some, some, some, some, some)
  .map(([opened, a, b, c, d, e]) => {
    const toCallBack = upTo(b, opened);
    const asked = upTo(d, toCallBack);
    return {
      opened,
      answered: upTo(a, opened),
      toCallBack,
      foundRectified: upTo(c, toCallBack),
      asked,
      satisfied: upTo(e, asked),
    };
  });

const ratio = (share: Share | undefined): number | undefined => share && share.part / share.whole;
const RATINGS = [UNRATED, ACTIVE_PRAISE, PRAISE_RATE];
const REVIEWS = [REPLIES, RECTIFIED, CALLBACK_SATISFACTION];

function holds<Counts>(title: string, counts: fc.Arbitrary<Counts>, check: (counts: Counts) => void): void {
  void test(title, () => fc.assert(fc.property(counts, check), { numRuns: 2000 }));
}

function soundness<Counts>(figure: Figure<Counts>, counts: fc.Arbitrary<Counts>): void {
  holds(`${figure.name}: a part is never more than its whole, and of nothing there is no figure`, counts, (given) => {
    const share = figure.of(given);
    if (share) assert.ok(share.part >= 0 && share.part <= share.whole && share.whole > 0);
  });
  const groups = fc.tuple(counts, fc.integer({ min: 2, max: 50 }));
  holds(`${figure.name}: fewer than the smallest group are never shown`, groups, ([given, smallest]) => {
    const found = shown(figure, given, smallest);
    const whole = figure.of(given)?.whole;
    if (whole === undefined) return assert.deepEqual(found, { outcome: 'none' });
    assert.equal(found.outcome, whole < smallest ? 'withheld' : 'shown');
    if (found.outcome === 'withheld') assert.deepEqual(Object.keys(found), ['outcome']);
  });
}
for (const figure of RATINGS) soundness(figure, ratings);
for (const figure of REVIEWS) soundness(figure, reviews);

/** An occasion that nobody rated gets a default. */
const withDefault = (counts: RatingCounts, more: number): RatingCounts => ({
  ...counts,
  rateable: counts.rateable + more,
  defaults: counts.defaults + more,
});
const withMore = fc.tuple(ratings, fc.integer({ min: 1, max: 500 }));

holds('defaults never change 主动好评率', withMore, ([counts, more]) => {
  assert.deepEqual(ACTIVE_PRAISE.of(withDefault(counts, more)), ACTIVE_PRAISE.of(counts));
});

holds('turning unrated occasions into defaults never lowers 未评率', withMore, ([counts, more]) => {
  assert.deepEqual(UNRATED.of({ ...counts, defaults: counts.defaults + more }), UNRATED.of(counts));
});

holds('好评率 is at least 主动好评率: what it has more comes from defaults alone', ratings, (counts) => {
  const own = ratio(ACTIVE_PRAISE.of(counts));
  const all = ratio(PRAISE_RATE.of(counts));
  if (own !== undefined && all !== undefined) assert.ok(all >= own - 1e-12);
  if (counts.defaults === 0) assert.equal(all, own);
});

const withBad = fc.tuple(ratings, fc.constantFrom<Level>('dissatisfied', 'very-dissatisfied'));
holds('one more bad rating never raises a figure of praise', withBad, ([counts, level]) => {
  const worse = {
    ...counts,
    rateable: counts.rateable + 1,
    active: { ...counts.active, [level]: counts.active[level] + 1 },
  };
  for (const figure of [ACTIVE_PRAISE, PRAISE_RATE]) {
    const before = ratio(figure.of(counts));
    const after = ratio(figure.of(worse));
    assert.ok(before === undefined ? after === 0 : after !== undefined && after <= before);
  }
});
