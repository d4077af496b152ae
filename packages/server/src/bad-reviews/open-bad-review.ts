import type { Due, Instant, DueToCome } from '@haochaping/core';
import { duesOf, duesToCome } from '@haochaping/policy';
import type { IssuedTicket } from '../interface/callers.js';
import { calendarFor } from '../store/calendar.js';
import type { WithinTransaction } from '../store/database/database.js';

type Opened = {
  readonly ratingNo: string;
  readonly orgCode: string;
  readonly ratedAt: Instant;
  readonly dues: readonly Due[];
};

/** Opens the bad review of a bad rating, held by the organisation that was rated. */
export async function openBadReview(
  transaction: WithinTransaction,
  { ratingNo, orgCode, ratedAt, dues }: Opened,
): Promise<void> {
  await transaction
    .insertInto('bad_review')
    .values({
      rating_no: ratingNo,
      org_code: orgCode,
      stage: 'to-verify',
      dues: JSON.stringify(dues),
      extended_until: null,
      opened_at: ratedAt,
    })
    .execute();
}

/** The due dates of a bad review that is opened at this moment. */
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
