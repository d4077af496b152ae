import { STATUTORY_YEARS, calendarOf, type Calendar, type Profile } from '@haochaping/policy';
import type { Database, WithinTransaction } from '../database/database.js';

/**
 * The calendar of a place: the years that come with the software, those learned since, and the place's own days off.
 * Reading it in a transaction holds the years as they are until its end: a year is learned before or after, never in between.
 */
export async function calendarFor(
  database: Database | WithinTransaction,
  { ownDaysOff }: Pick<Profile, 'ownDaysOff'>,
): Promise<Calendar> {
  const learned = await database.selectFrom('calendar_year').select('content').orderBy('year').execute();
  return calendarOf([...STATUTORY_YEARS, ...learned.map(({ content }) => content)], ownDaysOff.value);
}
