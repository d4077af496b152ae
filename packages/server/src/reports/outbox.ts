import { instantOf, type Instant, type ReportState } from '@haochaping/core';
import { sql, type Selectable } from 'kysely';
import type { Database } from '../store/database/database.js';
import type { ReportRow } from '../store/database/tables-of-reports.js';
import type { Sink } from './sink.js';

/** Longer than anything takes that is sent; who took a report up and was killed has lost it by then. */
const LEASE_MS = 60_000;
/** What was delivered or dropped is forgotten after this. */
const KEPT_DAYS = 30;
const FORGOTTEN_AT_A_TIME = 1_000;

export type Claimed = Pick<
  Selectable<ReportRow>,
  'report_id' | 'region' | 'rating_no' | 'kind' | 'position' | 'detail' | 'queued_at' | 'attempts' | 'tries'
>;

/**
 * Takes up reports to a sink, those never tried first, of each rating the earliest alone. Nobody else takes them up before the lease
 * is over, so that several processes share the work. The try before counts where the sink has taken others since.
 */
export async function claim(
  database: Database,
  { sinkId, lastDeliveredAt }: Pick<Sink, 'sinkId' | 'lastDeliveredAt'>,
  limit: number,
  now: number,
): Promise<readonly Claimed[]> {
  const { rows } = await sql<Claimed>`
    with due as (
      select report_id, region from report
      where sink_id = ${sinkId} and state = 'waiting' and next_try_at <= ${instantOf(now)} and not exists (
        select from report before
        where before.sink_id = report.sink_id and before.rating_no = report.rating_no and before.region = report.region
          and before.report_id < report.report_id and before.state in ('waiting', 'dead')
      )
      order by (attempts > 0), next_try_at, report_id
      limit ${limit}
      for update skip locked
    )
    update report set attempts = attempts + 1, tried_at = ${instantOf(now)}, next_try_at = ${instantOf(now + LEASE_MS)},
      tries = tries + case when tried_at <= ${lastDeliveredAt}::timestamptz then 1 else 0 end
    from due where report.report_id = due.report_id and report.region = due.region
    returning report.report_id, report.region, rating_no, kind, position, detail, queued_at, attempts, tries`.execute(
    database,
  );
  return rows;
}

/** What became of a report that was taken up; without a state there is nothing to tell its sink, and it goes. */
export type Settled = Pick<Claimed, 'report_id' | 'attempts'> & {
  readonly state: ReportState | undefined;
  readonly nextTryAt?: Instant;
  readonly because?: string;
};

/** Notes what became of reports; of those that somebody else has taken up meanwhile, nothing. */
export async function settle(database: Database, settled: readonly Settled[], now: number): Promise<void> {
  const told = settled.flatMap(({ state, nextTryAt, because, ...taken }) =>
    state === undefined ? [] : [{ ...taken, state, next_try_at: nextTryAt ?? null, because: because ?? null }],
  );
  const untold = settled.flatMap(({ state, ...taken }) => (state === undefined ? [taken] : []));
  if (untold.length > 0) {
    await sql`
      delete from report using jsonb_to_recordset(${JSON.stringify(untold)}::jsonb) as gone (report_id bigint, attempts int)
      where report.report_id = gone.report_id and report.attempts = gone.attempts and state = 'waiting'`.execute(
      database,
    );
  }
  if (told.length === 0) return;
  await sql`
    update report set state = told.state, because = told.because, next_try_at = coalesce(told.next_try_at, report.next_try_at),
      settled_at = case when told.state = 'waiting' then null else ${instantOf(now)}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      as told (report_id bigint, attempts int, state text, next_try_at timestamptz, because text)
    where report.report_id = told.report_id and report.attempts = told.attempts and report.state = 'waiting'`.execute(
    database,
  );
}

/** Deletes what was settled long ago, dead ones never: somebody still has to look at those. */
export async function forgetReports(database: Database, now: number): Promise<void> {
  const before = instantOf(now - KEPT_DAYS * 86_400_000);
  for (;;) {
    const { numAffectedRows = 0n } = await sql`
      delete from report where report_id in (
        select report_id from report where settled_at < ${before} and state in ('delivered', 'dropped')
        limit ${FORGOTTEN_AT_A_TIME}
      )`.execute(database);
    if (numAffectedRows < BigInt(FORGOTTEN_AT_A_TIME)) return;
  }
}
