import { instantOf, isSettledBy, type CallAttempt, type Official } from '@haochaping/core';
import { CALL_TRIES } from '@haochaping/policy';
import { sql, type Insertable, type Selectable } from 'kysely';
import { readableCode } from '../store/crypto/readable-code.js';
import type { WithinTransaction } from '../store/database/database.js';
import type { Schema } from '../store/database/schema.js';
import type { CallbackRow } from '../store/database/tables-of-callbacks.js';
import type { StoredReview } from './bad-review.js';

const ID_LENGTH = 12;

/** Puts somebody on a callers’ list; whoever is there for the same reason already stays as they are. */
export async function enqueueCallback(
  transaction: WithinTransaction,
  callback: Omit<Insertable<CallbackRow>, 'callback_id'>,
): Promise<void> {
  await transaction
    .insertInto('callback')
    .values({ callback_id: readableCode(ID_LENGTH), ...callback })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Puts the rater of a bad review on the list of the nearest office above; each time that it is taken up again, once. */
export async function enqueueReview(
  transaction: WithinTransaction,
  { rating, state, rules: { profile } }: StoredReview,
  now: number,
): Promise<void> {
  const [office] = state.above;
  if (office === undefined) return;
  const named = profile.callbacks.some(({ value }) => value.scope === 'named-bad-reviews');
  const sampled = profile.callbacks.every(({ value }) => value.scope === 'all-raters');
  await enqueueCallback(transaction, {
    region: rating.region,
    scope: sampled ? 'all-raters' : named ? 'named-bad-reviews' : 'closed-bad-reviews',
    rating_no: rating.rating_no,
    case_id: null,
    round: roundOf(state),
    list_of: office,
    rated_org: state.ratedOrg,
    staff_no: state.ratedStaffNo ?? null,
    subject: JSON.stringify(rating.subject),
    profile_id: profile.id,
    profile_version: profile.version,
    counted: null,
    order_at: instantOf(now),
    queued_at: instantOf(now),
  });
}

const roundOf = ({ taken }: StoredReview['state']): number =>
  taken.filter(({ step }) => step.step === 'call-back').length;

/** The callback of a bad review as it stands now, put on the list if the sweep has not done so yet. */
export async function callbackOfReview(
  transaction: WithinTransaction,
  stored: StoredReview,
  now: number,
): Promise<Selectable<Schema['callback']> | undefined> {
  await enqueueReview(transaction, stored, now);
  return transaction
    .selectFrom('callback')
    .selectAll()
    .where('rating_no', '=', stored.rating.rating_no)
    .where('round', '=', roundOf(stored.state))
    .executeTakeFirst();
}

type Call = {
  readonly attempt: CallAttempt;
  readonly by: Official;
  readonly idempotencyKey: string;
  readonly now: number;
  /** Whether what was said is for the supervisor. */
  readonly isLead?: boolean;
  /** The bad review that it opened. */
  readonly opened?: string | undefined;
};

/** Keeps a call, and settles the callback where nobody is to be called any more. */
export async function keepCall(
  transaction: WithinTransaction,
  { callback_id, region }: Place,
  { attempt, by, idempotencyKey, now, isLead = false, opened }: Call,
): Promise<void> {
  const { attempts } = await transaction
    .selectFrom('callback_attempt')
    .select((count) => count.fn.countAll<number>().as('attempts'))
    .where('callback_id', '=', callback_id)
    .executeTakeFirstOrThrow();
  const position = attempts + 1;
  await transaction
    .insertInto('callback_attempt')
    .values({
      callback_id,
      region,
      position,
      attempt: JSON.stringify(attempt),
      org_code: by.orgCode,
      officer_no: by.staffNo,
      idempotency_key: idempotencyKey,
      attempted_at: instantOf(now),
    })
    .execute();
  if (isLead) await keepLead(transaction, { callback_id, region }, now);
  if (!isSettledBy(attempt.result, position, CALL_TRIES.value)) return;
  await transaction
    .updateTable('callback')
    .set({
      settled_at: instantOf(now),
      result: attempt.result,
      is_lead: isLead,
      ...(opened && { opened_review: opened }),
    })
    .where('callback_id', '=', callback_id)
    .execute();
}

/** A lead on integrity is a record of the supervisor’s, whatever else was said. */
const keepLead = (transaction: WithinTransaction, { callback_id, region }: Place, now: number) =>
  sql`
    insert into supervision_record (record_id, region, office_code, org_code, content, opened_at)
    select ${readableCode(ID_LENGTH)}, ${region}, above, rated_org,
      jsonb_strip_nulls(jsonb_build_object(
        'kind', 'integrity-lead', 'callbackId', callback_id, 'staffNo', staff_no, 'ratingNo', rating_no)),
      ${instantOf(now)}::timestamptz
    from callback join organisation on org_code = rated_org
    where callback_id = ${callback_id} and above is not null`.execute(transaction);
type Place = Pick<Selectable<CallbackRow>, 'callback_id' | 'region'>;
