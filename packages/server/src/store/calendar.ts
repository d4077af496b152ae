import { STATUTORY_YEARS, calendarOf, type Calendar, type CalendarYear, type Profile } from '@haochaping/policy';
import { sql } from 'kysely';
import type { Database, WithinTransaction } from './database/database.js';

type Place = Pick<Profile, 'id' | 'version' | 'ownDaysOff'>;

const withLearned = (learned: readonly CalendarYear[], { ownDaysOff }: Pick<Profile, 'ownDaysOff'>): Calendar =>
  calendarOf([...STATUTORY_YEARS, ...learned], ownDaysOff.value);

/**
 * The calendar of a place: the years built in, those learned since, and the place's own days off. Read in a transaction, it
 * takes a lock against a year being learned before the transaction ends.
 */
export async function calendarFor(
  database: Database | WithinTransaction,
  place: Pick<Profile, 'ownDaysOff'>,
): Promise<Calendar> {
  const learned = await database.selectFrom('calendar_year').select('content').orderBy('year').execute();
  return withLearned(
    learned.map(({ content }) => content),
    place,
  );
}

/** A fingerprint of the years learned so far, empty if none; a list reads it in its own statement. */
export const calendarMark = sql<string>`
  (select coalesce(md5(string_agg(content::text, '' order by year)), '') from calendar_year)`;

const NOTHING_LEARNED = '';
const MOST_KEPT = 50;
const kept = new Map<string, Calendar>();

/**
 * The calendar of a place as of a list's fingerprint, cached between lists and read again only when the fingerprint changes.
 */
export async function calendarAt(database: Database, mark: string, place: Place): Promise<Calendar> {
  const known = kept.get(keyOf(mark, place));
  if (known) return known;
  const learned = mark === NOTHING_LEARNED ? [] : await learnedNow(database);
  const calendar = withLearned(
    learned.map(({ content }) => content),
    place,
  );
  if (kept.size >= MOST_KEPT) kept.clear();
  // Cached under the fingerprint that was read with the years: one may have been learned just now.
  kept.set(keyOf(learned[0]?.mark ?? NOTHING_LEARNED, place), calendar);
  return calendar;
}

const keyOf = (mark: string, { id, version }: Place): string => `${mark} ${id}@${version}`;

const learnedNow = (database: Database) =>
  database.selectFrom('calendar_year').select('content').select(calendarMark.as('mark')).orderBy('year').execute();
