import {
  accessRefusal,
  callbackRefusal,
  instantOf,
  mayAccessFor,
  millisOf,
  roleFor,
  type AccessedRating,
} from '@haochaping/core';
import { reviewRules } from '@haochaping/policy';
import { sql } from 'kysely';
import { keptIdentity } from '../identity/kept-identity.js';
import { identityOf } from '../identity/vault.js';
import type { Handler, Input } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { officesFrom } from '../organisations/organisation.js';
import type { Keys } from '../store/crypto/keys.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { runExclusive } from '../store/database/mutex.js';
import { storedReview, type StoredReview } from './bad-review.js';
import { isOfOrAbove } from './visible-reviews.js';

/** Shows an identity to whoever may read it and logs the access in the same transaction. */
export const readIdentity =
  (database: Database, keys: Keys): Handler<'readIdentity'> =>
  (input) =>
    mayAccessFor(input.query.purpose, input.caller)
      ? runExclusive(input.parameters.ratingNo, () =>
          database.transaction().execute((transaction) => readWithin(transaction, keys, input)),
        )
      : Promise.resolve(refused('identity-not-of-this-role'));

async function readWithin(
  transaction: WithinTransaction,
  keys: Keys,
  { caller, parameters: { ratingNo }, query: { purpose }, now }: Input<'readIdentity'>,
) {
  const rating = await ratingToRead(transaction, ratingNo, now);
  // An office above others does not even learn which ratings there are.
  if (!rating || !isOfOrAbove(rating, caller)) return refused('rating-unknown');
  const because = accessRefusal(purpose, caller, rating);
  if (because) return refused(because);
  const identity = await identityOf(transaction, keys, ratingNo);
  const kept = await keptIdentity(transaction, ratingNo);
  if (kept?.state === 'withdrawn') return refused('identity-withdrawn');
  if (kept?.state === 'forgotten') return refused('identity-forgotten');
  if (kept?.state !== 'kept' || !identity) return refused('identity-not-given');
  // The retention time may be over before the next sweep.
  if (kept.until !== undefined && millisOf(kept.until) < now) return refused('identity-forgotten');
  const readAt = instantOf(now);
  await transaction
    .insertInto('identity_access')
    .values({
      rating_no: ratingNo,
      region: identity.region,
      org_code: caller.orgCode,
      staff_no: caller.staffNo,
      role: roleFor(purpose),
      purpose,
      accessed_at: readAt,
    })
    .execute();
  return answered({ ratingNo, name: identity.name, phone: identity.phone, purpose, readAt });
}

async function ratingToRead(
  transaction: WithinTransaction,
  ratingNo: string,
  now: number,
): Promise<AccessedRating | undefined> {
  const review = await storedReview(transaction, ratingNo);
  if (review) return { ...review.state, toCallBack: isToCallBack(review, now) };
  const row = await transaction
    .selectFrom('rating')
    .innerJoin('organisation as unit', 'unit.org_code', 'rating.org_code')
    .leftJoin('callback', (on) =>
      on
        .onRef('callback.rating_no', '=', 'rating.rating_no')
        .onRef('callback.region', '=', 'rating.region')
        .on('settled_at', 'is', null),
    )
    .select(['rating.org_code', 'callback_id'])
    .select(officesFrom(sql.ref('unit.above')).as('offices'))
    .where('rating.rating_no', '=', ratingNo)
    .executeTakeFirst();
  if (!row) return undefined;
  const toCallBack = row.callback_id !== null;
  return { ratedOrg: row.org_code, holder: row.org_code, above: row.offices, taken: [], toCallBack };
}

/** Whether it is on the callers' list; whether there is a phone number the vault itself says, and what became of it. */
function isToCallBack({ state, rules: { profile } }: StoredReview, now: number): boolean {
  const because = callbackRefusal({ review: state, rules: reviewRules(profile), at: instantOf(now) });
  return because === undefined || because === 'callback-without-phone';
}
