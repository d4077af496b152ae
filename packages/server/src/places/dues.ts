import type { Due, Instant } from '@haochaping/core';
import { STATUTORY_YEARS, calendarOf, duesOf } from '@haochaping/policy';
import type { IssuedTicket } from '../tickets/issued-ticket.js';

/** By when the office owes what, once a bad rating was given at this moment. */
export function duesOfBadReview({ profile, serviceCase: { closedAt } }: IssuedTicket, openedAt: Instant): Due[] {
  const calendar = calendarOf(STATUTORY_YEARS, profile.ownDaysOff.value);
  const moments = { 'bad-review-opened': openedAt, ...(closedAt !== undefined && { 'case-closed': closedAt }) };
  return [...duesOf(profile, moments, calendar)];
}
