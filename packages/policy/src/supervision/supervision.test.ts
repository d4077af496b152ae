import assert from 'node:assert/strict';
import test from 'node:test';
import { LEVELS } from '@haochaping/core';
import fc from 'fast-check';
import { calendarOf } from '../calendar/calendar.js';
import { STATUTORY_YEARS } from '../data/calendar/statutory-years.js';
import { answerDueAfter } from './answer-dates.js';
import { boundOfChance, isConcentrated, KEY_OBJECTS } from './concentration.js';
import { silentLevels } from './silent-level.js';

/** How likely at least so many are, term by term: another way to the same number. */
function exactChance(bad: number, ratings: number, probability: number): number {
  let term = (1 - probability) ** ratings;
  let below = 0;
  for (let count = 0; count < bad; count += 1) {
    below += term;
    term *= ((ratings - count) / (count + 1)) * (probability / (1 - probability));
  }
  return 1 - below;
}

const some = fc.integer({ min: 1, max: 150 });
const rare = fc.double({ min: 0.001, max: 0.5, noNaN: true });

test('可能性的上界不低于逐项算出的可能性，差评越多越低', () => {
  const property = fc.property(some, fc.nat(150), rare, (ratings, bad, probability) => {
    const k = Math.min(bad, ratings);
    const bound = boundOfChance({ ratings, bad: k }, probability);
    assert.ok(bound >= exactChance(k, ratings, probability) - 1e-9);
    assert.ok(bound >= 0 && bound <= 1);
    if (k < ratings) assert.ok(boundOfChance({ ratings, bad: k + 1 }, probability) <= bound);
  });
  fc.assert(property, { numRuns: 2000 });
});

test('J4：各单位没有差别时，一百回里列出重点的不到五回', () => {
  let seed = 1;
  const random = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  let alarms = 0;
  for (let round = 0; round < 300; round += 1) {
    const units = Array.from({ length: 20 }, () => {
      const bad = Array.from({ length: 60 }, random).filter((lot) => lot < 0.03).length;
      return { ratings: 60, bad };
    });
    const all = { ratings: 1200, bad: units.reduce((sum, { bad }) => sum + bad, 0) };
    if (units.some((unit) => isConcentrated(unit, all, units.length))) alarms += 1;
  }
  assert.ok(alarms / 300 <= KEY_OBJECTS.falseAlarm, String(alarms));
});

const ROWS = [
  ['一百件里三十件差评，别处百里挑三', { ratings: 100, bad: 30 }, { ratings: 5000, bad: 180 }, 20, true],
  ['与别处一样', { ratings: 100, bad: 3 }, { ratings: 5000, bad: 150 }, 20, false],
  ['只有两件差评的不列，不论多集中', { ratings: 2, bad: 2 }, { ratings: 5000, bad: 12 }, 20, false],
  ['没有评价', { ratings: 0, bad: 0 }, { ratings: 0, bad: 0 }, 1, false],
] as const;
for (const [title, one, all, compared, expected] of ROWS) {
  test(`J4：${title}`, () => assert.equal(isConcentrated(one, all, compared), expected));
}

test('没有人选过的等级：件数少的不提示，多到不像巧合的才提示', () => {
  const all = {
    'very-satisfied': 800,
    satisfied: 100,
    'basically-satisfied': 50,
    dissatisfied: 40,
    'very-dissatisfied': 10,
  };
  assert.deepEqual(silentLevels({ 'very-satisfied': 50 }, all, 10), []);
  assert.deepEqual(silentLevels({ 'very-satisfied': 100, satisfied: 5 }, all, 10), []);
  const dead = silentLevels({ 'very-satisfied': 400, satisfied: 50, 'very-dissatisfied': 1 }, all, 10);
  assert.deepEqual(dead, ['basically-satisfied', 'dissatisfied']);
});

test('提示的等级都没有人选过；多一件别的评价，提示的不会变少', () => {
  const counts = fc.record(Object.fromEntries(LEVELS.map((level) => [level, fc.nat(300)])));
  const property = fc.property(counts, counts, (channel, all) => {
    const silent = silentLevels(channel, all, 5);
    assert.ok(silent.every((level) => (channel[level] ?? 0) === 0));
    const [given] = LEVELS.filter((level) => (channel[level] ?? 0) > 0);
    if (!given) return;
    const more = silentLevels({ ...channel, [given]: (channel[given] ?? 0) + 1 }, all, 5);
    assert.ok(silent.every((level) => more.includes(level)));
  });
  fc.assert(property, { numRuns: 500 });
});

test('督办的3个工作日内、移送的15个工作日内要有回音', () => {
  const calendar = calendarOf(STATUTORY_YEARS);
  const friday = '2026-10-16T10:00:00+08:00';
  assert.equal(answerDueAfter('urge', friday, calendar), '2026-10-21T23:59:59+08:00');
  assert.equal(answerDueAfter('hand-over', friday, calendar), '2026-11-06T23:59:59+08:00');
});
