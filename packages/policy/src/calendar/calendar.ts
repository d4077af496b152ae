import type { Day } from '@haochaping/core';
import type { CalendarYear, DaysOff } from './calendar-year.js';
import { daysBetween, isWeekend, yearOf } from './civil-day.js';

export type DayKind =
  | { readonly kind: 'workday' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'make-up'; readonly name: string }
  | { readonly kind: 'unknown' };

/** The days that differ from plain weeks, and the years for which all of them are known. */
export type Calendar = {
  readonly years: ReadonlySet<number>;
  readonly marked: ReadonlyMap<Day, DayKind>;
};

/** A calendar of the years known so far. A place may add days off of its own, which outrank the arrangement of the State Council. */
export function calendarOf(years: readonly CalendarYear[], ownDays: readonly DaysOff[] = []): Calendar {
  const off = ({ name, from, to }: DaysOff) =>
    daysBetween(from, to).map((day): [Day, DayKind] => [day, { kind: 'holiday', name }]);
  const worked = years.flatMap(({ holidays }) =>
    holidays.flatMap(({ name, makeUp }) => makeUp.map((day): [Day, DayKind] => [day, { kind: 'make-up', name }])),
  );
  return {
    years: new Set(years.map(({ year }) => year)),
    marked: new Map([...years.flatMap(({ holidays }) => holidays.flatMap(off)), ...worked, ...ownDays.flatMap(off)]),
  };
}

/** What a day is. In a year whose arrangement is not known, nothing is guessed: the day is unknown. */
export function dayKind(day: Day, calendar: Calendar): DayKind {
  const marked = calendar.marked.get(day);
  if (marked) return marked;
  if (!calendar.years.has(yearOf(day))) return { kind: 'unknown' };
  return { kind: isWeekend(day) ? 'weekend' : 'workday' };
}
