import { STAGES, instantOf, millisOf, owedIn } from '@haochaping/core';
import { STATUTORY_YEARS, recount, type Calendar, type CalendarYear } from '@haochaping/policy';
import { sql, type Selectable } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import { calendarFor } from '../store/calendar.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { Schema } from '../store/database/schema.js';
import { storedProfile } from '../store/places.js';

const BATCH = 500;
const DAY_MS = 86_400_000;
const OPEN = STAGES.filter((stage) => owedIn(stage).length > 0);

type LearnOptions = {
  /** Counts everything and stores nothing. */
  readonly dryRun?: boolean;
  /** Corrects a year that is already known. */
  readonly replace?: boolean;
};

/** How much a newly known year has changed. */
export type Learned = {
  readonly outcome: 'learned';
  readonly reviews: number;
  readonly dates: number;
  /** How many dates moved by so many days; by none, where they only became certain. */
  readonly moves: ReadonlyMap<number, number>;
};

/** Thrown to roll a dry run back. */
class DryRun extends Error {
  readonly learned: Learned;
  constructor(learned: Learned) {
    super('dry run');
    this.learned = learned;
  }
}

/**
 * Stores the days off of a year (放假安排) and recounts every open due date in one transaction; each changed date is recorded with
 * its old and new value and the reason. Transactions that count dates wait for it.
 */
export async function learnCalendarYear(
  database: Database,
  year: CalendarYear,
  now: number,
  { dryRun = false, replace = false }: LearnOptions = {},
): Promise<Learned | { readonly outcome: 'known' }> {
  try {
    return await database.transaction().execute(async (transaction) => {
      await sql`lock table calendar_year in access exclusive mode`.execute(transaction);
      const known = await knownYear(transaction, year.year);
      if (known && !replace && !isDeepStrictEqual(known, year)) return { outcome: 'known' } as const;
      const row = { content: JSON.stringify(year), learned_at: instantOf(now) };
      await transaction
        .insertInto('calendar_year')
        .values({ year: year.year, ...row })
        .onConflict((conflict) => conflict.column('year').doUpdateSet(row))
        .execute();
      const learned = await recountAll(transaction, year, now);
      if (dryRun) throw new DryRun(learned);
      return learned;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.learned;
    throw error;
  }
}

/** The arrangement in force: a learned one overrides that of the software. */
async function knownYear(transaction: WithinTransaction, year: number): Promise<CalendarYear | undefined> {
  const row = await transaction
    .selectFrom('calendar_year')
    .select('content')
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.content ?? STATUTORY_YEARS.find((built) => built.year === year);
}

async function recountAll(transaction: WithinTransaction, year: CalendarYear, now: number): Promise<Learned> {
  const calendarOf = calendars(transaction);
  const moves = new Map<number, number>();
  let [reviews, dates, after] = [0, 0, ''];
  for (;;) {
    const rows = await openReviews(transaction, after);
    for (const row of rows) {
      const moved = await recountOne(transaction, row, await calendarOf(row), { year, at: instantOf(now) });
      if (moved.length > 0) reviews += 1;
      dates += moved.length;
      for (const days of moved) moves.set(days, (moves.get(days) ?? 0) + 1);
    }
    after = rows.at(-1)?.rating_no ?? '';
    if (rows.length < BATCH) return { outcome: 'learned', reviews, dates, moves };
  }
}

type OpenReview = Pick<Selectable<Schema['bad_review']>, 'rating_no' | 'region' | 'dues'> &
  Pick<Selectable<Schema['rating']>, 'profile_id' | 'profile_version'>;

const openReviews = (transaction: WithinTransaction, after: string): Promise<OpenReview[]> =>
  transaction
    .selectFrom('bad_review')
    .leftJoin('rating', (on) =>
      on.onRef('rating.rating_no', '=', 'bad_review.rating_no').onRef('rating.region', '=', 'bad_review.region'),
    )
    .select(['bad_review.rating_no', 'bad_review.region', 'dues'])
    .select([
      sql<string>`coalesce(profile_id, opened_by->>'profileId')`.as('profile_id'),
      sql<string>`coalesce(profile_version, opened_by->>'profileVersion')`.as('profile_version'),
    ])
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
    const calendar =
      known.get(key) ??
      storedProfile(transaction, profile_id, profile_version).then((profile) => calendarFor(transaction, profile));
    known.set(key, calendar);
    return calendar;
  };
}

/** By how many days each of its dates that changed has moved. */
async function recountOne(
  transaction: WithinTransaction,
  { rating_no, region, dues }: OpenReview,
  calendar: Calendar,
  { year, at }: { readonly year: CalendarYear; readonly at: string },
): Promise<readonly number[]> {
  const changes = recount(dues, calendar);
  if (changes.length === 0) return [];
  const after = dues.map((due) => changes.find(({ before }) => before === due)?.after ?? due);
  await transaction
    .updateTable('bad_review')
    .set({ dues: JSON.stringify(after) })
    .where('rating_no', '=', rating_no)
    .execute();
  const records = changes.map((change) => ({
    rating_no,
    region,
    year: year.year,
    before: JSON.stringify(change.before),
    after: JSON.stringify(change.after),
    // A correction without a new notice is explained by the arrangement as it is now.
    because: JSON.stringify(change.because.length > 0 ? change.because : year.notices),
    changed_at: at,
  }));
  await transaction.insertInto('due_change').values(records).execute();
  return changes.map(({ before, after }) => (millisOf(after.dueAt) - millisOf(before.dueAt)) / DAY_MS);
}
