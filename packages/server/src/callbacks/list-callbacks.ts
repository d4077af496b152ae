import { instantOf } from '@haochaping/core';
import type { Callback } from '@haochaping/protocol';
import { sql, type RawBuilder } from 'kysely';
import { CURSOR_UNKNOWN, cursorIn, cursorText, type Cursor } from '../interface/cursor.js';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { officesUnder } from '../organisations/organisation.js';
import type { Database } from '../store/database/database.js';
import { besideRow, callbackLine } from './callback-line.js';

const PAGE = 20;
/** Who has such a list; who calls stands in the table of acts. */
const READERS = ['caller', 'supervisor', 'auditor'] as const;

/** The callbacks of the caller’s office and those below it, and of their own unit’s matters, the most pressing first. */
export const listCallbacks =
  (database: Database): Handler<'listCallbacks'> =>
  async ({ caller, query: { state, cursor }, now }) => {
    if (!READERS.some((role) => caller.roles.includes(role))) return refused('step-not-of-this-role');
    const after = cursor === undefined ? undefined : cursorIn(cursor);
    if (cursor !== undefined && !after) return refused('query-invalid', { errors: CURSOR_UNKNOWN });
    const lists = [...new Set([caller.orgCode, ...(await officesUnder(database, caller.orgCode))])];
    const condition = state === 'open' ? isToCall(caller.orgCode, now) : sql<boolean>`settled_at is not null`;
    const rows = await rowsOfPage(database, { lists, condition, after }).execute();
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    const callbacks: Callback[] = [];
    for (const row of page) callbacks.push(await callbackLine(database, row, now));
    return answered({ callbacks, ...(last && { next: cursorText([last.order_at, last.callback_id]) }) });
  };

/**
 * Whether somebody is to be called now, by people of this organisation: of a matter whoever closed it; of a rating its rater, as
 * long as a phone is kept and the rater’s own time to speak of an answer is over.
 */
export const isToCall = (orgCode: string, now: number): RawBuilder<boolean> => sql<boolean>`
  settled_at is null and (case_id is not null or rated_org <> ${orgCode}
    and exists (
      select from rater_identity kept where kept.rating_no = callback.rating_no and kept.region = callback.region)
    and coalesce(
      (select coalesce(call_from <= ${instantOf(now)}, false) and org_code <> ${orgCode} from bad_review
        where bad_review.rating_no = callback.rating_no and bad_review.region = callback.region),
      true))`;

type Listed = {
  /** The organisations whose lists they are. */
  readonly lists: readonly string[];
  readonly condition: RawBuilder<boolean>;
  readonly after: Cursor | undefined;
};

/** One statement a page, in the order of an index, so that its cost does not grow with the table. */
export function rowsOfPage(database: Database, { lists, condition, after }: Listed) {
  const later = after ? sql<boolean>`(order_at, callback_id) > (${after[0]}, ${after[1]})` : sql<boolean>`true`;
  const [first = '', ...others] = lists;
  return database
    .selectFrom((from) => {
      const listOf = (code: string) => {
        const all = from.selectFrom('callback').selectAll().where('list_of', '=', code).where(condition).where(later);
        return from
          .selectFrom(
            all
              .orderBy('order_at')
              .orderBy('callback_id')
              .limit(PAGE + 1)
              .as('page'),
          )
          .selectAll();
      };
      return others.reduce((all, code) => all.unionAll(listOf(code)), listOf(first)).as('callback');
    })
    .selectAll('callback')
    .select(besideRow)
    .orderBy('order_at')
    .orderBy('callback_id')
    .limit(PAGE + 1);
}
