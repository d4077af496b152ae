import {
  followUpRefusal,
  instantOf,
  type FollowUpRefusal,
  type FollowUpWindow,
  type Instant,
  type MyRating,
} from '@haochaping/core';
import { dateOf, type Profile } from '@haochaping/policy';
import { calendarFor } from '../calendar/calendar-for.js';
import type { Database, WithinTransaction } from '../database/database.js';
import { storedProfile } from '../places/place.js';
import { momentsOf } from '../ratings/moments.js';
import { ratingOfRow, type RatingRow } from '../ratings/rating-row.js';
import { wordsOfRating } from '../ratings/words-of-rating.js';
import { givenFollowUps } from './given-follow-ups.js';

type Window =
  | Extract<FollowUpWindow, { now: true }>
  | { readonly now: false; readonly because: FollowUpRefusal; readonly endedAt?: Instant };

/** A rating with what its rater said since, and whether they can say more now. */
export async function myRating(
  database: Database | WithinTransaction,
  row: RatingRow,
  now: number,
): Promise<MyRating & { readonly followUp: Window }> {
  const profile = storedProfile(row.profile_id, row.profile_version);
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
