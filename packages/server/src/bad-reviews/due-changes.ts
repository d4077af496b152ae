import type { TimelineEntry } from '@haochaping/core';
import type { Database, WithinTransaction } from '../database/database.js';

export type DueChange = Extract<TimelineEntry, { event: 'recount' }>;

/** The due dates of a bad review that a newly known calendar has changed, oldest first. */
export async function dueChangesOf(
  database: Database | WithinTransaction,
  ratingNo: string,
): Promise<readonly DueChange[]> {
  const rows = await database
    .selectFrom('due_change')
    .select(['before', 'after', 'because', 'changed_at'])
    .where('rating_no', '=', ratingNo)
    .orderBy('due_change_id')
    .execute();
  return rows.map(({ before, after, because, changed_at }) => ({
    event: 'recount',
    at: changed_at,
    duty: after.duty,
    from: before.dueAt,
    to: after.dueAt,
    because: [...because],
  }));
}
