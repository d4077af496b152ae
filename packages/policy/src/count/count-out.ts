import { dayOf, instantOf, millisOf, type Day, type HowCounted, type Instant } from '@haochaping/core';
import { dayKind, noticesOn, whyOff, type Calendar } from '../calendar/calendar.js';
import { dayAfter, daysBetween, yearOf } from '../calendar/civil-day.js';
import type { Length } from './count.js';

const HOUR_MS = 3_600_000;

/** The last moment of a count, and the days that made it longer or shorter than the plain weeks would. */
export type Counted = Pick<HowCounted, 'skipped' | 'makeUpDays' | 'calendarNotices' | 'unknownYears'> & {
  readonly endsAt: Instant;
};

/** Counts from a moment. Days are days in Shanghai, and the last one counts to its last second. */
export function countOut(count: Length, from: Instant, calendar: Calendar): Counted {
  if (count.unit === 'hours') return plain(instantOf(millisOf(from) + count.amount * HOUR_MS));
  const first = dayAfter(dayOf(from), count.starts === 'same-day' ? 0 : 1);
  if (count.unit === 'natural-days') return plain(endOf(dayAfter(first, count.amount - 1)));
  return countWorkingDays(count.amount, first, calendar);
}

const endOf = (day: Day): Instant => `${day}T23:59:59+08:00`;

const plain = (endsAt: Instant): Counted => ({
  endsAt,
  skipped: [],
  makeUpDays: [],
  calendarNotices: [],
  unknownYears: [],
});

function countWorkingDays(amount: number, first: Day, calendar: Calendar): Counted {
  const last = nthWorkingDay(amount, first, calendar);
  const counted = daysBetween(first, last);
  const days = counted.map((day) => ({ day, is: dayKind(day, calendar) }));
  const unknown = days.flatMap(({ day, is }) => (is.kind === 'unknown' ? [yearOf(day)] : []));
  return {
    endsAt: endOf(last),
    skipped: counted.flatMap((day) => named(day, whyOff(day, calendar))),
    makeUpDays: days.flatMap(({ day, is }) => (is.kind === 'make-up' ? [{ day, name: is.name }] : [])),
    calendarNotices: [...noticesOn(counted, calendar)],
    unknownYears: [...new Set(unknown)],
  };
}

function nthWorkingDay(n: number, first: Day, calendar: Calendar): Day {
  let day = dayAfter(first, -1);
  for (let left = n; left > 0;) {
    day = dayAfter(day);
    if (whyOff(day, calendar) === undefined) left -= 1;
  }
  return day;
}

const named = (day: Day, name: string | undefined) => (name === undefined ? [] : [{ day, name }]);
