import type { Due, Duty, HowCounted, Instant } from '@haochaping/core';
import type { Calendar } from '../calendar/calendar.js';
import type { Count } from './count.js';
import { countOut } from './count-out.js';

/** What is owed, how long it may take and where that stands. */
export type DueRule = {
  readonly duty: Duty;
  readonly value: Count;
  readonly source: HowCounted['source'];
  readonly declared?: string | undefined;
};

/** The due date of a duty whose time runs from this moment, with all that it takes to count it again. */
export function countDue({ duty, value, source, declared }: DueRule, anchor: Instant, calendar: Calendar): Due {
  const { endsAt, provisional, skipped, makeUpDays } = countOut(value, anchor, calendar);
  const { amount, unit } = value;
  return {
    duty,
    dueAt: endsAt,
    provisional,
    howCounted: { amount, unit, anchor, source, ...(declared && { declared }), skipped, makeUpDays },
  };
}
