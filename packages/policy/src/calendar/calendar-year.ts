import { calendarNoticeSchema, daySchema } from '@haochaping/core';
import * as z from 'zod/mini';
import { isWeekend, yearOf } from './civil-day.js';

/** Days off from the first to the last, both included. */
const daysOff = { name: z.string().check(z.minLength(1)), from: daySchema, to: daySchema };
const inOrder = z.refine<{ from: string; to: string }>(({ from, to }) => from <= to, {
  path: ['to'],
  error: '放假的末日不得早于首日',
});

export const daysOffSchema = z.object(daysOff).check(inOrder);
export type DaysOff = z.infer<typeof daysOffSchema>;

const weekendDaySchema = daySchema.check(z.refine(isWeekend, { error: '调休上班日须是周六或周日' }));
const holidaySchema = z.strictObject({ ...daysOff, makeUp: z.array(weekendDaySchema) }).check(inOrder);

/** A year as the State Council arranged it. It may reach into the last days of the year before (元旦). */
export const calendarYearSchema = z
  .strictObject({
    year: z.int(),
    /** The arrangement, and what later changed it. */
    notices: z.array(calendarNoticeSchema).check(z.minLength(1)),
    holidays: z.array(holidaySchema).check(z.minLength(1)),
  })
  .check(
    z.refine(({ year, holidays }) => holidays.every(({ to }) => yearOf(to) === year), {
      path: ['holidays'],
      error: '节假日须在本年度',
    }),
    z.refine(({ holidays }) => !holidays.some(({ makeUp }) => makeUp.some((day) => isOff(day, holidays))), {
      path: ['holidays'],
      error: '同一天不能既放假又上班',
    }),
  );
export type CalendarYear = z.infer<typeof calendarYearSchema>;

const isOff = (day: string, holidays: readonly DaysOff[]): boolean =>
  holidays.some(({ from, to }) => from <= day && day <= to);
