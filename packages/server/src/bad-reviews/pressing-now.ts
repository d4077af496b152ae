import { millisOf, pressing, type BadReview, type TrackedReview } from '@haochaping/core';

/** What is owed next, and whether its time has passed. */
export function pressingNow(state: BadReview, now: number): Pick<TrackedReview, 'pressing'> {
  const owed = pressing(state);
  if (!owed) return {};
  const { duty, dueAt } = owed;
  return { pressing: { duty, dueAt, overdue: millisOf(dueAt) < now } };
}
