import { instantOf, nextDue, type Due, type TrackedReview } from '@haochaping/core';
import { dueState, type Calendar, type Profile } from '@haochaping/policy';

/** The rules and the calendar that tell whether a date is near or passed. */
export type DueRules = { readonly profile: Profile; readonly calendar: Calendar };

/** The next due date: what is owed, whether it is near or passed, and what the rater can do about it. */
export function nextDueNow(
  state: Parameters<typeof nextDue<Due>>[0],
  { profile, calendar }: DueRules,
  now: number,
): Pick<TrackedReview, 'nextDue'> {
  const owed = nextDue(state);
  if (!owed) return {};
  const { duty, due, dueAt } = owed;
  const { state: standing, remedy } = dueState(instantOf(now), { ...due, dueAt }, profile, calendar);
  return { nextDue: { duty, dueAt, state: standing, remedy } };
}
