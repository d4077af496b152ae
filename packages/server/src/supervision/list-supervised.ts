import type { QueryOf, SupervisedReview } from '@haochaping/protocol';
import { sql, type Selectable } from 'kysely';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { namesOf } from '../organisations/organisation.js';
import type { Database } from '../store/database/database.js';
import type { SupervisedReviewRow } from '../store/database/tables-of-supervision.js';
import { CURSOR_UNKNOWN, cursorIn, cursorText, type Cursor } from '../interface/cursor.js';
import { ofEachOffice, officesRead } from './supervised-units.js';

const PAGE = 20;
/** How many rows a page looks through for what no index finds: a page that finds less goes on from there. */
const WINDOW = 500;

type Query = QueryOf<'listSupervised'>;
type Row = Selectable<SupervisedReviewRow>;

/** The bad reviews below the caller’s office, what is due next first. Its cost is that of a window, however many there are. */
export const listSupervised =
  (database: Database): Handler<'listSupervised'> =>
  async ({ caller, query }) => {
    const offices = await officesRead(database, caller);
    if (!offices) return refused('step-not-of-this-role');
    const after = query.cursor === undefined ? undefined : cursorIn(query.cursor);
    if (query.cursor !== undefined && !after) return refused('query-invalid', { errors: CURSOR_UNKNOWN });
    const window = offices.length === 0 ? [] : await windowOf(database, { offices, query, after }).execute();
    const found = window.filter((row) => isAsked(row, query));
    const page = found.slice(0, PAGE);
    const seen = found.length > PAGE ? page.at(-1) : window.length === limitOf(query) ? window.at(-1) : undefined;
    const names = await namesOf(database, [...new Set(page.map(({ org_code }) => org_code))]);
    return answered({
      badReviews: page.map((row) => lineOf(row, names)),
      ...(seen && { next: cursorText([seen.order_at, seen.rating_no]) }),
    });
  };

/** What is left to filter once an index was chosen. */
const isFiltered = ({ level, item, staff, channel, words, due }: Query): boolean =>
  [level, item, staff, channel, words, due].some((filter) => filter !== undefined);
const limitOf = (query: Query): number => (isFiltered(query) ? WINDOW : PAGE + 1);

type Window = { readonly offices: readonly string[]; readonly query: Query; readonly after: Cursor | undefined };

/** A window in the order of an index, of each office in one statement. */
export function windowOf(database: Database, { offices, query, after }: Window) {
  const later = after ? sql<boolean>`(order_at, rating_no) > (${after[0]}, ${after[1]})` : sql<boolean>`true`;
  const limit = limitOf(query);
  const page = (office: string) => {
    const all = database.selectFrom('supervised_review').selectAll().where('office_code', '=', office).where(later);
    const ofUnit = query.unit === undefined ? all : all.where('org_code', '=', query.unit);
    const inStage = query.stage === undefined ? ofUnit : ofUnit.where('stage', '=', query.stage);
    return inStage.orderBy('order_at').orderBy('rating_no').limit(limit);
  };
  return database
    .selectFrom(ofEachOffice(offices, page).as('supervised_review'))
    .selectAll()
    .orderBy('order_at')
    .orderBy('rating_no')
    .limit(limit);
}

function isAsked(row: Row, { level, item, staff, channel, words, due }: Query): boolean {
  return (
    (level === undefined || row.level === level) &&
    (item === undefined || row.item_name.includes(item)) &&
    (staff === undefined || row.staff_no === staff) &&
    (channel === undefined || row.channel === channel) &&
    (words === undefined || row.words.includes(words.toLowerCase())) &&
    (due === undefined || row.due_state === due)
  );
}

function lineOf(row: Row, names: ReadonlyMap<string, string>): SupervisedReview {
  return {
    ratingNo: row.rating_no,
    orgCode: row.org_code,
    orgName: names.get(row.org_code) ?? row.org_code,
    itemName: row.item_name,
    level: row.level,
    channel: row.channel,
    stage: row.stage,
    openedAt: row.opened_at,
    ...(row.due && row.due_state && { nextDue: { duty: row.due.duty, dueAt: row.due.dueAt, state: row.due_state } }),
    missedEver: row.is_missed,
    returns: row.returns,
    ...(row.asked && { asked: row.asked }),
  };
}
