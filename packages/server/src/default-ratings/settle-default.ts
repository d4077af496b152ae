import { instantOf, millisOf, type Instant } from '@haochaping/core';
import { defaultRatingOf, dateOf, type DefaultOutcome, type Given, type Moments } from '@haochaping/policy';
import { profileOfRegion } from '../places/place.js';
import { calendarFor } from '../store/calendar.js';
import type { WithinTransaction } from '../store/database/database.js';

const DAY_MS = 86_400_000;

/**
 * Makes a case's default rating if it is due; otherwise returns when to check again, or undefined when nothing is to be waited
 * for.
 */
export async function settleDefault(
  transaction: WithinTransaction,
  caseId: string,
  now: number,
): Promise<Instant | undefined> {
  const { content, registered_at: registeredAt } = await transaction
    .selectFrom('service_case')
    .select(['content', 'registered_at'])
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  const profile = profileOfRegion(content.regionCode, now);
  if (!profile) return undefined;
  const moments: Moments = {
    'case-created': registeredAt,
    ...(content.closedAt !== undefined && { 'service-received': content.closedAt, 'case-closed': content.closedAt }),
  };
  const calendar = await calendarFor(transaction, profile);
  const outcome = defaultRatingOf(profile, await given(transaction, caseId), moments, instantOf(now), calendar);
  if (outcome.outcome === 'none') {
    return nextLook(outcome, dateOf('default-rating', profile, moments, calendar)?.endsAt, now);
  }
  await transaction
    .insertInto('default_rating')
    .values({
      case_id: caseId,
      level: outcome.level,
      profile_id: profile.id,
      profile_version: profile.version,
      counted: JSON.stringify(outcome.after),
      made_at: instantOf(now),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return undefined;
}

function nextLook(
  { because }: Extract<DefaultOutcome, { outcome: 'none' }>,
  endsAt: Instant | undefined,
  now: number,
): Instant | undefined {
  if (because === 'not-yet' && endsAt) return instantOf(millisOf(endsAt) + 1000);
  return because === 'provisional' || because === 'moment-not-come' ? instantOf(now + DAY_MS) : undefined;
}

/** Whether any occasion of a case was rated or skipped. */
async function given(transaction: WithinTransaction, caseId: string): Promise<Given> {
  const rated = await transaction
    .selectFrom('occasion')
    .innerJoin('rating', 'rating.occasion_id', 'occasion.occasion_id')
    .select('rating_no')
    .where('occasion.case_id', '=', caseId)
    .executeTakeFirst();
  if (rated) return 'rated';
  const skipped = await transaction
    .selectFrom('ticket')
    .innerJoin('occasion', 'occasion.occasion_id', 'ticket.occasion_id')
    .select('ticket.ticket_hash')
    .where('occasion.case_id', '=', caseId)
    .where('ticket.skipped_at', 'is not', null)
    .executeTakeFirst();
  return skipped ? 'skipped' : 'nothing';
}
