import { instantOf, take } from '@haochaping/core';
import { reviewRules } from '@haochaping/policy';
import { ENDPOINTS } from '@haochaping/protocol';
import type { Database, WithinTransaction } from '../database/database.js';
import type { Handler, Input } from '../http/handler.js';
import { answered, refused } from '../http/outcome.js';
import { namesOf } from '../organisations/organisation.js';
import { storedProfile } from '../places/place.js';
import { storedReview, type StoredReview } from './bad-review.js';
import { declared } from './declared.js';
import { lockReview } from './lock-review.js';
import { officerReview } from './officer-review.js';
import { recordStep } from './record-step.js';

/** Takes a step if the procedure allows it; two officers at once take their steps one after the other. */
export const takeStep =
  (database: Database): Handler<'takeStep'> =>
  (input) =>
    database.transaction().execute((transaction) => takeWithin(transaction, input));

async function takeWithin(
  transaction: WithinTransaction,
  { caller, parameters: { ratingNo }, body: step, now }: Input<'takeStep'>,
) {
  await lockReview(transaction, ratingNo);
  const stored = await storedReview(transaction, ratingNo);
  if (!stored || !concerns(stored, caller)) return refused('bad-review-unknown');
  if (step.step === 'transfer' && !(await namesOf(transaction, [step.to])).has(step.to)) {
    return refused('organisation-unknown');
  }
  const { profile_id, profile_version } = stored.rating;
  const rules = reviewRules(storedProfile(profile_id, profile_version));
  const outcome = take(stored.state, step, caller, rules, instantOf(now));
  if (outcome.outcome === 'refused') return declared(outcome.because, ENDPOINTS.takeStep.refuses);
  const { role, orgCode, staffNo } = caller;
  await recordStep(transaction, stored, outcome, { step, by: { role, orgCode, staffNo }, now });
  const after = await storedReview(transaction, ratingNo);
  return after ? answered(officerReview(after, caller, now)) : refused('bad-review-unknown');
}

/** An officer of another organisation does not even learn that it exists; who oversees is told why a step is not theirs. */
const concerns = ({ state }: StoredReview, { role, orgCode }: Input<'takeStep'>['caller']): boolean =>
  role !== 'officer' || state.holder === orgCode;
