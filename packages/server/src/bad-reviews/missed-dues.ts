import {
  instantOf,
  millisOf,
  nextDue,
  owedIn,
  type BadReview,
  type Duty,
  type Instant,
  type TimelineEntry,
} from '@haochaping/core';
import type { RatingRow } from '../ratings/rating.js';
import type { Database, WithinTransaction } from '../store/database/database.js';

type Missed = { readonly duty: Duty; readonly dueAt: Instant };
type Owing = Pick<BadReview, 'stage' | 'dues' | 'extendedUntil'>;

/** The dates that have passed without what is still owed; an extension has put off those that it was given for. */
export function missedNow({ stage, dues, extendedUntil }: Owing, now: number): readonly Missed[] {
  return owedIn(stage).flatMap((duty): Missed[] => {
    const own = dues.filter((due) => due.duty === duty);
    const owed = nextDue({ stage, dues: own, ...(extendedUntil !== undefined && { extendedUntil }) });
    return owed && millisOf(owed.dueAt) < now ? [{ duty, dueAt: owed.dueAt }] : [];
  });
}

/** Keeps what is missed as a fact, at the latest before a step changes what is owed. */
export async function keepMissed(
  transaction: WithinTransaction,
  { rating_no, region }: Pick<RatingRow, 'rating_no' | 'region'>,
  missed: readonly Missed[],
): Promise<void> {
  if (missed.length === 0) return;
  await transaction
    .insertInto('missed_due')
    .values(missed.map(({ duty, dueAt }) => ({ rating_no, region, duty, due_at: dueAt })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What was ever missed, each date at the moment at which it passed. */
export async function missedDuesOf(
  database: Database | WithinTransaction,
  ratingNo: string,
): Promise<readonly Missed[]> {
  const rows = await database
    .selectFrom('missed_due')
    .select(['duty', 'due_at'])
    .where('rating_no', '=', ratingNo)
    .execute();
  return rows.map(({ duty, due_at }) => ({ duty, dueAt: due_at }));
}

/** In the timeline: what is kept, and what is missed now and not kept yet. */
export function missedEntries(kept: readonly Missed[], owing: Owing, now: number): TimelineEntry[] {
  const all = [...kept, ...missedNow(owing, now)];
  const dates = new Map(all.map((missed) => [`${missed.duty} ${missed.dueAt}`, missed]));
  return [...dates.values()].map(({ duty, dueAt }) => ({
    event: 'missed',
    at: instantOf(millisOf(dueAt) + 1000),
    duty,
  }));
}
