import { instantOf, type FollowUp, type FollowUpWindow, type SubmissionFault } from '@haochaping/core';
import { IDEMPOTENCY_KEY_HEADER } from '@haochaping/protocol';
import type { Handler, Input } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import { withSentence } from '../ratings/submission-faults.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { runExclusive } from '../store/database/mutex.js';
import { myRating } from './my-rating.js';

/** Stores the rater's follow-up; idempotent by its key. The rating itself never changes. */
export const followUp =
  (database: Database): Handler<'followUp'> =>
  async (input) => {
    if (input.caller.from === 'finding') return refused('found-token-too-weak');
    return runExclusive(input.caller.ratingNo, () =>
      database.transaction().execute((transaction) => followUpWithin(transaction, input)),
    );
  };

async function followUpWithin(
  transaction: WithinTransaction,
  { caller: { ratingNo }, body, idempotencyKey, now }: Input<'followUp'>,
) {
  // Serialises follow-ups to one rating with a row lock.
  const row = await transaction
    .selectFrom('rating')
    .selectAll()
    .where('rating_no', '=', ratingNo)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const { followUps, followUp: open } = await myRating(transaction, row, now);
  const earlier = await followUpWithKey(transaction, ratingNo, idempotencyKey);
  if (earlier) {
    const isSame = earlier.text === body.text && earlier.level === (body.level ?? null);
    return isSame
      ? answered(await myRating(transaction, row, now))
      : refusedAt('idempotency-key-reused', `/${IDEMPOTENCY_KEY_HEADER}`);
  }
  if (!open.now) return refused(open.because);
  const faults = faultsIn(body, open);
  if (faults.length > 0) return refused('body-invalid', { errors: faults.map(withSentence) });
  await transaction
    .insertInto('follow_up')
    .values({
      rating_no: ratingNo,
      region: row.region,
      position: followUps.length + 1,
      text: body.text,
      level: body.level ?? null,
      idempotency_key: idempotencyKey,
      given_at: instantOf(now),
    })
    .execute();
  return answered(await myRating(transaction, row, now));
}

const followUpWithKey = (transaction: WithinTransaction, ratingNo: string, idempotencyKey: string) =>
  transaction
    .selectFrom('follow_up')
    .select(['text', 'level'])
    .where('rating_no', '=', ratingNo)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();

type Open = Extract<FollowUpWindow, { now: true }>;

/** The same limits as for a rating. */
const faultsIn = ({ text, level }: FollowUp, { textMaxLength, levels }: Open): readonly SubmissionFault[] => [
  ...([...text].length > textMaxLength ? [{ code: 'text-too-long', pointer: '/text' } as const] : []),
  ...(level !== undefined && !levels.some((offered) => offered.level === level)
    ? [{ code: 'level-not-offered', pointer: '/level' } as const]
    : []),
];
