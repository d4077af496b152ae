import { dayOf, instantOf, millisOf, type Day, type HowCounted, type Instant } from '@haochaping/core';
import { dayKind, type Calendar } from '../calendar/calendar.js';
import { dayAfter, daysBetween, isWeekend } from '../calendar/civil-day.js';
import type { Count } from './count.js';

const HOUR_MS = 3_600_000;

/** The last moment of a count, and the days that made it longer or shorter than the plain weeks would. */
export type Counted = Pick<HowCounted, 'skipped' | 'makeUpDays'> & {
  readonly endsAt: Instant;
  /** True when it ran into a year whose holidays are not known: there, only weekends were taken for days off. */
  readonly provisional: boolean;
};

/** Counts from a moment. Days are days in Shanghai, and the last one counts to its last second. */
export function countOut(count: Count, from: Instant, calendar: Calendar): Counted {
  if (count.unit === 'hours') return plain(instantOf(millisOf(from) + count.amount * HOUR_MS));
  const first = dayAfter(dayOf(from), count.starts === 'same-day' ? 0 : 1);
  if (count.unit === 'natural-days') return plain(endOf(dayAfter(first, count.amount - 1)));
  return countWorkingDays(count.amount, first, calendar);
}

const endOf = (day: Day): Instant => `${day}T23:59:59+08:00`;

const plain = (endsAt: Instant): Counted => ({ endsAt, provisional: false, skipped: [], makeUpDays: [] });

function countWorkingDays(amount: number, first: Day, calendar: Calendar): Counted {
  const last = nthWorkingDay(amount, first, calendar);
  const days = daysBetween(first, last).map((day) => ({ day, is: dayKind(day, calendar) }));
  return {
    endsAt: endOf(last),
    provisional: days.some(({ is }) => is.kind === 'unknown'),
    skipped: days.flatMap(({ day }) => reasonToSkip(day, calendar)),
    makeUpDays: days.flatMap(({ day, is }) => (is.kind === 'make-up' ? [{ day, name: is.name }] : [])),
  };
}

function nthWorkingDay(n: number, first: Day, calendar: Calendar): Day {
  let day = dayAfter(first, -1);
  for (let left = n; left > 0;) {
    day = dayAfter(day);
    if (reasonToSkip(day, calendar).length === 0) left -= 1;
  }
  return day;
}

/** The day with its reason, if it is passed over. */
function reasonToSkip(day: Day, calendar: Calendar): { day: Day; name: string }[] {
  const is = dayKind(day, calendar);
  if (is.kind === 'holiday') return [{ day, name: is.name }];
  const weekend = is.kind === 'weekend' || (is.kind === 'unknown' && isWeekend(day));
  return weekend ? [{ day, name: '周末' }] : [];
}
