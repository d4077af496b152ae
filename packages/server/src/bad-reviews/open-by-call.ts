import { instantOf, type Instant } from '@haochaping/core';
import { duesOf, goesToOfficeFirst } from '@haochaping/policy';
import { sql, type Selectable } from 'kysely';
import { newRatingNo } from '../ratings/rating-no.js';
import type { WithinTransaction } from '../store/database/database.js';
import type { CallbackRow, OpeningCall } from '../store/database/tables-of-callbacks.js';
import type { DueRules } from './next-due.js';

type Heard = Pick<OpeningCall, 'level' | 'note'> & {
  readonly regionCode: string;
  readonly closedAt?: Instant | undefined;
  readonly now: number;
};

/**
 * Opens the bad review of what was heard in a call, as a bad rating would (notice 004: 回访结果“不满意”的问题，要全部立即核实调查):
 * beside the rating where there is one, otherwise under a number of its own. Gives its number; where one is open already, that one
 * answers it.
 */
export async function openByCall(
  transaction: WithinTransaction,
  callback: Selectable<CallbackRow>,
  { profile, calendar }: DueRules,
  { level, note, regionCode, closedAt, now }: Heard,
): Promise<string> {
  const openedAt = instantOf(now);
  const moments = { 'bad-review-opened': openedAt, ...(closedAt !== undefined && { 'case-closed': closedAt }) };
  const opening: OpeningCall = {
    callbackId: callback.callback_id,
    level,
    subject: callback.subject,
    note,
    profileId: profile.id,
    profileVersion: profile.version,
  };
  const number = callback.rating_no ?? newRatingNo(regionCode, now);
  await sql`
    insert into bad_review (
      rating_no, region, org_code, rated_org, office_code, staff_no, called_back, stage, dues, opened_at, opened_by
    )
    select ${number}, ${callback.region}, org_code, org_code, above, ${callback.staff_no}, false,
      case when ${goesToOfficeFirst(profile)}::boolean and above is not null then 'to-dispatch' else 'to-verify' end,
      ${JSON.stringify(duesOf(profile, moments, calendar))}::jsonb, ${openedAt}::timestamptz, ${JSON.stringify(opening)}::jsonb
    from organisation where org_code = ${callback.rated_org}
    on conflict do nothing`.execute(transaction);
  return number;
}
