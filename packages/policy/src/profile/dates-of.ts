import type { CountedDate } from '@haochaping/core';
import type { Calendar } from '../calendar/calendar.js';
import { type Count, countDate, type DateRule } from '../count/count.js';
import type { Moments } from './dues-of.js';
import type { Profile } from './profile.js';

/** What has an end in the life of a rating, beside what the office owes. */
export const DATES = [
  'supplement', // 补评
  'default-rating', // 默认评价
  'follow-up', // 追评
  'appeal', // 申诉
  'appeal-decision', // 申诉复核
  'objection', // 评价人异议
  'verdict', // 等候评价人说是否满意
] as const;
export type DateName = (typeof DATES)[number];

/** The rules from which these dates come. */
export type DatedRules = Pick<Profile, 'supplement' | 'defaultRating' | 'followUp' | 'appeal' | 'verdictWait'>;
type Open = Omit<DateRule, 'value'> & { readonly value: Count | null };

/** Where a profile says how long each lasts. */
const RULE_OF: Readonly<Record<DateName, (profile: DatedRules) => Open>> = {
  supplement: ({ supplement }) => supplement,
  'default-rating': ({ defaultRating: { value, ...stands } }) => ({ value: value?.after ?? null, ...stands }),
  'follow-up': ({ followUp: { value, ...stands } }) => ({ value: value?.within ?? null, ...stands }),
  appeal: ({ appeal: { value, ...stands } }) => ({ value: value?.propose ?? null, ...stands }),
  'appeal-decision': ({ appeal: { value, ...stands } }) => ({ value: value?.decide ?? null, ...stands }),
  objection: ({ appeal: { value, ...stands } }) => ({ value: value?.object ?? null, ...stands }),
  verdict: ({ verdictWait }) => verdictWait,
};

/** When it ends; undefined where the place has no such time, or its moment has not come. */
export const dateOf = (
  name: DateName,
  profile: DatedRules,
  moments: Moments,
  calendar: Calendar,
): CountedDate | undefined => counted(RULE_OF[name](profile), moments, calendar);

export type CallbackDate = Pick<Profile['callbacks'][number]['value'], 'scope' | 'ratePercent'> & CountedDate;

/** By when those are to be called whom this place calls by a date (回访). */
export const callbackDatesOf = (
  { callbacks }: Pick<Profile, 'callbacks'>,
  moments: Moments,
  calendar: Calendar,
): readonly CallbackDate[] =>
  callbacks.flatMap(({ value: { scope, ratePercent, due }, ...stands }): CallbackDate[] => {
    const date = counted({ value: due, ...stands }, moments, calendar);
    return date ? [{ scope, ratePercent, ...date }] : [];
  });

function counted({ value, ...stands }: Open, moments: Moments, calendar: Calendar): CountedDate | undefined {
  const anchor = value ? moments[value.from] : undefined;
  return value && anchor ? countDate({ value, ...stands }, anchor, calendar) : undefined;
}
