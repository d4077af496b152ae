import { instantOf, type Instant, type ReportState } from '@haochaping/core';
import { sql } from 'kysely';
import type { Database } from '../store/database/database.js';

const LISTED = 200;

/** Which reports are meant: those with these ids, or all of a sink. */
export type Chosen = { readonly ids?: readonly number[]; readonly sinkId?: string };

/** A report as the operator sees it: never what is in it. */
export type ListedReport = {
  readonly id: number;
  readonly sinkId: string;
  readonly ratingNo: string;
  readonly kind: string;
  readonly state: ReportState;
  readonly queuedAt: Instant;
  readonly attempts: number;
  readonly nextTryAt: Instant;
  readonly because: string | null;
};

/** The oldest of a state. */
export async function reportsInState(
  database: Database,
  { state, sinkId }: { readonly state: ReportState; readonly sinkId?: string | undefined },
): Promise<readonly ListedReport[]> {
  const all = database.selectFrom('report').selectAll().where('state', '=', state);
  const rows = await (sinkId === undefined ? all : all.where('sink_id', '=', sinkId))
    .orderBy('report_id')
    .limit(LISTED)
    .execute();
  return rows.map((row) => ({
    id: row.report_id,
    sinkId: row.sink_id,
    ratingNo: row.rating_no,
    kind: row.kind,
    state: row.state,
    queuedAt: row.queued_at,
    attempts: row.attempts,
    nextTryAt: row.next_try_at,
    because: row.because,
  }));
}

/** Sends dead ones again, and so also what they held back. Gives how many. */
export async function resendReports(database: Database, chosen: Chosen, now: number): Promise<number> {
  const waiting = {
    state: 'waiting',
    tries: 0,
    tried_at: null,
    settled_at: null,
    next_try_at: instantOf(now),
  } as const;
  const { numUpdatedRows } = await deadOnes(database, chosen).set(waiting).executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Leaves dead ones out for good, so that what they held back is sent. Gives how many. */
export async function dropReports(database: Database, chosen: Chosen, now: number): Promise<number> {
  const { numUpdatedRows } = await deadOnes(database, chosen)
    .set({ state: 'dropped', settled_at: instantOf(now) })
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

function deadOnes(database: Database, { ids = [], sinkId }: Chosen) {
  const dead = database.updateTable('report').where('state', '=', 'dead');
  return dead.where((is) =>
    is.or([
      ...(ids.length > 0 ? [is('report_id', 'in', ids)] : []),
      ...(sinkId === undefined ? [] : [is('sink_id', '=', sinkId)]),
    ]),
  );
}

/** How many reports of each sink are not delivered, by their state, and since when the oldest of them waits. */
export const undeliveredBySink = (database: Database) =>
  database
    .selectFrom('report_sink')
    .leftJoin('report', (on) =>
      on.onRef('report.sink_id', '=', 'report_sink.sink_id').on('state', 'in', ['waiting', 'dead']),
    )
    .select([
      'report_sink.sink_id as sink',
      (report) => report.fn.coalesce('state', sql<ReportState>`'waiting'`).as('state'),
    ])
    .select((report) => [report.fn.count<number>('report_id').as('count'), report.fn.min('queued_at').as('oldest')])
    .groupBy(['report_sink.sink_id', 'state'])
    .execute();
