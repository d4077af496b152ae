import {
  dayOf,
  instantOf,
  millisOf,
  type Due,
  type DueState as Standing,
  type Instant,
  type Remedy,
} from '@haochaping/core';
import { whyOff, type Calendar } from '../calendar/calendar.js';
import { dayAfter } from '../calendar/civil-day.js';
import type { Profile } from './profile.js';

const MS_OF_ONE_PERCENT_OF_AN_HOUR = 36_000;

/** How a date stands, and what the rater can do now. */
export type DueState = {
  readonly state: Standing;
  /** The moment from which the date is near. */
  readonly soonFrom: Instant;
  readonly remedy: Remedy;
};

/** A date, and the length of the time that ends with it. */
type DatedBy = Pick<Due, 'dueAt'> & { readonly howCounted: Pick<Due['howCounted'], 'unit' | 'amount'> };

/** For a date that was put off, give the new one as `dueAt`. The last second still is in time. */
export function dueState(
  now: Instant,
  due: DatedBy,
  { warning: { value: warning } }: Pick<Profile, 'warning'>,
  calendar: Calendar,
): DueState {
  const soonFrom = soonFromOf(due, warning, calendar);
  if (millisOf(now) > millisOf(due.dueAt)) return { state: 'overdue', soonFrom, remedy: warning.remedies.overdue };
  if (millisOf(now) < millisOf(soonFrom)) return { state: 'in-time', soonFrom, remedy: 'wait' };
  return { state: 'due-soon', soonFrom, remedy: warning.remedies['due-soon'] };
}

function soonFromOf(
  { dueAt, howCounted: { unit, amount } }: DatedBy,
  { lastWorkingDays, lastPercentOfHours }: Profile['warning']['value'],
  calendar: Calendar,
): Instant {
  if (unit === 'hours') return instantOf(millisOf(dueAt) - amount * lastPercentOfHours * MS_OF_ONE_PERCENT_OF_AN_HOUR);
  let day = dayAfter(dayOf(dueAt));
  for (let left = lastWorkingDays; left > 0;) {
    day = dayAfter(day, -1);
    if (whyOff(day, calendar) === undefined) left -= 1;
  }
  return `${day}T00:00:00+08:00`;
}
