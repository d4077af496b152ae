import { instantOf, millisOf, type Instant } from '@haochaping/core';
import { defaultRatingOf, dateOf, type DefaultOutcome, type Given } from '@haochaping/policy';
import { momentsOfCase } from '../service-cases/case-moments.js';
import { calendarFor } from '../store/calendar.js';
import type { WithinTransaction } from '../store/database/database.js';
import { placesMark, profileOfRegion } from '../store/places.js';

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
  const {
    content,
    region,
    registered_at: registeredAt,
    closed_since: closedSince,
    places_mark: mark,
  } = await transaction
    .selectFrom('service_case')
    .select(['content', 'region', 'registered_at', 'closed_since', placesMark.as('places_mark')])
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  if ('target' in content) return undefined; // nobody was served
  const profile = await profileOfRegion(transaction, mark, { regionCode: content.regionCode, now });
  if (!profile) return undefined;
  const moments = momentsOfCase({ serviceCase: content, registeredAt, closedSince });
  const calendar = await calendarFor(transaction, profile);
  const chance = {
    given: await given(transaction, caseId),
    rateableSince: await rateableSince(transaction, caseId, closedSince),
  };
  const outcome = defaultRatingOf(profile, chance, moments, instantOf(now), calendar);
  if (outcome.outcome === 'none') {
    return nextLook(outcome, dateOf('default-rating', profile, moments, calendar)?.endsAt, now);
  }
  await transaction
    .insertInto('default_rating')
    .values({
      case_id: caseId,
      region,
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

/** Since when the citizen could rate: they had a ticket, and for what is rated when it is closed, it was. */
async function rateableSince(
  transaction: WithinTransaction,
  caseId: string,
  closedSince: Instant | null,
): Promise<Instant | undefined> {
  const tickets = await transaction
    .selectFrom('ticket')
    .innerJoin('occasion', (on) =>
      on.onRef('occasion.occasion_id', '=', 'ticket.occasion_id').onRef('occasion.region', '=', 'ticket.region'),
    )
    .select(['issued_at', 'unit'])
    .where('occasion.case_id', '=', caseId)
    .execute();
  const moments = tickets.flatMap(({ issued_at, unit }): Instant[] => {
    if (unit === 'visit') return [issued_at];
    if (closedSince === null) return [];
    return [millisOf(issued_at) > millisOf(closedSince) ? issued_at : closedSince];
  });
  return moments.sort((one, other) => millisOf(one) - millisOf(other))[0];
}

/** Whether any occasion of a case was rated or skipped. */
async function given(transaction: WithinTransaction, caseId: string): Promise<Given> {
  const rated = await transaction
    .selectFrom('occasion')
    .innerJoin('rating', (on) =>
      on.onRef('rating.occasion_id', '=', 'occasion.occasion_id').onRef('rating.region', '=', 'occasion.region'),
    )
    .select('rating_no')
    .where('occasion.case_id', '=', caseId)
    .executeTakeFirst();
  if (rated) return 'rated';
  const skipped = await transaction
    .selectFrom('ticket')
    .innerJoin('occasion', (on) =>
      on.onRef('occasion.occasion_id', '=', 'ticket.occasion_id').onRef('occasion.region', '=', 'ticket.region'),
    )
    .select('ticket.ticket_hash')
    .where('occasion.case_id', '=', caseId)
    .where('ticket.skipped_at', 'is not', null)
    .executeTakeFirst();
  return skipped ? 'skipped' : 'nothing';
}
