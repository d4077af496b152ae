import { instantOf, millisOf, type Instant } from '@haochaping/core';
import { sql } from 'kysely';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { storedProfile } from '../store/places.js';
import { endIdentities } from './end-identities.js';
import { isOpen, keptUntil, overAfter } from './kept-identity.js';

const AT_A_TIME = 500;

/**
 * Deletes identities whose retention time, counted from the rating or the end of its bad review, is over. Each is checked at
 * the earliest moment at which it can be over, so that a sweep costs what is due and not what is stored.
 */
export async function forgetIdentities(database: Database, now: number): Promise<void> {
  while ((await forgetSome(database, now)) === AT_A_TIME);
}

/** Several processes may do it at once; each takes rows that no other has locked. */
const forgetSome = (database: Database, now: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const due = await identitiesToCheck(transaction, now).execute();
    if (due.length === 0) return 0;
    const rows = await candidates(
      transaction,
      due.map(({ rating_no }) => rating_no),
    );
    const kept = await Promise.all(
      rows.map(async (row) => ({ rating_no: row.rating_no, until: await untilOf(transaction, row, now) })),
    );
    const over = kept.filter(({ until }) => millisOf(until) < now).map(({ rating_no }) => rating_no);
    const later = kept.filter(({ until }) => millisOf(until) >= now);
    if (over.length > 0) await endIdentities(transaction, over, 'forgotten', now);
    if (later.length > 0) await checkLater(transaction, later);
    return due.length;
  });

export const identitiesToCheck = (database: Database | WithinTransaction, now: number) =>
  database
    .selectFrom('rater_identity')
    .select('rating_no')
    .where('check_at', '<=', instantOf(now))
    .orderBy('check_at')
    .orderBy('rating_no')
    .limit(AT_A_TIME)
    .forUpdate()
    .skipLocked();

type Candidate = Awaited<ReturnType<typeof candidates>>[number];

const candidates = (transaction: WithinTransaction, ratingNos: readonly string[]) =>
  transaction
    .selectFrom('rating')
    .leftJoin('bad_review', (on) =>
      on.onRef('bad_review.rating_no', '=', 'rating.rating_no').onRef('bad_review.region', '=', 'rating.region'),
    )
    .select(['rating.rating_no', 'rated_at', 'profile_id', 'profile_version', 'stage'])
    .select(
      sql<Instant | null>`(select max(taken_at) from bad_review_step where rating_no = rating.rating_no and region = rating.region)`.as(
        'last_step',
      ),
    )
    .where('rating.rating_no', 'in', ratingNos)
    .execute();

/** An open bad review can end at the earliest now, by a step. */
async function untilOf(transaction: WithinTransaction, row: Candidate, now: number): Promise<Instant> {
  const { profile_id, profile_version, rated_at, stage, last_step } = row;
  const { retention } = await storedProfile(transaction, profile_id, profile_version);
  const { identityDays } = retention.value;
  return keptUntil(isOpen(stage) ? instantOf(now) : (last_step ?? rated_at), identityDays);
}

const checkLater = (
  transaction: WithinTransaction,
  later: readonly { readonly rating_no: string; readonly until: Instant }[],
) => {
  const checks = later.map(({ rating_no, until }) => ({ rating_no, check_at: overAfter(until) }));
  return sql`
    update rater_identity set check_at = later.check_at
    from jsonb_to_recordset(${JSON.stringify(checks)}::jsonb) as later (rating_no text, check_at timestamptz)
    where rater_identity.rating_no = later.rating_no`.execute(transaction);
};
