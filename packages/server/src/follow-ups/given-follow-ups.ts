import type { GivenFollowUp } from '@haochaping/core';
import type { Profile } from '@haochaping/policy';
import type { Database, WithinTransaction } from '../database/database.js';
import { levelLabel } from '../ratings/level-label.js';

/** What the rater said after the answer, oldest first. */
export async function givenFollowUps(
  database: Database | WithinTransaction,
  ratingNo: string,
  profile: Profile,
): Promise<GivenFollowUp[]> {
  const rows = await database
    .selectFrom('follow_up')
    .select(['text', 'level', 'given_at'])
    .where('rating_no', '=', ratingNo)
    .orderBy('position')
    .execute();
  return rows.map(({ text, level, given_at }) => ({
    text,
    ...(level !== null && { level, levelLabel: levelLabel(profile, level) }),
    givenAt: given_at,
  }));
}
