import type { ReportLine } from '@haochaping/protocol';
import type { Instant, ReportState } from '@haochaping/core';
import { sql } from 'kysely';
import { CURSOR_UNKNOWN } from '../interface/cursor.js';
import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { officesUnder } from '../organisations/organisation.js';
import type { Database } from '../store/database/database.js';

const PAGE = 50;

/** How the reports of the units below the caller's office stand, in one state, the oldest first; never what is in them. */
export const listReports =
  (database: Database): Handler<'listReports'> =>
  async ({ caller: { roles, orgCode }, query: { state, cursor } }) => {
    if (!roles.some((role) => role === 'supervisor' || role === 'auditor')) return refused('reports-not-of-this-role');
    if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) return refused('query-invalid', { errors: CURSOR_UNKNOWN });
    const offices = await officesUnder(database, orgCode);
    const rows = await pageOf(database, { offices, state, after: Number(cursor ?? 0) });
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    return answered({ reports: page.map(lineOf), ...(last && { next: String(last.report_id) }) });
  };

type Row = {
  readonly report_id: number;
  readonly sink_id: string;
  readonly kind: string;
  readonly rating_no: string;
  readonly state: ReportState;
  readonly queued_at: Instant;
  readonly attempts: number;
  readonly next_try_at: Instant;
  readonly settled_at: Instant | null;
};
type Asked = { readonly offices: readonly string[]; readonly state: ReportState; readonly after: number };

/** Of each office in the order of an index, so that its cost does not grow with the table. */
async function pageOf(database: Database, { offices, state, after }: Asked): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select page.* from jsonb_array_elements_text(${JSON.stringify(offices)}::jsonb) as office (code)
    cross join lateral (
      select report_id, sink_id, kind, rating_no, state, queued_at, attempts, next_try_at, settled_at from report
      where office_code = office.code and state = ${state} and report_id > ${after}
      order by report_id limit ${PAGE + 1}
    ) as page
    order by report_id limit ${PAGE + 1}`.execute(database);
  return rows;
}

const lineOf = (row: Row): ReportLine => ({
  sink: row.sink_id,
  kind: row.kind,
  ...(row.kind !== 'default-rating' && { ratingNo: row.rating_no }),
  state: row.state,
  queuedAt: row.queued_at,
  attempts: row.attempts,
  ...(row.state === 'waiting' && { nextTryAt: row.next_try_at }),
  ...(row.settled_at !== null && { settledAt: row.settled_at }),
});
