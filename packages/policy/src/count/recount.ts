import type { CalendarNotice, Due, HowCounted } from '@haochaping/core';
import type { Calendar } from '../calendar/calendar.js';
import { sameData } from '../same-data.js';
import { type Length, countOut } from './count.js';

/** A due date that a calendar which knows more has changed, be it only from provisional to certain. */
export type Recounted = {
  readonly before: Due;
  readonly after: Due;
  /** The notices that the first count did not have. */
  readonly because: readonly CalendarNotice[];
};

/**
 * Counts due dates again, each by the rule that it carries, and gives those that change. A notice for next year
 * can move days of this December too, so all that are still open are counted again, not the provisional ones alone.
 */
export function recount(dues: readonly Due[], calendar: Calendar): readonly Recounted[] {
  return dues.flatMap((before): Recounted[] => {
    const after = countAgain(before, calendar);
    return sameData(before, after) ? [] : [{ before, after, because: newIn(after, before) }];
  });
}

function countAgain(due: Due, calendar: Calendar): Due {
  const { endsAt, ...counted } = countOut(lengthOf(due.howCounted), due.howCounted.anchor, calendar);
  const howCounted = { ...due.howCounted, ...counted };
  return { ...due, dueAt: endsAt, provisional: counted.unknownYears.length > 0, howCounted };
}

/** Only hours have no day to start with. */
const lengthOf = ({ amount, unit, starts = 'next-day' }: HowCounted): Length =>
  unit === 'hours' ? { unit, amount } : { unit, amount, starts };

function newIn(after: Due, before: Due): readonly CalendarNotice[] {
  const had = new Set(before.howCounted.calendarNotices.map(({ number }) => number));
  return after.howCounted.calendarNotices.filter(({ number }) => !had.has(number));
}
