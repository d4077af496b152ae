import { FINAL_STAGES, instantOf, millisOf, type IdentityAccess, type Instant, type Stage } from '@haochaping/core';
import { sql } from 'kysely';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { storedProfile } from '../store/places.js';

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;

/** The state of an identity, read in one statement; undefined for a rating that does not exist. */
export async function keptIdentity(
  database: Database | WithinTransaction,
  ratingNo: string,
): Promise<IdentityAccess['identity'] | undefined> {
  const row = await database
    .selectFrom('rating')
    .leftJoin('rater_identity as kept', (on) =>
      on.onRef('kept.rating_no', '=', 'rating.rating_no').onRef('kept.region', '=', 'rating.region'),
    )
    .leftJoin('identity_end as ended', (on) =>
      on.onRef('ended.rating_no', '=', 'rating.rating_no').onRef('ended.region', '=', 'rating.region'),
    )
    .leftJoin('bad_review', (on) =>
      on.onRef('bad_review.rating_no', '=', 'rating.rating_no').onRef('bad_review.region', '=', 'rating.region'),
    )
    .select(['rated_at', 'profile_id', 'profile_version', 'stage', 'how', 'ended_at', 'kept.rating_no as kept'])
    .select(
      sql<Instant | null>`(select max(taken_at) from bad_review_step where rating_no = rating.rating_no and region = rating.region)`.as(
        'last_step',
      ),
    )
    .where('rating.rating_no', '=', ratingNo)
    .executeTakeFirst();
  if (!row) return undefined;
  const since = row.rated_at;
  if (row.how === 'withdrawn' && row.ended_at) return { state: 'withdrawn', since, withdrawnAt: row.ended_at };
  if (row.how === 'forgotten' && row.ended_at) return { state: 'forgotten', since, forgottenAt: row.ended_at };
  if (row.kept === null) return { state: 'none' };
  const { retention } = await storedProfile(database, row.profile_id, row.profile_version);
  const keptDays = retention.value.identityDays;
  const until = isOpen(row.stage) ? undefined : keptUntil(row.last_step ?? since, keptDays);
  return { state: 'kept', since, keptDays, ...(until !== undefined && { until }) };
}

/** While its bad review is open, the end of an identity's retention is unknown. */
export const isOpen = (stage: Stage | null): boolean => stage !== null && !FINAL_STAGES.includes(stage);

/** Retention is counted from the rating or from the last step of its bad review. */
export const keptUntil = (last: Instant, days: number): Instant => instantOf(millisOf(last) + days * DAY_MS);

/** The first moment after the retention time. */
export const overAfter = (until: Instant): Instant => instantOf(millisOf(until) + SECOND_MS);
