import { isBad, levelSchema, type CallAttempt, type Level } from '@haochaping/core';
import { callbackOpensBadReview, type Profile } from '@haochaping/policy';
import type { Selectable } from 'kysely';
import { openByCall } from '../bad-reviews/open-by-call.js';
import { calendarFor } from '../store/calendar.js';
import type { WithinTransaction } from '../store/database/database.js';
import type { CallbackRow } from '../store/database/tables-of-callbacks.js';
import { answersIn } from './call-faults.js';

/**
 * Opens a bad review where the place has what was said do so (notice 004: 回访结果“不满意”), and gives its number. Of a matter of
 * which a bad review is open, that one answers it.
 */
export async function openReview(
  transaction: WithinTransaction,
  callback: Selectable<CallbackRow>,
  attempt: CallAttempt,
  profile: Profile,
  now: number,
): Promise<string | undefined> {
  if (profile.callbackOpensReview.value === null) return undefined;
  const answers = answersIn(attempt);
  if (attempt.result !== 'dissatisfied' && !callbackOpensBadReview(profile, answers)) return undefined;
  const open = callback.case_id === null ? undefined : await openReviewOfCase(transaction, callback.case_id);
  if (open !== undefined) return open;
  const { closedAt } = callback.subject;
  const calendar = await calendarFor(transaction, profile);
  const level = levelSaid(answers[profile.callbackOpensReview.value.question]);
  const regionCode = callback.rating_no === null ? await regionOfCase(transaction, callback) : '';
  const heard = { level, note: attempt.note ?? '', regionCode, ...(closedAt !== undefined && { closedAt }), now };
  return openByCall(transaction, callback, { profile, calendar }, heard);
}

/** The level where the answer is one, and a bad one; of any other, that somebody was not satisfied. */
function levelSaid(answer: unknown): Level {
  const said = levelSchema.safeParse(answer);
  return said.success && isBad(said.data) ? said.data : 'dissatisfied';
}

async function openReviewOfCase(transaction: WithinTransaction, caseId: string): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('occasion')
    .innerJoin('rating', (on) =>
      on.onRef('rating.occasion_id', '=', 'occasion.occasion_id').onRef('rating.region', '=', 'occasion.region'),
    )
    .innerJoin('bad_review', (on) =>
      on.onRef('bad_review.rating_no', '=', 'rating.rating_no').onRef('bad_review.region', '=', 'rating.region'),
    )
    .select('bad_review.rating_no')
    .where('case_id', '=', caseId)
    .where('stage', 'not in', ['closed', 'excluded'])
    .executeTakeFirst();
  return row?.rating_no;
}

async function regionOfCase(
  transaction: WithinTransaction,
  { case_id, region }: Selectable<CallbackRow>,
): Promise<string> {
  const row = await transaction
    .selectFrom('service_case')
    .select('content')
    .where('case_id', '=', case_id ?? '')
    .executeTakeFirst();
  return row?.content.regionCode ?? region;
}
