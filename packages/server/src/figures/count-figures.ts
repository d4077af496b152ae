import { instantOf, type Instant } from '@haochaping/core';
import { sql, type RawBuilder } from 'kysely';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { addToCells, cellAt, type Added } from './figure-cells.js';
import { recountReviews } from './review-results.js';

const AT_A_TIME = 1000;
/** Before the first rating of any place. */
const NEVER: Instant = '2000-01-01T00:00:00+08:00';

/**
 * Counts what has entered the log and what tickets have run out since it was last done: each once, in the transaction that says
 * how far the counting has come. Several processes may call this at once: one of them does the work. What is counted are the very
 * records that the log has sealed (notice 004: 评价结果同源发布).
 */
export async function countFigures(database: Database, now: number): Promise<void> {
  while (await countSomeFigures(database, now));
}

/** Counts one batch; whether there may be more. */
export async function countSomeFigures(database: Database, now: number): Promise<boolean> {
  await database
    .insertInto('figure_position')
    .values({ id: 1, counted_to: 0, expired_to: NEVER })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return countBatch(database, instantOf(now));
}

type Position = { readonly counted_to: number; readonly expired_to: Instant };

const countBatch = (database: Database, now: Instant): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const position = await transaction
      .selectFrom('figure_position')
      .select(['counted_to', 'expired_to'])
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!position) return false;
    const counted = await countRecords(transaction, position);
    if (counted > 0) return true;
    return countExpired(transaction, position, now);
  });

async function countRecords(
  transaction: WithinTransaction,
  { counted_to: from, expired_to }: Position,
): Promise<number> {
  const { rows } = await sql<{ readonly to: number | null }>`
    select max(leaf_index) + 1 as to from (
      select leaf_index from log_entry where leaf_index >= ${from} order by leaf_index limit ${sql.lit(AT_A_TIME)}
    ) batch`.execute(transaction);
  const to = rows[0]?.to ?? from;
  if (to === from) return 0;
  const within = sql`log_entry.leaf_index >= ${from} and log_entry.leaf_index < ${to}`;
  await addToCells(transaction, [
    ...(await ratingsIn(transaction, within)),
    ...(await defaultsIn(transaction, within)),
    ...(await ratedAfterAll(transaction, within, expired_to)),
  ]);
  const { rows: reviews } = await sql<{ readonly rating_no: string }>`
    select distinct rating_no from log_entry
    where ${within} and kind in ('rating', 'step') and (
      select true from bad_review
      where bad_review.rating_no = log_entry.rating_no and bad_review.region = log_entry.region)`.execute(transaction);
  await recountReviews(
    transaction,
    reviews.map(({ rating_no }) => rating_no),
  );
  await transaction.updateTable('figure_position').set({ counted_to: to }).execute();
  return to - from;
}

const CASE_OF_RATING = sql`
  join rating using (rating_no, region)
  join occasion using (occasion_id, region)
  join service_case using (case_id, region)
  left join organisation on organisation.org_code = service_case.org_code`;

const LEVEL_COLUMNS = sql`
  (service_level = 'very-satisfied')::int as very_satisfied, (service_level = 'satisfied')::int as satisfied,
  (service_level = 'basically-satisfied')::int as basically_satisfied,
  (service_level = 'dissatisfied')::int as dissatisfied, (service_level = 'very-dissatisfied')::int as very_dissatisfied`;

async function ratingsIn(transaction: WithinTransaction, within: RawBuilder<unknown>): Promise<readonly Added[]> {
  const { rows } = await sql<Added>`
    select ${cellAt(sql`rating.rated_at`, sql`rating.channel`)}, ${LEVEL_COLUMNS}
    from log_entry ${CASE_OF_RATING} where ${within} and log_entry.kind = 'rating'`.execute(transaction);
  return rows;
}

async function defaultsIn(transaction: WithinTransaction, within: RawBuilder<unknown>): Promise<readonly Added[]> {
  const { rows } = await sql<Added>`
    select ${cellAt(sql`default_rating.made_at`, sql`''`)}, 1 as defaults
    from log_entry
    join default_rating on default_rating.case_id = log_entry.rating_no and default_rating.region = log_entry.region
    join service_case on service_case.case_id = default_rating.case_id and service_case.region = default_rating.region
    left join organisation on organisation.org_code = service_case.org_code
    where ${within} and log_entry.kind = 'default-rating'`.execute(transaction);
  return rows;
}

/** Ratings by a later ticket, of occasions that were counted as unrated when the first one ran out. */
async function ratedAfterAll(
  transaction: WithinTransaction,
  within: RawBuilder<unknown>,
  expiredTo: Instant,
): Promise<readonly Added[]> {
  const { rows } = await sql<Added>`
    select ${cellAt(sql`first.expires_at`, sql`''`)}, -1 as unrated
    from log_entry ${CASE_OF_RATING}
    cross join lateral (
      select min(expires_at) as expires_at from ticket
      where ticket.occasion_id = occasion.occasion_id and ticket.region = occasion.region
    ) first
    where ${within} and log_entry.kind = 'rating' and first.expires_at <= ${expiredTo}`.execute(transaction);
  return rows;
}

/**
 * An occasion ends unrated when its first ticket runs out before it is rated; should it be rated by another ticket later, it is
 * counted as rated instead.
 */
async function countExpired(transaction: WithinTransaction, position: Position, now: Instant): Promise<boolean> {
  const { rows: batch } = await sql<{ readonly to: Instant | null; readonly tickets: number }>`
    select max(expires_at) as to, count(*) as tickets from (
      select expires_at from ticket where expires_at > ${position.expired_to} and expires_at <= ${now}
      order by expires_at limit ${sql.lit(AT_A_TIME)}
    ) batch`.execute(transaction);
  const { to, tickets } = batch[0] ?? { to: null, tickets: 0 };
  if (to === null) return false;
  const { rows } = await sql<Added>`
    select ${cellAt(sql`ended.expires_at`, sql`''`)}, 1 as unrated
    from (
      select distinct occasion_id, region, expires_at from ticket
      where expires_at > ${position.expired_to} and expires_at <= ${to}
    ) ended
    join occasion using (occasion_id, region)
    join service_case using (case_id, region)
    left join organisation on organisation.org_code = service_case.org_code
    where not exists (
      select from ticket before
      where before.occasion_id = ended.occasion_id and before.region = ended.region and before.expires_at < ended.expires_at
    ) and not exists (
      select from rating join log_entry using (rating_no, region)
      where rating.occasion_id = ended.occasion_id and rating.region = ended.region
        and log_entry.kind = 'rating' and leaf_index < ${position.counted_to}
    )`.execute(transaction);
  await addToCells(transaction, rows);
  await transaction.updateTable('figure_position').set({ expired_to: to }).execute();
  return tickets === AT_A_TIME;
}
