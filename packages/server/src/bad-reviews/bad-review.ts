import { isBad, type BadReview, type GivenFollowUp, type Instant, type Level } from '@haochaping/core';
import { sql, type Selectable } from 'kysely';
import { namesOf, officesFrom } from '../organisations/organisation.js';
import { givenFollowUps, type RatingRow } from '../ratings/rating.js';
import { calendarFor } from '../store/calendar.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { Schema } from '../store/database/schema.js';
import { storedProfile } from '../store/places.js';
import { dueChangesOf, type DueChange } from './due-changes.js';
import { missedDuesOf } from './missed-dues.js';
import type { DueRules } from './next-due.js';
import { stageDates, type StageDates } from './stage-dates.js';
import { stepsTaken, type StepTaken } from './steps-taken.js';

/** What is told of the rating that opened a bad review, or of the call that did. */
type ReviewedRating = Pick<
  RatingRow,
  | 'rating_no'
  | 'region'
  | 'org_code'
  | 'channel'
  | 'subject'
  | 'content'
  | 'rated_at'
  | 'profile_id'
  | 'profile_version'
  | 'service_level'
  | 'staff_level'
>;

/** A bad review with the rating that opened it and what was done since. */
export type StoredReview = {
  readonly rating: ReviewedRating;
  readonly openedAt: Instant;
  /** The level of the rating, or what was said in the call, that opened it. */
  readonly level: Level;
  /** What was noted of the call that opened it. */
  readonly heard: string | undefined;
  readonly state: BadReview;
  readonly rules: DueRules;
  readonly steps: readonly StepTaken[];
  readonly dueChanges: readonly DueChange[];
  readonly missed: Awaited<ReturnType<typeof missedDuesOf>>;
  readonly dates: StageDates;
  readonly followUps: readonly GivenFollowUp[];
  /** Of the organisations that had to do with it, by their codes. */
  readonly names: ReadonlyMap<string, string>;
};

type BadReviewRow = Selectable<Schema['bad_review']>;

/** The part of the state that a line in a list shows. */
export const progressOf = ({
  stage,
  dues,
  extended_until,
}: BadReviewRow): Pick<BadReview, 'stage' | 'dues' | 'extendedUntil'> => ({
  stage,
  dues,
  ...(extended_until !== null && { extendedUntil: extended_until }),
});

type Opened = Nullable<Pick<RatingRow, 'service_level' | 'staff_level'>> & Pick<BadReviewRow, 'opened_by'>;
type Nullable<Row> = { [Column in keyof Row]: Row[Column] | null };

/** What was said in the call that opened it; otherwise the service's level if that is bad, or the staff member's, which then is. */
export function levelThatOpened({ opened_by, service_level, staff_level }: Opened): Level {
  if (opened_by) return opened_by.level;
  const level = service_level && isBad(service_level) ? service_level : (staff_level ?? service_level);
  if (!level) throw new Error('nothing opened this bad review');
  return level;
}

/** The rating of a review’s number or, of a matter that nobody rated, what was said of it on the phone. */
async function reviewedRating(
  database: Database | WithinTransaction,
  { rating_no, region, rated_org, opened_by, opened_at }: BadReviewRow,
): Promise<ReviewedRating> {
  const rating = await database.selectFrom('rating').selectAll().where('rating_no', '=', rating_no).executeTakeFirst();
  if (rating) return rating;
  if (!opened_by) throw new Error('nothing opened this bad review');
  const { subject, level, note: text, profileId, profileVersion } = opened_by;
  return {
    rating_no,
    region,
    org_code: rated_org,
    channel: 'phone',
    subject,
    content: { service: { level, indicators: [] }, answers: {}, text },
    rated_at: opened_at,
    profile_id: profileId,
    profile_version: profileVersion,
    service_level: level,
    staff_level: null,
  };
}

export async function storedReview(
  database: Database | WithinTransaction,
  ratingNo: string,
): Promise<StoredReview | undefined> {
  const row = await database
    .selectFrom('bad_review')
    .selectAll()
    .select((review) =>
      review
        .exists(
          review
            .selectFrom('rater_identity')
            .select('rating_no')
            .whereRef('rater_identity.rating_no', '=', 'bad_review.rating_no')
            .whereRef('rater_identity.region', '=', 'bad_review.region'),
        )
        .as('phone_kept'),
    )
    .select(officesFrom(sql.ref('bad_review.office_code')).as('offices'))
    .where('rating_no', '=', ratingNo)
    .executeTakeFirst();
  if (!row) return undefined;
  const rating = await reviewedRating(database, row);
  const steps = await stepsTaken(database, ratingNo);
  const profile = await storedProfile(database, rating.profile_id, rating.profile_version);
  const calendar = await calendarFor(database, profile);
  const progress = progressOf(row);
  const dates = stageDates({ progress, openedAt: row.opened_at, steps, profile, calendar });
  const state: BadReview = {
    ...progress,
    ratedOrg: rating.org_code,
    above: row.offices,
    ...(row.staff_no !== null && { ratedStaffNo: row.staff_no }),
    holder: row.org_code,
    calledBack: row.called_back,
    phoneKept: Boolean(row.phone_kept),
    taken: steps,
    ...dates,
  };
  return {
    rating,
    openedAt: row.opened_at,
    level: levelThatOpened({ ...rating, opened_by: row.opened_by }),
    heard: row.opened_by?.note,
    state,
    rules: { profile, calendar },
    steps,
    dueChanges: await dueChangesOf(database, ratingNo),
    missed: await missedDuesOf(database, ratingNo),
    dates,
    followUps: await givenFollowUps(database, ratingNo, profile),
    names: await namesIn(database, rating, state),
  };
}

/** The organisation that was rated keeps the name that the rater read. */
async function namesIn(
  database: Database | WithinTransaction,
  { org_code, subject }: ReviewedRating,
  { holder, above, taken }: BadReview,
): Promise<ReadonlyMap<string, string>> {
  const codes = taken.flatMap(({ step, by }) => [
    ...(by.role === 'rater' ? [] : [by.orgCode]),
    ...(step.step === 'transfer' || step.step === 'dispatch' ? [step.to] : []),
  ]);
  const others = [...new Set([holder, ...above.slice(0, 1), ...codes])].filter((code) => code !== org_code);
  return new Map([...(await namesOf(database, others)), [org_code, subject.orgName]]);
}
