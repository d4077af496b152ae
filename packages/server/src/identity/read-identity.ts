import { instantOf, accessRefusal, mayAccessFor, millisOf, type AccessedRating } from '@haochaping/core';
import { reviewRules, type Profile } from '@haochaping/policy';
import type { Handler, Input } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { storedProfile } from '../places/place.js';
import type { Keys } from '../store/crypto/keys.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { runExclusive } from '../store/database/mutex.js';
import { keptIdentity } from './kept-identity.js';
import { identityOf } from './vault.js';

/** Shows an identity to whoever may read it and logs the access in the same transaction. */
export const readIdentity =
  (database: Database, keys: Keys): Handler<'readIdentity'> =>
  (input) =>
    mayAccessFor(input.query.purpose, input.caller.role)
      ? runExclusive(input.parameters.ratingNo, () =>
          database.transaction().execute((transaction) => readWithin(transaction, keys, input)),
        )
      : Promise.resolve(refused('identity-not-of-this-role'));

async function readWithin(
  transaction: WithinTransaction,
  keys: Keys,
  { caller, parameters: { ratingNo }, query: { purpose }, now }: Input<'readIdentity'>,
) {
  const rating = await ratingToRead(transaction, ratingNo);
  if (!rating) return refused('rating-unknown');
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
      org_code: caller.orgCode,
      staff_no: caller.staffNo,
      role: caller.role,
      purpose,
      accessed_at: readAt,
    })
    .execute();
  return answered({ ratingNo, name: identity.name, phone: identity.phone, purpose, readAt });
}

async function ratingToRead(transaction: WithinTransaction, ratingNo: string): Promise<AccessedRating | undefined> {
  const row = await transaction
    .selectFrom('rating')
    .leftJoin('bad_review', 'bad_review.rating_no', 'rating.rating_no')
    .select(['rating.org_code', 'profile_id', 'profile_version', 'stage'])
    .where('rating.rating_no', '=', ratingNo)
    .executeTakeFirst();
  if (!row) return undefined;
  const profile = storedProfile(row.profile_id, row.profile_version);
  if (row.stage === null) return { ratedOrg: row.org_code, calledBack: callsGoodRatersBack(profile) };
  return { ratedOrg: row.org_code, stage: row.stage, calledBack: reviewRules(profile).callback };
}

/** Where not only bad reviews are called back (notice 004: 一事一回访). */
const callsGoodRatersBack = ({ callbacks }: Profile): boolean =>
  callbacks.some(
    ({ value: { scope, ratePercent } }) => ratePercent > 0 && (scope === 'closed-cases' || scope === 'all-raters'),
  );
