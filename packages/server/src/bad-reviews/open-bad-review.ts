import type { Due, DueToCome, Instant } from '@haochaping/core';
import { duesOf, duesToCome, type Calendar } from '@haochaping/policy';
import { sql } from 'kysely';
import type { IssuedTicket } from '../interface/callers.js';
import type { ValueOf } from '../store/database/prepared.js';

type Opening = {
  readonly dues: string;
  /** The member of staff who was rated. */
  readonly staffNo: string | null;
  readonly calledBack: boolean;
  /** Whether the place has the office above decide who handles it. */
  readonly officeFirst: boolean;
};

/**
 * The part of the statement that accepts a rating which opens the bad review of a bad one, held by the organisation that was
 * rated. It is to be dispatched first where the place says so and there is an office above to do it.
 */
export const openBadReview = (value: ValueOf<Opening>) => sql`
  insert into bad_review (
    rating_no, region, org_code, rated_org, office_code, staff_no, called_back, stage, dues, opened_at
  )
  select rating_no, region, org_code, org_code, above, ${value('staffNo')}, ${value('calledBack')}::boolean,
    case when ${value('officeFirst')}::boolean and above is not null then 'to-dispatch' else 'to-verify' end,
    ${value('dues')}::jsonb, rated_at
  from accepted left join organisation using (org_code)`;

/** The due dates of a bad review that is opened at this moment. */
export function duesOfBadReview(
  { profile, serviceCase: { closedAt } }: IssuedTicket,
  openedAt: Instant,
  calendar: Calendar,
): { dues: Due[]; duesToCome?: DueToCome[] } {
  const moments = { 'bad-review-opened': openedAt, ...(closedAt !== undefined && { 'case-closed': closedAt }) };
  const toCome = [...duesToCome(profile, moments)];
  return { dues: [...duesOf(profile, moments, calendar)], ...(toCome.length > 0 && { duesToCome: toCome }) };
}
