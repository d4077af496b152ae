import type { Subject, TargetKind } from '@haochaping/core';
import { sql } from 'kysely';
import type { EarlierRating, IssuedTicket } from '../interface/callers.js';
import { calendarMark } from '../store/calendar.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { prepared } from '../store/database/prepared.js';
import { storedProfile } from '../store/places.js';

/** Which version of a case's row a statement sees. */
export const caseVersion = sql<string>`service_case.xmin::text`;

const readTicket = prepared<{ readonly ticketHash: string }>()((db, value) =>
  db
    .selectFrom('ticket')
    .innerJoin('occasion', (on) =>
      on.onRef('occasion.occasion_id', '=', 'ticket.occasion_id').onRef('occasion.region', '=', 'ticket.region'),
    )
    .innerJoin('service_case', (on) =>
      on.onRef('service_case.case_id', '=', 'occasion.case_id').onRef('service_case.region', '=', 'ticket.region'),
    )
    .leftJoin('rating', (on) =>
      on.onRef('rating.occasion_id', '=', 'ticket.occasion_id').onRef('rating.region', '=', 'ticket.region'),
    )
    .leftJoin('default_rating', (on) =>
      on.onRef('default_rating.case_id', '=', 'occasion.case_id').onRef('default_rating.region', '=', 'ticket.region'),
    )
    .select(['expires_at', 'ticket.region', 'ticket.channel', 'ticket.step', 'ticket.visit', 'ticket.occasion_id'])
    .select([
      'ticket.profile_id',
      'ticket.profile_version',
      'occasion.unit',
      'occasion.case_id',
      'service_case.case_no',
    ])
    .select(['service_case.content', caseVersion.as('case_version'), calendarMark.as('calendar_mark')])
    .select(['registered_at', 'closed_since', 'default_rating.level as default_level', 'made_at'])
    .select(['rating.ticket_hash as rated_with', 'idempotency_key', 'body_hash', 'tracking_hash', 'receipt'])
    .where('ticket.ticket_hash', '=', value('ticketHash')),
);

type Row = Awaited<ReturnType<typeof readTicket>>['rows'][number];

/** A ticket as it stands now, read in one statement. */
export async function issuedTicket(
  database: Database | WithinTransaction,
  ticketHash: string,
): Promise<IssuedTicket | undefined> {
  const [row] = (await readTicket(database, { ticketHash })).rows;
  if (!row) return undefined;
  const ticket: IssuedTicket = {
    ticketHash,
    region: row.region,
    expiresAt: row.expires_at,
    channel: row.channel,
    step: row.step ?? undefined,
    visit: row.visit ?? undefined,
    occasionId: row.occasion_id,
    unit: row.unit,
    caseId: row.case_id,
    ...ratedIn(row),
    registeredAt: row.registered_at,
    closedSince: row.closed_since,
    defaultRating: row.default_level && row.made_at ? { level: row.default_level, madeAt: row.made_at } : undefined,
    caseVersion: row.case_version,
    calendarMark: row.calendar_mark,
    profile: await storedProfile(database, row.profile_id, row.profile_version),
    earlier: earlierIn(row),
  };
  if (recent.size >= MOST_RECENT) forgetOldest();
  recent.set(ticketHash, ticket);
  return ticket;
}

/** A target is called what it is, and has no number that anybody would know. */
function ratedIn({ case_no: caseNo, content }: Row): Pick<IssuedTicket, 'caseNo' | 'serviceCase' | 'target'> {
  if (!('target' in content)) return { caseNo, serviceCase: content, target: undefined };
  const { target, organisation, regionCode } = content;
  const caseTitle = `综合点评（${KIND_WORDS[target.kind]}）：不对应某一件办件，与办件的评价分开统计`;
  const item = { itemName: target.name };
  return {
    caseNo,
    serviceCase: { item, caseTitle, organisation, regionCode, caseStatus: 'closed' },
    target: target.kind,
  };
}

const KIND_WORDS: Readonly<Record<TargetKind, string>> = {
  organisation: '机构',
  platform: '平台',
  window: '窗口',
  'item-guide': '办事指南',
  'service-application': '服务应用',
};

function earlierIn({ rated_with, idempotency_key, body_hash, tracking_hash, receipt }: Row): EarlierRating | undefined {
  if (rated_with === null || idempotency_key === null || body_hash === null) return undefined;
  if (tracking_hash === null || receipt === null) return undefined;
  const [idempotencyKey, fingerprint, trackingHash] = [idempotency_key, body_hash, tracking_hash];
  return { ticketHash: rated_with, idempotencyKey, fingerprint, trackingHash, receipt };
}

const MOST_RECENT = 2_000;
const recent = new Map<string, IssuedTicket>();

function forgetOldest(): void {
  for (const oldest of [...recent.keys()].slice(0, MOST_RECENT / 10)) recent.delete(oldest);
}

/**
 * A ticket as this process read it last, mostly for its rating session. For a call that stores something: its own statement
 * checks that what it depends on is still so.
 */
export const recentTicket = (ticketHash: string): IssuedTicket | undefined => recent.get(ticketHash);

/** What is rated, in words that the citizen knows. */
export function subjectOf({ caseNo, step, serviceCase, target }: IssuedTicket): Subject {
  const { item, caseTitle, organisation, staff, closedAt } = serviceCase;
  return {
    itemName: item.itemName,
    caseNo: target ? '' : caseNo,
    ...(caseTitle !== undefined && { caseTitle }),
    orgName: organisation.orgName,
    ...(staff && { staffName: staff.staffName }),
    ...(step && { step }),
    ...(closedAt !== undefined && { closedAt }),
  };
}
