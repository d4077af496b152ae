import type { PaperSheet } from '@haochaping/protocol';
import { sql } from 'kysely';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { officesUnder } from '../organisations/organisation.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { CURSOR_UNKNOWN, cursorIn, cursorText, type Cursor } from '../interface/cursor.js';
import { ofEachOffice } from '../supervision/supervised-units.js';

const PAGE = 20;
/** Who has such a list; who enters stands in the table of acts. */
const READERS = ['caller', 'supervisor', 'auditor'] as const;

/** The sheets below the caller’s office, the oldest first: those that wait for somebody, or those that count. */
export const listPaperSheets =
  (database: Database): Handler<'listPaperSheets'> =>
  async ({ caller, query: { state, cursor } }) => {
    if (!READERS.some((role) => caller.roles.includes(role))) return refused('step-not-of-this-role');
    const after = cursor === undefined ? undefined : cursorIn(cursor);
    if (cursor !== undefined && !after) return refused('query-invalid', { errors: CURSOR_UNKNOWN });
    const offices = await officesUnder(database, caller.orgCode);
    const rows = offices.length === 0 ? [] : await sheetsUnder(database, { offices, state, after }).execute();
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    return answered({
      sheets: page.map(sheetOf),
      ...(last && { next: cursorText([last.opened_at, last.ticket_hash]) }),
    });
  };

type Listed = {
  readonly offices: readonly string[];
  readonly state: 'waiting' | 'counted';
  readonly after: Cursor | undefined;
};

/** A page in the order of an index, of each office in one statement. */
function sheetsUnder(database: Database, { offices, state, after }: Listed) {
  const later = after ? sql<boolean>`(opened_at, ticket_hash) > (${after[0]}, ${after[1]})` : sql<boolean>`true`;
  const page = (office: string) =>
    database
      .selectFrom('paper_sheet')
      .selectAll()
      .where('office_code', '=', office)
      .where('rating_no', state === 'waiting' ? 'is' : 'is not', null)
      .where(later)
      .orderBy('opened_at')
      .orderBy('ticket_hash')
      .limit(PAGE + 1);
  return database
    .selectFrom(ofEachOffice(offices, page).as('paper_sheet'))
    .selectAll('paper_sheet')
    .select(beside)
    .orderBy('opened_at')
    .orderBy('ticket_hash')
    .limit(PAGE + 1);
}

type Entered = PaperSheet['entries'][number];
const beside = [
  sql<readonly Entered[]>`(
    select jsonb_agg(jsonb_build_object('orgCode', org_code, 'staffNo', officer_no, 'at', to_char(
      entered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"')) order by position)
    from paper_entry where paper_entry.ticket_hash = paper_sheet.ticket_hash and paper_entry.region = paper_sheet.region)`.as(
    'entries',
  ),
  sql<string>`(select org_name from organisation where organisation.org_code = paper_sheet.rated_org)`.as('org_name'),
] as const;

type Row = Awaited<ReturnType<ReturnType<typeof sheetsUnder>['execute']>>[number];

const sheetOf = (row: Row): PaperSheet => ({
  scanNo: row.scan_no,
  orgCode: row.rated_org,
  orgName: row.org_name,
  itemName: row.item_name,
  state: row.rating_no !== null ? 'counted' : row.differences.length > 0 ? 'differing' : 'entered-once',
  ...(row.differences.length > 0 && { differences: [...row.differences] }),
  entries: [...row.entries],
  ...(row.rating_no !== null && { ratingNo: row.rating_no }),
});

/** How the sheet of a ticket stands. */
export const sheetNow = async (transaction: WithinTransaction, ticketHash: string): Promise<PaperSheet> =>
  sheetOf(
    await transaction
      .selectFrom('paper_sheet')
      .selectAll('paper_sheet')
      .select(beside)
      .where('ticket_hash', '=', ticketHash)
      .executeTakeFirstOrThrow(),
  );
