import { FINAL_STAGES, instantOf, millisOf, type IdentityAccess, type Instant, type Stage } from '@haochaping/core';
import { sql } from 'kysely';
import { storedProfile } from '../places/place.js';
import type { Database, WithinTransaction } from '../store/database/database.js';

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;

/** What became of an identity, read at one moment; undefined for a rating that does not exist. */
export async function keptIdentity(
  database: Database | WithinTransaction,
  ratingNo: string,
): Promise<IdentityAccess['identity'] | undefined> {
  const row = await database
    .selectFrom('rating')
    .leftJoin('rater_identity as kept', 'kept.rating_no', 'rating.rating_no')
    .leftJoin('identity_end as ended', 'ended.rating_no', 'rating.rating_no')
    .leftJoin('bad_review', 'bad_review.rating_no', 'rating.rating_no')
    .select(['rated_at', 'profile_id', 'profile_version', 'stage', 'how', 'ended_at', 'kept.rating_no as kept'])
    .select(
      sql<Instant | null>`(select max(taken_at) from bad_review_step where rating_no = rating.rating_no)`.as(
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
  const keptDays = storedProfile(row.profile_id, row.profile_version).retention.value.identityDays;
  const until = isOpen(row.stage) ? undefined : keptUntil(row.last_step ?? since, keptDays);
  return { state: 'kept', since, keptDays, ...(until !== undefined && { until }) };
}

/** As long as its bad review is open, nobody can tell until when an identity is kept. */
export const isOpen = (stage: Stage | null): boolean => stage !== null && !FINAL_STAGES.includes(stage);

/** An identity is kept so many days after the rating or after what was last done about it. */
export const keptUntil = (last: Instant, days: number): Instant => instantOf(millisOf(last) + days * DAY_MS);

/** The first moment at which an identity that is kept until then is over. */
export const overAfter = (until: Instant): Instant => instantOf(millisOf(until) + SECOND_MS);
