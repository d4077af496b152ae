import assert from 'node:assert/strict';
import test from 'node:test';
import { calendarOf } from '../calendar/calendar.js';
import { STATUTORY_YEARS } from '../data/calendar/statutory-years.js';
import { type Count, countOut } from './count.js';

const calendar = calendarOf(STATUTORY_YEARS);
type Row = readonly [title: string, unit: Count['unit'], amount: number, anchor: string, endsAt: string];

const from = 'bad-review-opened';
const countOf = (unit: Count['unit'], amount: number): Count =>
  unit === 'hours' ? { unit, amount, from } : { unit, amount, from, starts: 'next-day' };

const ROWS: readonly Row[] = [
  ['15个工作日跨春节，两个调休周六计入', 'working-days', 15, '2026-02-12T10:00:00+08:00', '2026-03-11'],
  ['15个工作日跨中秋、国庆', 'working-days', 15, '2026-09-18T10:00:00+08:00', '2026-10-15'],
  ['5个工作日跨劳动节', 'working-days', 5, '2026-04-30T10:00:00+08:00', '2026-05-11'],
  ['5个工作日跨国庆节', 'working-days', 5, '2026-09-30T10:00:00+08:00', '2026-10-13'],
  ['1个工作日自调休周六起，下一个工作日在春节之后', 'working-days', 1, '2026-02-14T10:00:00+08:00', '2026-02-24'],
  ['15个自然日不跳过春节', 'natural-days', 15, '2026-02-12T10:00:00+08:00', '2026-02-27'],
  ['7个自然日跨闰日', 'natural-days', 7, '2024-02-25T09:00:00+08:00', '2024-03-03'],
  ['7个自然日跨平年二月末', 'natural-days', 7, '2026-02-25T09:00:00+08:00', '2026-03-04'],
  ['15个自然日跨年', 'natural-days', 15, '2026-12-25T09:00:00+08:00', '2027-01-09'],
  ['1个自然日自一日的最后一秒起', 'natural-days', 1, '2026-03-02T23:59:59+08:00', '2026-03-03'],
  ['1个自然日自零点起', 'natural-days', 1, '2026-03-03T00:00:00+08:00', '2026-03-04'],
  ['日以北京时间为准，不论时刻用什么时区书写', 'natural-days', 1, '2026-03-02T16:00:00Z', '2026-03-04'],
];
for (const [title, unit, amount, anchor, day] of ROWS) {
  test(title, () => {
    const counted = countOut(countOf(unit, amount), anchor, calendar);
    assert.equal(counted.endsAt, `${day}T23:59:59+08:00`);
    assert.deepEqual(counted.unknownYears, []);
  });
}

const HOURS: readonly [string, string, string][] = [
  ['24小时按钟点计，节假日不扣除', '2026-02-14T17:30:00+08:00', '2026-02-15T17:30:00+08:00'],
  ['24小时跨闰日', '2024-02-28T12:00:00+08:00', '2024-02-29T12:00:00+08:00'],
  ['24小时跨年，不因历法未知而变', '2026-12-31T08:00:00+08:00', '2027-01-01T08:00:00+08:00'],
];
for (const [title, anchor, endsAt] of HOURS) {
  test(title, () => {
    const plain = { endsAt, skipped: [], makeUpDays: [], calendarNotices: [], unknownYears: [] };
    assert.deepEqual(countOut(countOf('hours', 24), anchor, calendar), plain);
  });
}

test('a count says which days it passed over and why, and which weekend days counted', () => {
  const { skipped, makeUpDays } = countOut(countOf('working-days', 15), '2026-02-12T10:00:00+08:00', calendar);
  const holidays = [15, 16, 17, 18, 19, 20, 21, 22, 23].map((date) => ({ day: `2026-02-${date}`, name: '春节' }));
  const weekends = ['2026-03-01', '2026-03-07', '2026-03-08'].map((day) => ({ day, name: '周末' }));
  assert.deepEqual(skipped, [...holidays, ...weekends]);
  assert.deepEqual(makeUpDays, [
    { day: '2026-02-14', name: '春节' },
    { day: '2026-02-28', name: '春节' },
  ]);
});

test('the day itself counts first where a place says so, and is passed over when it is off', () => {
  const sameDay: Count = { unit: 'working-days', amount: 1, from, starts: 'same-day' };
  const endOf = (anchor: string) => countOut(sameDay, anchor, calendar).endsAt.slice(0, 10);
  assert.equal(endOf('2026-02-14T10:00:00+08:00'), '2026-02-14');
  assert.equal(endOf('2026-02-15T10:00:00+08:00'), '2026-02-24');
});

test('a count that ends in the last known year is certain, one day more is provisional', () => {
  const in2026 = countOut(countOf('working-days', 1), '2026-12-30T10:00:00+08:00', calendar);
  assert.deepEqual([in2026.endsAt.slice(0, 10), in2026.unknownYears], ['2026-12-31', []]);
  const in2027 = countOut(countOf('working-days', 2), '2026-12-30T10:00:00+08:00', calendar);
  assert.deepEqual([in2027.endsAt.slice(0, 10), in2027.unknownYears], ['2027-01-01', [2027]]);
});

test('a provisional date becomes certain when the calendar learns the year', () => {
  const holidays = [{ name: '元旦', from: '2027-01-01', to: '2027-01-03', makeUp: [] }];
  const learned = calendarOf([...STATUTORY_YEARS, { year: 2027, notices: [{ number: '试', title: '试' }], holidays }]);
  const counted = countOut(countOf('working-days', 2), '2026-12-30T10:00:00+08:00', learned);
  assert.deepEqual([counted.endsAt.slice(0, 10), counted.unknownYears], ['2027-01-04', []]);
});

const NOTICES_USED: readonly [title: string, count: Count, anchor: string, numbers: readonly string[]][] = [
  ['工作日用到当年的放假安排', countOf('working-days', 5), '2026-04-30T10:00:00+08:00', ['国办发明电〔2025〕7号']],
  [
    '跨年的工作日用到两年的安排',
    countOf('working-days', 3),
    '2025-12-30T10:00:00+08:00',
    ['国办发明电〔2024〕12号', '国办发明电〔2025〕7号'],
  ],
  [
    '次年的安排把元旦放假提前到十二月',
    countOf('working-days', 1),
    '2018-12-28T10:00:00+08:00',
    ['国办发明电〔2018〕15号', '国办发明电〔2019〕3号'],
  ],
  ['自然日不论放假，不用任何安排', countOf('natural-days', 5), '2026-04-30T10:00:00+08:00', []],
];
for (const [title, count, anchor, numbers] of NOTICES_USED) {
  test(title, () => {
    const { calendarNotices } = countOut(count, anchor, calendar);
    assert.deepEqual(
      calendarNotices.map(({ number }) => number),
      numbers,
    );
  });
}
