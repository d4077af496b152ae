import { STAGES, instantOf, owedIn } from '@haochaping/core';
import { recount, type Calendar, type CalendarYear } from '@haochaping/policy';
import { sql, type Selectable } from 'kysely';
import type { Database, WithinTransaction } from '../database/database.js';
import type { Schema } from '../database/schema.js';
import { storedProfile } from '../places/place.js';
import { calendarFor } from './calendar-for.js';

const BATCH = 500;
const OPEN = STAGES.filter((stage) => owedIn(stage).length > 0);

/** How much a newly known year has changed. */
export type Learned = { readonly reviews: number; readonly dates: number };

/**
 * Learns the days off of a year (放假安排) and counts every open due date again, all in one transaction; of each date that
 * changes, the old one, the new one and the reason are kept. Whoever counts a date at this moment waits for the end.
 */
export const learnCalendarYear = (database: Database, year: CalendarYear, now: number): Promise<Learned> =>
  database.transaction().execute(async (transaction) => {
    await sql`lock table calendar_year in access exclusive mode`.execute(transaction);
    const row = { content: JSON.stringify(year), learned_at: instantOf(now) };
    await transaction
      .insertInto('calendar_year')
      .values({ year: year.year, ...row })
      .onConflict((conflict) => conflict.column('year').doUpdateSet(row))
      .execute();
    return recountAll(transaction, year, now);
  });

async function recountAll(transaction: WithinTransaction, { year }: CalendarYear, now: number): Promise<Learned> {
  const calendarOf = calendars(transaction);
  let [reviews, dates, after] = [0, 0, ''];
  for (;;) {
    const rows = await openReviews(transaction, after);
    for (const row of rows) {
      const changed = await recountOne(transaction, row, await calendarOf(row), { year, at: instantOf(now) });
      if (changed > 0) reviews += 1;
      dates += changed;
    }
    after = rows.at(-1)?.rating_no ?? '';
    if (rows.length < BATCH) return { reviews, dates };
  }
}

type OpenReview = Pick<Selectable<Schema['bad_review']>, 'rating_no' | 'dues'> &
  Pick<Selectable<Schema['rating']>, 'profile_id' | 'profile_version'>;

const openReviews = (transaction: WithinTransaction, after: string): Promise<OpenReview[]> =>
  transaction
    .selectFrom('bad_review')
    .innerJoin('rating', 'rating.rating_no', 'bad_review.rating_no')
    .select(['bad_review.rating_no', 'dues', 'profile_id', 'profile_version'])
    .where('stage', 'in', OPEN)
    .where('bad_review.rating_no', '>', after)
    .orderBy('bad_review.rating_no')
    .limit(BATCH)
    .forUpdate('bad_review')
    .execute();

/** The calendar of each place, read once. */
function calendars(transaction: WithinTransaction): (review: OpenReview) => Promise<Calendar> {
  const known = new Map<string, Promise<Calendar>>();
  return ({ profile_id, profile_version }) => {
    const key = `${profile_id} ${profile_version}`;
    const calendar = known.get(key) ?? calendarFor(transaction, storedProfile(profile_id, profile_version));
    known.set(key, calendar);
    return calendar;
  };
}

/** How many of its dates changed. */
async function recountOne(
  transaction: WithinTransaction,
  { rating_no, dues }: OpenReview,
  calendar: Calendar,
  { year, at }: { readonly year: number; readonly at: string },
): Promise<number> {
  const changes = recount(dues, calendar);
  if (changes.length === 0) return 0;
  const after = dues.map((due) => changes.find(({ before }) => before === due)?.after ?? due);
  await transaction
    .updateTable('bad_review')
    .set({ dues: JSON.stringify(after) })
    .where('rating_no', '=', rating_no)
    .execute();
  const records = changes.map((change) => ({
    rating_no,
    year,
    before: JSON.stringify(change.before),
    after: JSON.stringify(change.after),
    because: JSON.stringify(change.because),
    changed_at: at,
  }));
  await transaction.insertInto('due_change').values(records).execute();
  return changes.length;
}
