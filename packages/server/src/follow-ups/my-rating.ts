import {
  followUpRefusal,
  instantOf,
  type FollowUpRefusal,
  type FollowUpWindow,
  type Instant,
  type MyRating,
} from '@haochaping/core';
import { dateOf, type Profile, type Moments } from '@haochaping/policy';
import { momentsOfStep, stepsTaken, type StepTaken } from '../bad-reviews/steps-taken.js';
import type { Handler } from '../interface/handler.js';
import { answered } from '../interface/outcome.js';
import { ratingOfRow, wordsOfRating, givenFollowUps, type RatingRow } from '../ratings/rating.js';
import { calendarFor } from '../store/calendar.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { storedProfile } from '../store/places.js';

export const getMyRating =
  (database: Database): Handler<'getMyRating'> =>
  async ({ caller: { ratingNo }, now }) => {
    const row = await database
      .selectFrom('rating')
      .selectAll()
      .where('rating_no', '=', ratingNo)
      .executeTakeFirstOrThrow();
    return answered(await myRating(database, row, now));
  };

type Window =
  | Extract<FollowUpWindow, { now: true }>
  | { readonly now: false; readonly because: FollowUpRefusal; readonly endedAt?: Instant };

/** A rating with what its rater said since, and whether they can say more now. */
export async function myRating(
  database: Database | WithinTransaction,
  row: RatingRow,
  now: number,
): Promise<MyRating & { readonly followUp: Window }> {
  const profile = await storedProfile(database, row.profile_id, row.profile_version);
  const followUps = await givenFollowUps(database, row.rating_no, profile);
  const followUp = await windowOf(database, row, profile, followUps.length, now);
  return { ...ratingOfRow(row), words: wordsOfRating(row, profile), followUps, followUp };
}

async function windowOf(
  database: Database | WithinTransaction,
  row: RatingRow,
  profile: Profile,
  given: number,
  now: number,
): Promise<Window> {
  const moments = await momentsOf(database, row);
  const until = dateOf('follow-up', profile, moments, await calendarFor(database, profile));
  const times = profile.followUp.value?.times ?? 0;
  const mayBegin = moments['bad-review-opened'] !== undefined;
  const because = followUpRefusal({ times, given, until: until?.endsAt, mayBegin }, instantOf(now));
  if (because || !until) {
    const over = because === 'follow-up-too-late' && until ? { endedAt: until.endsAt } : {};
    return { now: false, because: because ?? 'follow-up-not-offered', ...over };
  }
  const levels = profile.levels.value.map(({ level, label }) => ({ level, label }));
  return { now: true, until, timesLeft: times - given, textMaxLength: profile.textMaxLength.value, levels };
}

/** The moments of a rating from which dates are counted; of several answers, the last one counts. */
async function momentsOf(database: Database | WithinTransaction, row: RatingRow): Promise<Moments> {
  const { registered_at, content } = await database
    .selectFrom('occasion')
    .innerJoin('service_case', (on) =>
      on.onRef('service_case.case_id', '=', 'occasion.case_id').onRef('service_case.region', '=', 'occasion.region'),
    )
    .select(['registered_at', 'content'])
    .where('occasion_id', '=', row.occasion_id)
    .where('occasion.region', '=', row.region)
    .executeTakeFirstOrThrow();
  const review = await database
    .selectFrom('bad_review')
    .select('opened_at')
    .where('rating_no', '=', row.rating_no)
    .executeTakeFirst();
  const steps = review ? await stepsTaken(database, row.rating_no) : [];
  const last = (is: (taken: StepTaken['step']) => boolean): Instant | undefined =>
    steps.filter(({ step }) => is(step)).at(-1)?.takenAt;
  const settled = steps.reduce<Moments>(
    (known, { step, takenAt }) => ({ ...known, ...momentsOfStep(step, takenAt) }),
    {},
  );
  return present({
    'case-created': 'target' in content ? row.rated_at : registered_at,
    'service-received': row.subject.closedAt,
    'case-closed': row.subject.closedAt,
    'bad-review-opened': review?.opened_at,
    'bad-review-verified': settled['bad-review-verified'],
    'bad-review-confirmed': settled['bad-review-confirmed'],
    'bad-review-answered': last(({ step }) => step === 'answer'),
    'exclusion-proposed': last(({ step }) => step === 'propose-exclusion'),
    'rating-excluded': last((taken) => taken.step === 'decide' && taken.decision === 'upheld'),
  });
}

const present = (moments: Readonly<Record<keyof Moments, Instant | undefined>>): Moments =>
  Object.fromEntries(Object.entries(moments).filter(([, moment]) => moment !== undefined));
