import type { Rating, IndicatorsByLevel, MyRating, GivenFollowUp } from '@haochaping/core';
import type { Selectable } from 'kysely';
import { sessionRules, type Profile } from '@haochaping/policy';
import { levelLabel } from '../places/place.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { Schema } from '../store/database/schema.js';

export type RatingRow = Selectable<Schema['rating']>;

type Shown = Pick<RatingRow, 'rating_no' | 'rated_at' | 'channel' | 'subject' | 'content'>;

/** A stored rating as the interface shows it. */
export const ratingOfRow = ({ rating_no, rated_at, channel, subject, content }: Shown): Rating => ({
  ratingNo: rating_no,
  ratedAt: rated_at,
  channel,
  subject,
  ...content,
});

type Words = NonNullable<MyRating['words']>;
type Target = RatingRow['content']['service'];

/** The level and indicators in the words of the profile under which the rating was made. */
export function wordsOfRating({ content: { service, staff }, subject }: RatingRow, profile: Profile): Words {
  const { indicators, staffIndicators } = sessionRules(profile, subject);
  const said = ({ level, indicators: ticked }: Target, offered: IndicatorsByLevel | undefined): Words['service'] => ({
    level: levelLabel(profile, level),
    indicators: ticked.map((code) => offered?.[level].find((indicator) => indicator.code === code)?.text ?? code),
  });
  return { service: said(service, indicators), ...(staff && { staff: said(staff, staffIndicators) }) };
}

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
