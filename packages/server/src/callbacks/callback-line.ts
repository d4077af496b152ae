import { instantOf, type CallAttempt } from '@haochaping/core';
import { dueState } from '@haochaping/policy';
import type { Callback } from '@haochaping/protocol';
import { sql, type Selectable } from 'kysely';
import { calendarAt, calendarMark } from '../store/calendar.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { CallbackRow } from '../store/database/tables-of-callbacks.js';
import { storedProfile } from '../store/places.js';

/** The calls of a callback, oldest first; as an expression of a statement. */
const calls = sql<readonly { readonly at: string; readonly attempt: CallAttempt }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('at', attempted_at, 'attempt', attempt) order by position), '[]')
  from callback_attempt made where made.callback_id = callback.callback_id and made.region = callback.region)`;

/** What a line has beside its row. */
export const besideRow = [calls.as('calls'), calendarMark.as('calendar_mark')] as const;

type Row = Selectable<CallbackRow> & {
  readonly calls: readonly { readonly at: string; readonly attempt: CallAttempt }[];
  readonly calendar_mark: string;
};

/** A callback as it stands in a list; undefined for a number that is none. */
export async function callbackNow(
  database: Database | WithinTransaction,
  callbackId: string,
  now: number,
): Promise<Callback | undefined> {
  const row = await database
    .selectFrom('callback')
    .selectAll()
    .select(besideRow)
    .where('callback_id', '=', callbackId)
    .executeTakeFirst();
  return row && callbackLine(database, row, now);
}

export async function callbackLine(database: Database | WithinTransaction, row: Row, now: number): Promise<Callback> {
  const profile = await storedProfile(database, row.profile_id, row.profile_version);
  const script = profile.callbackQuestionnaire.value;
  return {
    callbackId: row.callback_id,
    scope: row.scope,
    ...(row.rating_no !== null && { ratingNo: row.rating_no }),
    caseNo: row.subject.caseNo,
    itemName: row.subject.itemName,
    orgName: row.subject.orgName,
    queuedAt: row.queued_at,
    ...(await dueOf(database, row, now)),
    ...(script && { questionnaire: script }),
    attempts: row.calls.map(({ at, attempt: { note, ...heard } }) => ({
      at: instantOf(Date.parse(at)),
      ...heard,
      ...(note !== undefined && { note }),
    })),
    ...(row.result !== null && { result: row.result }),
    ...(row.opened_review !== null && { openedReview: row.opened_review }),
  };
}

async function dueOf(
  database: Database | WithinTransaction,
  { counted, calendar_mark: mark, profile_id, profile_version, settled_at }: Row,
  now: number,
): Promise<Pick<Callback, 'due'>> {
  if (!counted) return {};
  const profile = await storedProfile(database, profile_id, profile_version);
  const { calendar } = await calendarAt(database, mark, profile);
  const { endsAt: dueAt, howCounted } = counted;
  const { state } = dueState(settled_at ?? instantOf(now), { dueAt, howCounted }, profile, calendar);
  return { due: { ...counted, state } };
}
