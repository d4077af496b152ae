import assert from 'node:assert/strict';
import test from 'node:test';
import { STATUTORY_YEARS } from '../data/calendar/statutory-years.js';
import { arrangementFaults } from './arrangement-faults.js';
import type { CalendarYear } from './calendar-year.js';

for (const year of STATUTORY_YEARS) {
  test(`nothing speaks against ${year.year} as it was arranged`, () => {
    assert.deepEqual(arrangementFaults(year), []);
  });
}

const YEAR = STATUTORY_YEARS.find(({ year }) => year === 2026);
const spoilt = (change: (holiday: CalendarYear['holidays'][number]) => readonly CalendarYear['holidays'][number][]) => {
  assert.ok(YEAR);
  return arrangementFaults({ ...YEAR, holidays: YEAR.holidays.flatMap(change) });
};

const WRONG: readonly (readonly [
  what: string,
  faults: () => readonly { code: string; detail: string }[],
  says: RegExp,
])[] = [
  ['元旦 only', () => spoilt((it) => (it.name === '元旦' ? [it] : [])), /没有国庆的放假安排/],
  ['no 中秋', () => spoilt((it) => (it.name === '中秋节' ? [] : [it])), /没有中秋的放假安排/],
  [
    'a 劳动节 in March',
    () => spoilt((it) => (it.name === '劳动节' ? [{ ...it, from: '2026-03-02', to: '2026-03-06' }] : [it])),
    /劳动的放假日期不对/,
  ],
  [
    'a holiday of 300 days',
    () => spoilt((it) => (it.name === '春节' ? [{ ...it, to: '2026-12-11' }] : [it])),
    /春节放假 300 天/,
  ],
  [
    'a make-up day in 2024',
    () => spoilt((it) => (it.name === '元旦' ? [{ ...it, makeUp: ['2024-01-06'] }] : [it])),
    /2024-01-06 与放假相隔超过 31 天/,
  ],
  [
    'a day that is off twice',
    () => spoilt((it) => (it.name === '清明节' ? [it, { ...it, name: '三月三' }] : [it])),
    /2026-04-05 写了两次/,
  ],
  [
    'a weekend worked twice',
    () => spoilt((it) => (it.name === '元旦' ? [{ ...it, makeUp: ['2026-01-04', '2026-01-04'] }] : [it])),
    /2026-01-04 写了两次/,
  ],
  [
    '国庆节 without its make-up days and a week longer',
    () => spoilt((it) => (it.name === '国庆节' ? [{ ...it, to: '2026-10-12', makeUp: [] }] : [it])),
    /相抵为 18 天，全年法定为 13 天/,
  ],
];
for (const [what, faults, says] of WRONG) {
  test(`an arrangement with ${what} is not believed`, () => {
    assert.ok(
      faults().some(({ detail }) => says.test(detail)),
      JSON.stringify(faults()),
    );
  });
}
