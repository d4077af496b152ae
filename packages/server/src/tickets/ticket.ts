import type { Subject } from '@haochaping/core';
import type { IssuedTicket } from '../interface/callers.js';
import { storedProfile } from '../places/place.js';
import type { Database } from '../store/database/database.js';

export async function issuedTicket(database: Database, ticketHash: string): Promise<IssuedTicket | undefined> {
  const row = await database
    .selectFrom('ticket')
    .innerJoin('occasion', 'occasion.occasion_id', 'ticket.occasion_id')
    .innerJoin('service_case', 'service_case.case_no', 'occasion.case_no')
    .selectAll('ticket')
    .select(['occasion.unit', 'occasion.case_no', 'service_case.content'])
    .where('ticket_hash', '=', ticketHash)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ticketHash,
    expiresAt: row.expires_at,
    channel: row.channel,
    step: row.step ?? undefined,
    visit: row.visit ?? undefined,
    occasionId: row.occasion_id,
    unit: row.unit,
    caseNo: row.case_no,
    serviceCase: row.content,
    profile: storedProfile(row.profile_id, row.profile_version),
  };
}

/** What is rated, in words that the citizen knows. */
export function subjectOf({ caseNo, step, serviceCase }: IssuedTicket): Subject {
  const { item, caseTitle, organisation, staff, closedAt } = serviceCase;
  return {
    itemName: item.itemName,
    caseNo,
    ...(caseTitle !== undefined && { caseTitle }),
    orgName: organisation.orgName,
    ...(staff && { staffName: staff.staffName }),
    ...(step && { step }),
    ...(closedAt !== undefined && { closedAt }),
  };
}
