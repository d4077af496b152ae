import { dayOf, millisOf, type CountedDate, type Instant, type Level } from '@haochaping/core';
import type { Calendar } from '../calendar/calendar.js';
import { dayAfter } from '../calendar/civil-day.js';
import { dateOf, type DatedRules } from './dates-of.js';
import type { Moments } from './dues-of.js';

/** What became of an occasion: nothing, a tap on “not now”, a rating of the citizen’s own. */
export type Given = 'nothing' | 'skipped' | 'rated';

/** What the citizen did with the case, and since when they could have rated it; absent where they never could. */
export type Chance = { readonly given: Given; readonly rateableSince?: Instant | undefined };

/** A default is no rating of anybody’s: whoever stores it marks it, and it never counts as active. */
export type DefaultOutcome =
  | { readonly outcome: 'default'; readonly level: Level; readonly after: CountedDate }
  | {
      readonly outcome: 'none';
      readonly because:
        | 'no-default-here'
        | 'rated'
        | 'skipped'
        | 'moment-not-come'
        | 'provisional'
        | 'not-yet'
        | 'not-rateable-throughout';
    };

/**
 * Whether a default stands in for a rating that was never given (默认评价). Not for one who chose “not now”: the page
 * told them that it would count as not rated. Nor by a provisional date, which may turn out to be too early. Nor where it could
 * not be rated the whole time: whoever was not given the chance did not let it pass.
 */
export function defaultRatingOf(
  profile: DatedRules,
  { given, rateableSince }: Chance,
  moments: Moments,
  now: Instant,
  calendar: Calendar,
): DefaultOutcome {
  const rule = profile.defaultRating.value;
  if (!rule) return none('no-default-here');
  if (given !== 'nothing') return none(given);
  const after = dateOf('default-rating', profile, moments, calendar);
  if (!after) return none('moment-not-come');
  if (millisOf(now) <= millisOf(after.endsAt)) return none('not-yet');
  if (!rateableSince || millisOf(rateableSince) > beginOf(after)) return none('not-rateable-throughout');
  return after.provisional ? none('provisional') : { outcome: 'default', level: rule.level, after };
}

/** The first moment of the time that is counted. */
const beginOf = ({ howCounted: { anchor, starts } }: CountedDate): number =>
  starts === 'next-day' ? millisOf(`${dayAfter(dayOf(anchor))}T00:00:00+08:00`) : millisOf(anchor);

const none = (because: Extract<DefaultOutcome, { outcome: 'none' }>['because']): DefaultOutcome => ({
  outcome: 'none',
  because,
});
