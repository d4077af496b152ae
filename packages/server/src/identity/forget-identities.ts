import { instantOf } from '@haochaping/core';
import { PROFILES } from '@haochaping/policy';
import type { Database } from '../database/database.js';
import { sweepEveryMinute, type Sweep } from '../sweeps/sweep.js';
import { endIdentities } from './end-identities.js';

const DAY_MS = 86_400_000;

/** Forgets who gave a rating, as long after it, or after the end of its bad review, as the rater was told. */
export async function forgetIdentities(database: Database, now: number): Promise<void> {
  for (const { id, version, retention } of PROFILES) {
    const before = instantOf(now - retention.value.identityDays * DAY_MS);
    const forgotten = database
      .selectFrom('rating')
      .select('rating.rating_no')
      .where('profile_id', '=', id)
      .where('profile_version', '=', version)
      .where('rated_at', '<', before)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('bad_review')
              .leftJoin('bad_review_step as step', 'step.rating_no', 'bad_review.rating_no')
              .select('bad_review.rating_no')
              .whereRef('bad_review.rating_no', '=', 'rating.rating_no')
              .where((it) => it.or([it('stage', 'not in', ['closed', 'excluded']), it('step.taken_at', '>=', before)])),
          ),
        ),
      );
    await endIdentities(database, forgotten, 'forgotten', now);
  }
}

export const keepForgettingIdentities = (database: Database, timeOf: () => Promise<number>): Sweep =>
  sweepEveryMinute('forgetIdentities', async () => forgetIdentities(database, await timeOf()));
