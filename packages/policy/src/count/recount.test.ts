import assert from 'node:assert/strict';
import test from 'node:test';
import { DUE_UNITS, DUTIES, dueSchema, isOneOf, type Due, type OpenDue } from '@haochaping/core';
import type { CalendarYear } from '../calendar/calendar-year.js';
import { calendarOf } from '../calendar/calendar.js';
import { STATUTORY_YEARS } from '../data/calendar/statutory-years.js';
import { type Count, countDue } from './count.js';
import { recount } from './recount.js';

const withoutYear = (year: number) => STATUTORY_YEARS.filter((known) => known.year !== year);
const before2027 = calendarOf(STATUTORY_YEARS);
const YEAR_2027: CalendarYear = {
  year: 2027,
  notices: [{ number: '国办发明电〔2026〕1号', title: '国务院办公厅关于2027年部分节假日安排的通知（试）' }],
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03', makeUp: [] }],
};
const after2027 = calendarOf([...STATUTORY_YEARS, YEAR_2027]);

const WORKING_DAYS: Count = { unit: 'working-days', amount: 3, from: 'bad-review-opened', starts: 'next-day' };
const due = (value: Count, anchor: string, calendar = before2027): Due =>
  countDue({ duty: 'rectify', value, source: { notice: '002', quote: '个工作日' } }, anchor, calendar);

test('a date counted into an unknown year moves when its arrangement is published, and says by which notice', () => {
  const provisional = due(WORKING_DAYS, '2026-12-30T10:00:00+08:00');
  const [changed] = recount([provisional], after2027);
  assert.ok(changed);
  assert.deepEqual(changed.before, provisional);
  assert.deepEqual([changed.before.dueAt, changed.before.provisional], ['2027-01-04T23:59:59+08:00', true]);
  assert.deepEqual([changed.after.dueAt, changed.after.provisional], ['2027-01-05T23:59:59+08:00', false]);
  assert.deepEqual(changed.because, YEAR_2027.notices);
});

test('a date that stays where it was still turns from provisional to certain', () => {
  const plain = { ...YEAR_2027, holidays: [{ name: '春节', from: '2027-02-05', to: '2027-02-11', makeUp: [] }] };
  const [changed] = recount([due(WORKING_DAYS, '2026-12-30T10:00:00+08:00')], calendarOf([...STATUTORY_YEARS, plain]));
  assert.equal(changed?.after.dueAt, changed?.before.dueAt);
  assert.deepEqual([changed?.before.provisional, changed?.after.provisional], [true, false]);
});

test('国办发明电〔2018〕15号: the arrangement of 2019 made a Saturday of December 2018 a working day', () => {
  const twoDays: Count = { ...WORKING_DAYS, amount: 2 };
  const in2018: CalendarYear = {
    year: 2018,
    notices: [{ number: '国办发明电〔2017〕12号', title: '国务院办公厅关于2018年部分节假日安排的通知' }],
    holidays: [{ name: '国庆节', from: '2018-10-01', to: '2018-10-07', makeUp: [] }],
  };
  const early = due(twoDays, '2018-12-27T10:00:00+08:00', calendarOf([in2018]));
  assert.deepEqual([early.dueAt.slice(0, 10), early.provisional], ['2018-12-31', false]);
  const [changed] = recount([early], calendarOf([in2018, ...STATUTORY_YEARS]));
  assert.equal(changed?.after.dueAt, '2018-12-29T23:59:59+08:00');
  assert.deepEqual(
    changed.because.map(({ number }) => number),
    ['国办发明电〔2018〕15号', '国办发明电〔2019〕3号'],
  );
});

test('国办发明电〔2020〕1号: 春节 of 2020 was lengthened after it had begun', () => {
  const first: CalendarYear = {
    year: 2020,
    notices: [{ number: '国办发明电〔2019〕16号', title: '国务院办公厅关于2020年部分节假日安排的通知' }],
    holidays: [{ name: '春节', from: '2020-01-24', to: '2020-01-30', makeUp: ['2020-01-19', '2020-02-01'] }],
  };
  const counted = due(WORKING_DAYS, '2020-01-22T10:00:00+08:00', calendarOf([...withoutYear(2020), first]));
  assert.equal(counted.dueAt, '2020-02-01T23:59:59+08:00');
  const [changed] = recount([counted], before2027);
  assert.equal(changed?.after.dueAt, '2020-02-04T23:59:59+08:00');
  assert.deepEqual(
    changed.because.map(({ number }) => number),
    ['国办发明电〔2020〕1号'],
  );
});

test('a year given again replaces the first arrangement and leaves none of its days behind', () => {
  const longer = { ...YEAR_2027, holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-05', makeUp: [] }] };
  const years = [...STATUTORY_YEARS, longer];
  const counted = due(WORKING_DAYS, '2026-12-30T10:00:00+08:00', calendarOf(years));
  assert.equal(counted.dueAt, '2027-01-07T23:59:59+08:00');
  const [changed] = recount([counted], calendarOf([...years, YEAR_2027]));
  assert.equal(changed?.after.dueAt, '2027-01-05T23:59:59+08:00');
});

const UNMOVED: readonly [string, Due][] = [
  ['a date within known years', due(WORKING_DAYS, '2026-03-02T10:00:00+08:00')],
  ['hours', due({ unit: 'hours', amount: 72, from: 'bad-review-opened' }, '2026-12-30T10:00:00+08:00')],
  ['natural days', due({ ...WORKING_DAYS, unit: 'natural-days' }, '2026-12-30T10:00:00+08:00')],
  ['a date counted on the day itself', due({ ...WORKING_DAYS, starts: 'same-day' }, '2026-03-02T10:00:00+08:00')],
];
for (const [title, counted] of UNMOVED) {
  test(`${title}: a new year changes nothing`, () => assert.deepEqual(recount([counted], after2027), []));
}

/** A store holds what was counted here. */
const isKnown = (due: OpenDue): due is Due =>
  isOneOf(DUTIES, due.duty) && isOneOf(DUE_UNITS, due.howCounted.unit) && due.howCounted.starts !== undefined;

test('a due date read back from a store, its fields in another order, is the same', () => {
  const { duty, ...rest } = due(WORKING_DAYS, '2026-03-02T10:00:00+08:00');
  const stored = { ...rest, howCounted: Object.fromEntries(Object.entries(rest.howCounted).reverse()), duty };
  const read = dueSchema.parse(JSON.parse(JSON.stringify(stored)));
  assert.ok(isKnown(read));
  assert.deepEqual(recount([read], after2027), []);
});

test('counted twice with the same calendar, nothing changes the second time', () => {
  const [changed] = recount([due(WORKING_DAYS, '2026-12-30T10:00:00+08:00')], after2027);
  assert.ok(changed);
  assert.deepEqual(recount([changed.after], after2027), []);
});
