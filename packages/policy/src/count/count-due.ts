import type { Due, Duty, Instant } from '@haochaping/core';
import type { Calendar } from '../calendar/calendar.js';
import { countDate, quoteOf, type DateRule, type Source } from './count-date.js';

/** What is owed, how long it may take and where that stands. */
export type DueRule = DateRule & { readonly duty: Duty; readonly source: Source };

/** The due date of a duty whose time runs from this moment. */
export function countDue(rule: DueRule, anchor: Instant, calendar: Calendar): Due {
  const { endsAt, provisional, howCounted } = countDate(rule, anchor, calendar);
  return { duty: rule.duty, dueAt: endsAt, provisional, howCounted: { ...howCounted, source: quoteOf(rule.source) } };
}
