import { DUTIES, type Due, type DueToCome, type Instant, type Moment } from '@haochaping/core';
import type { Calendar } from '../calendar/calendar.js';
import { countDue } from '../count/count.js';
import type { Profile } from './profile.js';

/** The moments that have come so far in the life of one rating. */
export type Moments = Readonly<Partial<Record<Moment, Instant>>>;

/** The due dates of a bad review. A duty without a date in this place, or whose moment has not come, gives none. */
export function duesOf({ duties }: Pick<Profile, 'duties'>, moments: Moments, calendar: Calendar): readonly Due[] {
  return DUTIES.flatMap((duty) => {
    const { value, ...standing } = duties[duty];
    const anchor = value ? moments[value.from] : undefined;
    return value && anchor ? [countDue({ duty, value, ...standing }, anchor, calendar)] : [];
  });
}

/** What will be owed once a moment comes that has not come yet. */
export const duesToCome = ({ duties }: Pick<Profile, 'duties'>, moments: Moments): readonly DueToCome[] =>
  DUTIES.flatMap((duty): DueToCome[] => {
    const { value } = duties[duty];
    return value && !moments[value.from] ? [{ duty, from: value.from, amount: value.amount, unit: value.unit }] : [];
  });
