import type { CountedDate, Instant } from '@haochaping/core';
import type { Calendar } from '../calendar/calendar.js';
import type { Count } from './count.js';
import { countOut } from './count-out.js';

/** How long something may take and where that stands; without a source it is ours alone. */
export type DateRule = {
  readonly value: Count;
  readonly source?: CountedDate['howCounted']['source'];
  readonly declared?: string | undefined;
};

/** The end of a time that runs from this moment, with all that it takes to count it again. */
export function countDate({ value, source, declared }: DateRule, anchor: Instant, calendar: Calendar): CountedDate {
  const { endsAt, ...counted } = countOut(value, anchor, calendar);
  const { amount, unit } = value;
  return {
    endsAt,
    provisional: counted.unknownYears.length > 0,
    howCounted: {
      amount,
      unit,
      anchor,
      ...(value.unit !== 'hours' && { starts: value.starts }),
      ...(source && { source }),
      ...(declared && { declared }),
      ...counted,
    },
  };
}
