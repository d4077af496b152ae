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
};

/**
 * The part of the statement that accepts a rating which opens the bad review of a bad one, held by the organisation that was
 * rated.
 */
export const openBadReview = (value: ValueOf<Opening>) => sql`
  insert into bad_review (rating_no, org_code, staff_no, called_back, stage, dues, opened_at)
  select rating_no, org_code, ${value('staffNo')}, ${value('calledBack')}::boolean, 'to-verify',
    ${value('dues')}::jsonb, rated_at
  from accepted`;

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
