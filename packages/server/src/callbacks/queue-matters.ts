import { instantOf, isDrawn, millisOf, type CountedDate, type ServiceCase, type Subject } from '@haochaping/core';
import { callbackDatesOf } from '@haochaping/policy';
import { enqueueCallback } from '../bad-reviews/callback-record.js';
import { sha256 } from '../log/stored-log.js';
import { momentsOfCase } from '../service-cases/case-moments.js';
import { calendarFor } from '../store/calendar.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import type { SweepPosition } from '../store/database/tables-of-callbacks.js';
import { placesMark, profileOfRegion } from '../store/places.js';
import { seedFor } from './sample-seeds.js';
import { keepPosition, readPosition } from '../store/database/sweep-position.js';
import { inOnePass } from '../store/sweep-pass.js';

const AT_A_TIME = 500;
const ALL_PERCENT = 100;
/** What is being registered at this moment may become visible a little later than what came after it. */
const SETTLED_MS = 60_000;
const isCase = (position: object): position is SweepPosition['closed-cases'] => 'caseId' in position;

/**
 * Puts every matter that was closed on the list of its own unit, where the place has each called about by a date (notice 004:
 * 对上一工作日办结的政务服务事项进行‘一事一回访’); each once, in the order in which the server was told.
 */
export async function queueMatters(database: Database, now: number): Promise<void> {
  await inOnePass(async () => (await queueSome(database, now)) === AT_A_TIME);
}

const queueSome = (database: Database, now: number): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const position = await readPosition(transaction, 'closed-cases', isCase);
    if (!position) return 0;
    const rows = await closedAfter(transaction, position, now).execute();
    for (const row of rows) await queueOne(transaction, row, now);
    const last = rows.at(-1);
    if (last?.closed_since) {
      await keepPosition(transaction, 'closed-cases', { at: last.closed_since, caseId: last.case_id });
    }
    return rows.length;
  });

/** The cases that the server was told of as closed after one, in that order. */
const closedAfter = (
  database: Database | WithinTransaction,
  { at, caseId }: SweepPosition['closed-cases'],
  now: number,
) =>
  database
    .selectFrom('service_case')
    .select(['case_id', 'case_no', 'region', 'content', 'registered_at', 'closed_since', placesMark.as('places_mark')])
    .where((where) => where(where.refTuple('closed_since', 'case_id'), '>', where.tuple(at, caseId)))
    .where('closed_since', '<=', instantOf(now - SETTLED_MS))
    .orderBy('closed_since')
    .orderBy('case_id')
    .limit(AT_A_TIME);

type Closed = Awaited<ReturnType<ReturnType<typeof closedAfter>['execute']>>[number];

async function queueOne(transaction: WithinTransaction, row: Closed, now: number): Promise<void> {
  const { case_id, case_no, region, content, registered_at, closed_since, places_mark: mark } = row;
  if ('target' in content || content.caseStatus !== 'closed') return;
  const profile = await profileOfRegion(transaction, mark, { regionCode: content.regionCode, now });
  if (!profile) return;
  const moments = momentsOfCase({ serviceCase: content, registeredAt: registered_at, closedSince: closed_since });
  const calendar = await calendarFor(transaction, profile);
  const asked = callbackDatesOf(profile, moments, calendar).find(({ scope }) => scope === 'closed-cases');
  if (!asked) return;
  const { scope, ratePercent, ...counted } = asked;
  if (ratePercent < ALL_PERCENT && !(await isMatterDrawn(transaction, row, ratePercent))) return;
  await enqueueCallback(transaction, {
    region,
    scope,
    rating_no: null,
    case_id,
    round: 0,
    list_of: content.organisation.orgCode,
    rated_org: content.organisation.orgCode,
    staff_no: content.staff?.staffNo ?? null,
    subject: JSON.stringify(subjectOfCase(content, case_no)),
    profile_id: profile.id,
    profile_version: profile.version,
    counted: JSON.stringify(counted satisfies CountedDate),
    order_at: instantOf(millisOf(counted.endsAt)),
    queued_at: instantOf(now),
  });
}

async function isMatterDrawn(
  transaction: WithinTransaction,
  { case_no, closed_since }: Closed,
  percent: number,
): Promise<boolean> {
  const seed = closed_since === null ? undefined : await seedFor(transaction, closed_since);
  return seed !== undefined && isDrawn(sha256, seed, case_no, percent);
}

const subjectOfCase = ({ item, caseTitle, organisation, closedAt }: ServiceCase, caseNo: string): Subject => ({
  itemName: item.itemName,
  caseNo,
  orgName: organisation.orgName,
  ...(caseTitle !== undefined && { caseTitle }),
  ...(closedAt !== undefined && { closedAt }),
});
