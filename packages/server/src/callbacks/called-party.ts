import type { BadReview } from '@haochaping/core';
import { sql, type Selectable } from 'kysely';
import { storedReview, type StoredReview } from '../bad-reviews/bad-review.js';
import { lockReview } from '../bad-reviews/record-step.js';
import { officesFrom } from '../organisations/organisation.js';
import type { WithinTransaction } from '../store/database/database.js';
import type { CallbackRow } from '../store/database/tables-of-callbacks.js';

/** A callback that no other call changes now, and whom it is about. */
export type Called = {
  readonly callback: Selectable<CallbackRow>;
  /** Who was rated and who is above them, for the table of acts. */
  readonly rated: Pick<BadReview, 'ratedOrg' | 'ratedStaffNo' | 'holder' | 'above' | 'taken'>;
  /** The bad review whose rater is called. */
  readonly review: StoredReview | undefined;
  readonly phoneKept: boolean;
};

/** The callback of that number with its row locked, and that of its bad review before it, as every step does. */
export async function lockCalled(transaction: WithinTransaction, callbackId: string): Promise<Called | undefined> {
  const found = await transaction
    .selectFrom('callback')
    .select('rating_no')
    .where('callback_id', '=', callbackId)
    .executeTakeFirst();
  if (!found) return undefined;
  if (found.rating_no !== null) await lockReview(transaction, found.rating_no);
  const callback = await transaction
    .selectFrom('callback')
    .selectAll()
    .where('callback_id', '=', callbackId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const review = callback.rating_no === null ? undefined : await storedReview(transaction, callback.rating_no);
  return {
    callback,
    review,
    rated: review?.state ?? (await unitOf(transaction, callback)),
    phoneKept: callback.rating_no !== null && (await isPhoneKept(transaction, callback.rating_no)),
  };
}

async function unitOf(
  transaction: WithinTransaction,
  { rated_org, staff_no }: Selectable<CallbackRow>,
): Promise<Called['rated']> {
  const { above } = await transaction
    .selectFrom('organisation as unit')
    .select(officesFrom(sql.ref('unit.above')).as('above'))
    .where('org_code', '=', rated_org)
    .executeTakeFirstOrThrow();
  const staff = staff_no === null ? {} : { ratedStaffNo: staff_no };
  return { ratedOrg: rated_org, ...staff, holder: rated_org, above, taken: [] };
}

async function isPhoneKept(transaction: WithinTransaction, ratingNo: string): Promise<boolean> {
  const kept = await transaction
    .selectFrom('rater_identity')
    .select('rating_no')
    .where('rating_no', '=', ratingNo)
    .executeTakeFirst();
  return kept !== undefined;
}
