import { dayOf, type CountedDate, type HowCounted, type Instant } from '@haochaping/core';
import { whyOff, type Calendar } from '../calendar/calendar.js';
import type { Count } from './count.js';
import { countOut } from './count-out.js';

/** Where a rule stands: the words of a notice as printed, and as people read them where the print is hard to read. */
export type Source = HowCounted['source'] & { readonly transcription?: string | undefined };

/** A notice’s words as people read them. */
export const quoteOf = ({ notice, quote, transcription }: Source): HowCounted['source'] => ({
  notice,
  quote: transcription ?? quote,
});

/** How long something may take and where that stands; without a source it is ours alone. */
export type DateRule = {
  readonly value: Count;
  readonly source?: Source | undefined;
  readonly declared?: string | undefined;
};

/**
 * Natural days are days of the calendar, the last one too: for an office the shorter time is the better one for the rater, and
 * the raters' own times are kept online, where no day is off.
 */
const endsOnDayOff = (name: string): string =>
  `最后一日逢${name}，不照民法典第二百零三条顺延到节假日后的次日：单位的期限不因此变长，评价人随时可以在网上办理。`;

/** The end of a time that runs from this moment, with all that it takes to count it again. */
export function countDate({ value, source, declared }: DateRule, anchor: Instant, calendar: Calendar): CountedDate {
  const { endsAt, ...counted } = countOut(value, anchor, calendar);
  const { amount, unit, from } = value;
  const dayOff = unit === 'natural-days' && whyOff(dayOf(endsAt), calendar);
  const ours = `${declared ?? ''}${dayOff ? endsOnDayOff(dayOff) : ''}`;
  return {
    endsAt,
    provisional: counted.unknownYears.length > 0,
    howCounted: {
      amount,
      unit,
      anchor,
      from,
      ...(value.unit !== 'hours' && { starts: value.starts }),
      ...(source && { source: quoteOf(source) }),
      ...(ours && { declared: ours }),
      ...counted,
    },
  };
}
