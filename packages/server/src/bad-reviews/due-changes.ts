import type { Due, TimelineEntry } from '@haochaping/core';
import { STATUTORY_YEARS } from '@haochaping/policy';
import type { Database, WithinTransaction } from '../store/database/database.js';

export type DueChange = Extract<TimelineEntry, { event: 'recount' }>;

/** The due dates of a bad review that a newly known calendar has changed, oldest first. */
export async function dueChangesOf(
  database: Database | WithinTransaction,
  ratingNo: string,
): Promise<readonly DueChange[]> {
  const rows = await database
    .selectFrom('due_change')
    .select(['year', 'before', 'after', 'because', 'changed_at'])
    .where('rating_no', '=', ratingNo)
    .orderBy('due_change_id')
    .execute();
  return rows.map(({ year, before, after, because, changed_at }) => ({
    event: 'recount',
    at: changed_at,
    duty: after.duty,
    from: before.dueAt,
    to: after.dueAt,
    because: [...because],
    ...(wasKnown(year, before) && { isCorrection: true as const }),
  }));
}

/**
 * Whether the date was counted with an arrangement of this year, so that this change corrects it. An arrangement also covers
 * the end of the December before it; a date that did not depend on that is no correction.
 */
function wasKnown(year: number, { dueAt, howCounted }: Due): boolean {
  if (howCounted.unknownYears.includes(year)) return false;
  return Number(dueAt.slice(0, 4)) >= year || STATUTORY_YEARS.some((built) => built.year === year);
}
