import type { CaseStep, Channel, Instant, RatingUnit, ServiceCase } from '@haochaping/core';
import type { Profile } from '@haochaping/policy';
import type { Database } from '../database/database.js';
import { storedProfile } from '../places/place.js';

/** A ticket with all that it stands for: the occasion, the case as it is now, the rules as they were when it was issued. */
export type IssuedTicket = {
  readonly ticketHash: string;
  readonly expiresAt: Instant;
  readonly channel: Channel;
  readonly step: CaseStep | undefined;
  readonly visit: number | undefined;
  readonly occasionId: number;
  readonly unit: RatingUnit;
  readonly caseNo: string;
  readonly serviceCase: ServiceCase;
  readonly profile: Profile;
};

/** A ticket whose holder has just shown it; the token itself is written down nowhere. */
export type PresentedTicket = IssuedTicket & { readonly token: string };

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
