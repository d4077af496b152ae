import {
  momentSchema,
  startsSchema,
  type DueUnit,
  type Starts,
  dayOf,
  instantOf,
  millisOf,
  type Day,
  type HowCounted,
  type Instant,
  type CountedDate,
  type Due,
  type Duty,
} from '@haochaping/core';
import * as z from 'zod/mini';
import { dayKind, noticesOn, whyOff, type Calendar, type DayKind } from '../calendar/calendar.js';
import { dayAfter, yearOf } from '../calendar/civil-day.js';

const amount = z.int().check(z.minimum(1), z.maximum(366));

/** How long something takes: hours by the clock, or whole days that end with the last one. */
export const countSchema = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('hours'), amount, from: momentSchema }),
  z.object({ unit: z.literal('natural-days'), amount, from: momentSchema, starts: startsSchema }),
  z.object({ unit: z.literal('working-days'), amount, from: momentSchema, starts: startsSchema }),
]);
export type Count = z.infer<typeof countSchema>;

/** How long something takes from a moment that is no rule's to name. */
export const lengthSchema = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('hours'), amount }),
  z.object({ unit: z.literal('natural-days'), amount, starts: startsSchema }),
  z.object({ unit: z.literal('working-days'), amount, starts: startsSchema }),
]);
/** A count without the moment that it starts from. */
export type Length = { readonly amount: number } & (
  { readonly unit: 'hours' } | { readonly unit: Exclude<DueUnit, 'hours'>; readonly starts: Starts }
);

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
  const days: { readonly day: Day; readonly is: DayKind }[] = [];
  const skipped: Counted['skipped'] = [];
  let last = first;
  for (let left = amount, day = first; left > 0; day = dayAfter(day)) {
    const name = whyOff(day, calendar);
    if (name === undefined) left -= 1;
    else skipped.push({ day, name });
    days.push({ day, is: dayKind(day, calendar) });
    last = day;
  }
  const unknown = days.flatMap(({ day, is }) => (is.kind === 'unknown' ? [yearOf(day)] : []));
  return {
    endsAt: endOf(last),
    skipped,
    makeUpDays: days.flatMap(({ day, is }) => (is.kind === 'make-up' ? [{ day, name: is.name }] : [])),
    calendarNotices: [...noticesOn(first, last, calendar)],
    unknownYears: [...new Set(unknown)],
  };
}

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

/** What is owed, how long it may take and where that stands. */
export type DueRule = DateRule & { readonly duty: Duty; readonly source: Source };

/** The due date of a duty whose time runs from this moment. */
export function countDue(rule: DueRule, anchor: Instant, calendar: Calendar): Due {
  const { endsAt, provisional, howCounted } = countDate(rule, anchor, calendar);
  return { duty: rule.duty, dueAt: endsAt, provisional, howCounted: { ...howCounted, source: quoteOf(rule.source) } };
}
