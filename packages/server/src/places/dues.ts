import type { Due, DueToCome, Instant } from '@haochaping/core';
import { duesOf, duesToCome } from '@haochaping/policy';
import { calendarFor } from '../calendar/calendar-for.js';
import type { WithinTransaction } from '../database/database.js';
import type { IssuedTicket } from '../tickets/issued-ticket.js';

/** By when the office owes what, once a bad rating was given at this moment. */
export async function duesOfBadReview(
  transaction: WithinTransaction,
  { profile, serviceCase: { closedAt } }: IssuedTicket,
  openedAt: Instant,
): Promise<{ dues: Due[]; duesToCome?: DueToCome[] }> {
  const moments = { 'bad-review-opened': openedAt, ...(closedAt !== undefined && { 'case-closed': closedAt }) };
  const dues = [...duesOf(profile, moments, await calendarFor(transaction, profile))];
  const toCome = [...duesToCome(profile, moments)];
  return { dues, ...(toCome.length > 0 && { duesToCome: toCome }) };
}
