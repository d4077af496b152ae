import { instantOf, type Ticket, type TicketRequest } from '@haochaping/core';
import type { Profile } from '@haochaping/policy';
import { hashOfToken, newToken } from '../store/crypto/token.js';
import type { WithinTransaction } from '../store/database/database.js';

const HOUR_MS = 3_600_000;

type Issuing = Pick<TicketRequest, 'channel' | 'step' | 'visit'> & {
  readonly occasion: number;
  readonly region: string;
  readonly profile: Profile;
  readonly now: number;
};

/** Makes a ticket for an occasion under a profile, which the rating will keep. */
export async function issueTicket(
  transaction: WithinTransaction,
  { channel, step, visit, occasion, region, profile, now }: Issuing,
): Promise<Ticket> {
  const ticket = newToken();
  const expiresAt = instantOf(now + profile.ticketValidity.value[channel] * HOUR_MS);
  await transaction
    .insertInto('ticket')
    .values({
      ticket_hash: hashOfToken(ticket),
      region,
      occasion_id: occasion,
      channel,
      step: step ?? null,
      visit: visit ?? null,
      profile_id: profile.id,
      profile_version: profile.version,
      issued_at: instantOf(now),
      expires_at: expiresAt,
      skipped_at: null,
    })
    .execute();
  return { ticket, expiresAt };
}
