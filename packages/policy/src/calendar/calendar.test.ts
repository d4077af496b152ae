import assert from 'node:assert/strict';
import test from 'node:test';
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { STATUTORY_YEARS } from '../data/calendar/statutory-years.js';
import { calendarYearSchema } from './calendar-year.js';
import { calendarOf, dayKind, type DayKind } from './calendar.js';
import { daysBetween } from './civil-day.js';

const calendar = calendarOf(STATUTORY_YEARS);
const isWorked = ({ kind }: DayKind): boolean => kind === 'workday' || kind === 'make-up';

/** From the tables of another library; not through its functions, which shift with the host's time zone. */
const isWorkedElsewhere = (day: string): boolean =>
  day in published.workdays || (!(day in published.holidays) && !fallsOnWeekend(day));
const fallsOnWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

for (const { year, notices } of STATUTORY_YEARS) {
  test(`${year}: every day agrees with an independent calendar (${notices.map(({ number }) => number).join('、')})`, () => {
    for (const day of daysBetween(`${year}-01-01`, `${year}-12-31`)) {
      assert.equal(isWorked(dayKind(day, calendar)), isWorkedElsewhere(day), day);
      assert.equal(dayKind(day, calendar).kind === 'make-up', day in published.workdays, day);
    }
  });
  test(`${year}: the arrangement is well formed`, () => {
    assert.deepEqual(calendarYearSchema.safeParse(STATUTORY_YEARS.find((one) => one.year === year)).error, undefined);
  });
}

test('2026 has 248 working days', () => {
  const days = daysBetween('2026-01-01', '2026-12-31');
  assert.equal(days.filter((day) => isWorked(dayKind(day, calendar))).length, 248);
});

const KINDS: readonly [string, string, DayKind][] = [
  ['a Thursday is a working day', '2026-02-12', { kind: 'workday' }],
  ['a Sunday is a weekend', '2026-03-01', { kind: 'weekend' }],
  ['a Saturday worked for 春节 is a make-up day', '2026-02-14', { kind: 'make-up', name: '春节' }],
  ['a Monday of 春节 is off', '2026-02-23', { kind: 'holiday', name: '春节' }],
  ['a Saturday within a holiday bears its name', '2026-02-21', { kind: 'holiday', name: '春节' }],
  ['春节 2020 was lengthened, its worked Saturday was off', '2020-02-01', { kind: 'holiday', name: '春节' }],
  ['劳动节 2019 was lengthened', '2019-05-03', { kind: 'holiday', name: '劳动节' }],
  ['元旦 2019 began on 30 December 2018', '2018-12-30', { kind: 'holiday', name: '元旦' }],
  ['and went on, on a Monday', '2018-12-31', { kind: 'holiday', name: '元旦' }],
  ['the Saturday before it was worked', '2018-12-29', { kind: 'make-up', name: '元旦' }],
  ['元旦 2023 began in the year before', '2022-12-31', { kind: 'holiday', name: '元旦' }],
  ['a leap day is a day', '2024-02-29', { kind: 'workday' }],
  ['the first day without an arrangement is unknown, not a working day', '2027-01-01', { kind: 'unknown' }],
  ['a Saturday without an arrangement may be worked: unknown', '2027-01-02', { kind: 'unknown' }],
  ['before the first known year nothing is known either', '2018-06-01', { kind: 'unknown' }],
];
for (const [title, day, kind] of KINDS) test(title, () => assert.deepEqual(dayKind(day, calendar), kind));

test('a place adds days off of its own', () => {
  const guangxi = calendarOf(STATUTORY_YEARS, [{ name: '三月三', from: '2026-04-20', to: '2026-04-21' }]);
  assert.deepEqual(dayKind('2026-04-20', guangxi), { kind: 'holiday', name: '三月三' });
  assert.deepEqual(dayKind('2026-04-20', calendar), { kind: 'workday' });
});

const newYear = { name: '元旦', from: '2027-01-01', to: '2027-01-03', makeUp: ['2027-01-09'] };
const year2027 = { year: 2027, notices: [{ number: '国办发明电〔2026〕1号', title: '试' }], holidays: [newYear] };
test('a year that is published later can be added', () => {
  const learned = calendarOf([...STATUTORY_YEARS, calendarYearSchema.parse(year2027)]);
  assert.deepEqual(dayKind('2027-01-04', learned), { kind: 'workday' });
  assert.deepEqual(dayKind('2027-01-09', learned), { kind: 'make-up', name: '元旦' });
});

const WRONG: readonly [string, Partial<typeof newYear>][] = [
  ['an impossible day is refused', { from: '2027-02-30', to: '2027-03-01' }],
  ['a leap day of a common year is refused', { from: '2027-02-28', to: '2027-02-29' }],
  ['a holiday that ends before it begins is refused', { from: '2027-01-03', to: '2027-01-01' }],
  ['a holiday of another year is refused', { from: '2028-01-01', to: '2028-01-03' }],
  ['a make-up day that is no weekend is refused', { makeUp: ['2027-01-08'] }],
  ['a day both off and worked is refused', { makeUp: ['2027-01-02'] }],
];
for (const [title, wrong] of WRONG) {
  test(title, () => {
    const holidays = [{ ...newYear, ...wrong }];
    assert.equal(calendarYearSchema.safeParse({ ...year2027, holidays }).success, false);
  });
}
