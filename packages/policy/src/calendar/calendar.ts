import type { CalendarNotice, Day } from '@haochaping/core';
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
  readonly years: ReadonlyMap<number, CalendarYear>;
  readonly marked: ReadonlyMap<Day, DayKind>;
};

/** A calendar of the years known so far; a year given again replaces what was known of it. A place may add days off of its own, which outrank the arrangement of the State Council. */
export function calendarOf(years: readonly CalendarYear[], ownDays: readonly DaysOff[] = []): Calendar {
  const known = new Map(years.map((each) => [each.year, each]));
  const arranged = [...known.values()];
  const off = ({ name, from, to }: DaysOff) =>
    daysBetween(from, to).map((day): [Day, DayKind] => [day, { kind: 'holiday', name }]);
  const worked = arranged.flatMap(({ holidays }) =>
    holidays.flatMap(({ name, makeUp }) => makeUp.map((day): [Day, DayKind] => [day, { kind: 'make-up', name }])),
  );
  return {
    years: known,
    marked: new Map([...arranged.flatMap(({ holidays }) => holidays.flatMap(off)), ...worked, ...ownDays.flatMap(off)]),
  };
}

/** What a day is. In a year whose arrangement is not known, nothing is guessed: the day is unknown. */
export function dayKind(day: Day, calendar: Calendar): DayKind {
  const marked = calendar.marked.get(day);
  if (marked) return marked;
  if (!calendar.years.has(yearOf(day))) return { kind: 'unknown' };
  return { kind: isWeekend(day) ? 'weekend' : 'workday' };
}

/** Why nobody works on this day; undefined for a working day. Where nothing is known, weekends are taken for days off. */
export function whyOff(day: Day, calendar: Calendar): string | undefined {
  const is = dayKind(day, calendar);
  if (is.kind === 'holiday') return is.name;
  const weekend = is.kind === 'weekend' || (is.kind === 'unknown' && isWeekend(day));
  return weekend ? '周末' : undefined;
}

/**
 * The notices that say what the days from the first to the last are: those of their years, and of a later year that reaches back
 * into them (元旦).
 */
export function noticesOn(first: Day, last: Day, { years }: Calendar): readonly CalendarNotice[] {
  const arranges = ({ from, to, makeUp }: Holiday): boolean =>
    (from <= last && first <= to) || makeUp.some((day) => first <= day && day <= last);
  const speaks = ({ year, holidays }: CalendarYear): boolean =>
    (yearOf(first) <= year && year <= yearOf(last)) || holidays.some(arranges);
  return [...years.values()].filter(speaks).flatMap(({ notices }) => notices);
}

type Holiday = CalendarYear['holidays'][number];
