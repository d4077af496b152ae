import { DUTIES, dayOf, instantOf, nextDue, type Due, type Instant, type Stage } from '@haochaping/core';
import { dueState } from '@haochaping/policy';
import { sql } from 'kysely';
import { calendarFor } from '../store/calendar.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { DueDetail } from '../store/database/tables-of-reports.js';
import { storedProfile } from '../store/places.js';
import { inOnePass } from '../store/sweep-pass.js';

const AT_A_TIME = 100;

/**
 * Queues for the app of a case that a date of its bad review is near, and that it has passed. Each review is looked at when its
 * dates change and at the moment that comes next, so that a sweep costs what is due and not what is open.
 */
export async function sweepDues(database: Database, now: number): Promise<void> {
  await inOnePass(async () => (await sweepSome(database, now)) === AT_A_TIME);
}

/** Several processes may do it at once; each takes rows that no other has locked. */
const sweepSome = (database: Database, now: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    // The calendar is locked first, as when a year is learned: the other order could deadlock.
    await sql`lock table calendar_year in access share mode`.execute(transaction);
    const watched = await reviewsToCheck(transaction, now);
    for (const review of watched) {
      const { announced, checkAt } = await standingOf(transaction, review, now);
      if (announced) await queue(transaction, review, announced, now);
      await checkLater(transaction, review, checkAt);
    }
    return watched.length;
  });

type Watched = {
  readonly rating_no: string;
  readonly region: string;
  readonly stage: Stage;
  readonly dues: readonly Due[];
  readonly extended_until: Instant | null;
  readonly office_code: string | null;
  readonly profile_id: string;
  readonly profile_version: string;
  readonly app_id: string;
};

/** The rating is locked too, so that its reports are numbered in the order in which they are committed. */
async function reviewsToCheck(transaction: WithinTransaction, now: number): Promise<readonly Watched[]> {
  const { rows } = await sql<Watched>`
    select due_watch.rating_no, due_watch.region, stage, dues, extended_until, office_code, profile_id, profile_version, app_id
    from due_watch
    join bad_review on bad_review.rating_no = due_watch.rating_no and bad_review.region = due_watch.region
    join rating on rating.rating_no = due_watch.rating_no and rating.region = due_watch.region
    join occasion on occasion.occasion_id = rating.occasion_id and occasion.region = rating.region
    join service_case on service_case.case_id = occasion.case_id and service_case.region = occasion.region
    where check_at <= ${instantOf(now)} order by check_at limit ${AT_A_TIME}
    for update of due_watch skip locked for no key update of rating skip locked`.execute(transaction);
  return rows;
}

type Standing = {
  readonly announced?: { readonly kind: 'due-soon' | 'overdue'; readonly due: DueDetail };
  /** Undefined until its dates change. */
  readonly checkAt?: Instant;
};

async function standingOf(transaction: WithinTransaction, review: Watched, now: number): Promise<Standing> {
  const { stage, dues, extended_until } = review;
  const next = nextDue({ stage, dues, ...(extended_until !== null && { extendedUntil: extended_until }) });
  if (!next) return {};
  const { duty, dueAt, due } = next;
  const profile = await storedProfile(transaction, review.profile_id, review.profile_version);
  const calendar = await calendarFor(transaction, profile);
  const { state, soonFrom } = dueState(instantOf(now), { ...due, dueAt }, profile, calendar);
  if (state === 'in-time') return { checkAt: soonFrom };
  const announced = { kind: state, due: { duty, dueAt } };
  return state === 'due-soon' ? { announced, checkAt: instantOf(Date.parse(dueAt) + 1000) } : { announced };
}

/** Once for each date, however often it is looked at. */
async function queue(
  transaction: WithinTransaction,
  { rating_no, region, office_code, app_id }: Watched,
  { kind, due }: NonNullable<Standing['announced']>,
  now: number,
): Promise<void> {
  const position = Number(dayOf(due.dueAt).replaceAll('-', '')) * 10 + DUTIES.indexOf(due.duty);
  const at = instantOf(now);
  await sql`
    insert into report (region, sink_id, rating_no, kind, position, detail, office_code, queued_at, next_try_at)
    select ${region}, sink_id, ${rating_no}, ${kind}, ${position}::int, ${JSON.stringify(due)}::jsonb, ${office_code},
      ${at}::timestamptz, ${at}::timestamptz
    from report_sink where app_id = ${app_id}
    on conflict do nothing`.execute(transaction);
}

const checkLater = (
  transaction: WithinTransaction,
  { rating_no, region }: Watched,
  at: Instant | undefined,
): Promise<unknown> =>
  at
    ? transaction
        .updateTable('due_watch')
        .set({ check_at: at })
        .where('rating_no', '=', rating_no)
        .where('region', '=', region)
        .execute()
    : transaction.deleteFrom('due_watch').where('rating_no', '=', rating_no).where('region', '=', region).execute();
