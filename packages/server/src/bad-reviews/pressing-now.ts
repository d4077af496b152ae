import { millisOf, pressing, type TrackedReview } from '@haochaping/core';

/** What is owed next, and whether its time has passed. */
export function pressingNow(state: Parameters<typeof pressing>[0], now: number): Pick<TrackedReview, 'pressing'> {
  const owed = pressing(state);
  if (!owed) return {};
  const { duty, dueAt } = owed;
  return { pressing: { duty, dueAt, overdue: millisOf(dueAt) < now } };
}
