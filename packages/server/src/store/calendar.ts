import { STATUTORY_YEARS, calendarOf, type Calendar, type CalendarYear, type Profile } from '@haochaping/policy';
import { sql } from 'kysely';
import type { Database, WithinTransaction } from './database/database.js';
import { prepared } from './database/prepared.js';

type Place = Pick<Profile, 'id' | 'version' | 'ownDaysOff'>;

/** A calendar with the fingerprint of the learned years that it was made from. */
export type MarkedCalendar = { readonly calendar: Calendar; readonly mark: string };

/**
 * A fingerprint of the years learned so far, empty if none. Whoever reads it with other things in one statement can tell whether
 * the calendar that this process knows is still that of the database; until their transaction ends, no year is learned.
 */
export const calendarMark = sql<string>`
  (select coalesce(md5(string_agg(content::text, '' order by year)), '') from calendar_year)`;

const NOTHING_LEARNED = { mark: '', years: [] } as const;
const MOST_KEPT = 50;
/** By the fingerprint and the place. */
const kept = new Map<string, Calendar>();
let lastRead: { readonly mark: string; readonly years: readonly CalendarYear[] } = NOTHING_LEARNED;

/**
 * The calendar of a place: the years built in, those learned since, and the place's own days off. Read in a transaction, it
 * takes a lock against a year being learned before the transaction ends.
 */
export async function calendarFor(database: Database | WithinTransaction, place: Place): Promise<Calendar> {
  return (await markedCalendar(database, place)).calendar;
}

/** The same with its fingerprint. */
export async function markedCalendar(database: Database | WithinTransaction, place: Place): Promise<MarkedCalendar> {
  const { rows } = await markNow(database, {});
  return calendarAt(database, rows[0]?.mark ?? '', place);
}

const markNow = prepared<Record<string, never>>()(() => sql<{ readonly mark: string }>`select ${calendarMark} as mark`);

/** The calendar of a place as of a fingerprint that was just read; the years are read only where the fingerprint changed. */
export async function calendarAt(
  database: Database | WithinTransaction,
  mark: string,
  place: Place,
): Promise<MarkedCalendar> {
  if (mark === NOTHING_LEARNED.mark) lastRead = NOTHING_LEARNED;
  if (mark !== lastRead.mark) {
    const rows = await learnedNow(database).execute();
    lastRead = { mark: rows[0]?.mark ?? '', years: rows.map(({ content }) => content) };
  }
  return lastKnownCalendar(place);
}

const learnedNow = (database: Database | WithinTransaction) =>
  database.selectFrom('calendar_year').select('content').select(calendarMark.as('mark')).orderBy('year');

/** The calendar as this process knows it, without asking the database: to be used together with its fingerprint. */
export function lastKnownCalendar(place: Place): MarkedCalendar {
  const { mark, years } = lastRead;
  const key = `${mark} ${place.id}@${place.version}`;
  const known = kept.get(key);
  if (known) return { calendar: known, mark };
  const calendar = calendarOf([...STATUTORY_YEARS, ...years], place.ownDaysOff.value);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, calendar);
  return { calendar, mark };
}
