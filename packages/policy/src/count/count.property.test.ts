import assert from 'node:assert/strict';
import test from 'node:test';
import { STARTS } from '@haochaping/core';
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import fc from 'fast-check';
import { calendarOf } from '../calendar/calendar.js';
import { STATUTORY_YEARS } from '../data/calendar/statutory-years.js';
import { countOut } from './count.js';

const RUNS = { numRuns: process.env.HCP_EVERY_CONDITION === '1' ? 10_000 : 2_000 };
const ZONES = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu'] as const;
const calendar = calendarOf(STATUTORY_YEARS);

/** Written with any offset: the same moment, whatever the clock that wrote it. */
const anchors = fc
  .record({
    second: fc.integer({
      min: Date.parse('2019-01-01T00:00:00+08:00') / 1000,
      max: Date.parse('2026-11-15T00:00:00+08:00') / 1000,
    }),
    offsetHours: fc.integer({ min: -11, max: 13 }),
  })
  .map(({ second, offsetHours }) => {
    const local = new Date((second + offsetHours * 3600) * 1000).toISOString().slice(0, 19);
    const sign = offsetHours < 0 ? '-' : '+';
    return `${local}${sign}${String(Math.abs(offsetHours)).padStart(2, '0')}:00`;
  });

const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const DAY_MS = 86_400_000;

/** Walks on day by day, asking another library what each day is. */
function walk(anchor: string, amount: number, starts: string, counts: (day: string) => boolean): string {
  let moment = Date.parse(anchor) - (starts === 'same-day' ? DAY_MS : 0);
  for (let left = amount; left > 0;) {
    moment += DAY_MS;
    if (counts(shanghai.format(moment))) left -= 1;
  }
  return `${shanghai.format(moment)}T23:59:59+08:00`;
}

/** From the tables of another library; not through its functions, which shift with the host's time zone. */
const isWorked = (day: string): boolean =>
  day in published.workdays ||
  (!(day in published.holidays) && ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()));

for (const zone of ZONES) {
  const inZone = (title: string, check: () => void): void =>
    void test(`${title}, on a host in ${zone}`, () => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        check();
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    });

  inZone('hours are hours', () => {
    const property = fc.property(anchors, fc.integer({ min: 1, max: 366 }), (anchor, amount) => {
      const { endsAt } = countOut({ unit: 'hours', amount }, anchor, calendar);
      assert.equal(Date.parse(endsAt) - Date.parse(anchor), amount * 3_600_000);
    });
    fc.assert(property, RUNS);
  });

  inZone('natural days are all days', () => {
    const property = fc.property(
      anchors,
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom(...STARTS),
      (anchor, amount, starts) => {
        const { endsAt } = countOut({ unit: 'natural-days', amount, starts }, anchor, calendar);
        assert.equal(
          endsAt,
          walk(anchor, amount, starts, () => true),
        );
      },
    );
    fc.assert(property, RUNS);
  });

  inZone('working days are those of an independent calendar', () => {
    const property = fc.property(
      anchors,
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom(...STARTS),
      (anchor, amount, starts) => {
        const counted = countOut({ unit: 'working-days', amount, starts }, anchor, calendar);
        assert.equal(counted.endsAt, walk(anchor, amount, starts, isWorked));
        assert.deepEqual(counted.unknownYears, []);
        assert.ok(counted.skipped.every(({ day }) => !isWorked(day)));
        assert.ok(counted.makeUpDays.every(({ day }) => isWorked(day)));
      },
    );
    fc.assert(property, RUNS);
  });
}
