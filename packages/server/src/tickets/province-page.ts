import type { Instant } from '@haochaping/core';
import type { HostedAdapter, Occasion, PageOutcome } from '@haochaping/provinces';
import type { Database } from '../store/database/database.js';
import { hashOfToken } from '../store/crypto/token.js';
import { issuedTicket } from './ticket.js';

/** Where a ticket's rating is made on the page of a province of its own; undefined for a ticket of no case. */
export type ProvincePage = (ticket: string) => Promise<PageOutcome | undefined>;

/**
 * Registers a ticket's occasion with the province and gives the address of its page. Nothing is said of the citizen, of whom this
 * server knows nothing. The ticket has been shown before.
 */
export const provincePageOf =
  (database: Database, adapter: HostedAdapter): ProvincePage =>
  async (token) => {
    const occasion = await occasionOf(database, hashOfToken(token));
    return occasion && adapter.open(occasion);
  };

async function occasionOf(database: Database, ticketHash: string): Promise<Occasion | undefined> {
  const ticket = await issuedTicket(database, ticketHash);
  if (!ticket || ticket.target) return undefined;
  const { content } = await database
    .selectFrom('service_case')
    .select('content')
    .where('case_id', '=', ticket.caseId)
    .where('region', '=', ticket.region)
    .executeTakeFirstOrThrow();
  if ('target' in content) return undefined;
  const { caseNo, channel, step, visit = 1, unit, region, occasionId } = ticket;
  const askedAt = await firstTicketAt(database, region, occasionId);
  // A visit was served when its first ticket was asked for, a whole case when it was closed.
  const servedAt = unit === 'visit' ? askedAt : (content.closedAt ?? askedAt);
  return { caseNo, serviceCase: content, channel, step, servedAt, visit };
}

/** When the first ticket of an occasion was asked for. */
export async function firstTicketAt(database: Database, region: string, occasionId: number): Promise<Instant> {
  const { at } = await database
    .selectFrom('ticket')
    .select('issued_at as at')
    .where('region', '=', region)
    .where('occasion_id', '=', occasionId)
    .orderBy('issued_at')
    .limit(1)
    .executeTakeFirstOrThrow();
  return at;
}
