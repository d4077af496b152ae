import { instantOf, isSameOfficial, take } from '@haochaping/core';
import { reviewRules } from '@haochaping/policy';
import { ENDPOINTS, IDEMPOTENCY_KEY_HEADER } from '@haochaping/protocol';
import { isDeepStrictEqual } from 'node:util';
import type { Handler, Input } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import { namesOf } from '../organisations/organisation.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { runExclusive } from '../store/database/mutex.js';
import { storedReview } from './bad-review.js';
import { keepCallFrom } from './call-from.js';
import { asEndpointRefusal } from './endpoint-refusal.js';
import { officerReview } from './officer-review.js';
import { lockReview, recordStep, stepWithKey } from './record-step.js';
import { concerns } from './visible-reviews.js';

/** Takes a step if the procedure allows it; idempotent by its key, and serialised with other steps of the same review. */
export const takeStep =
  (database: Database): Handler<'takeStep'> =>
  (input) =>
    runExclusive(input.parameters.ratingNo, () =>
      database.transaction().execute((transaction) => takeWithin(transaction, input)),
    );

async function takeWithin(
  transaction: WithinTransaction,
  { caller, parameters: { ratingNo }, body: step, idempotencyKey, now }: Input<'takeStep'>,
) {
  await lockReview(transaction, ratingNo);
  const stored = await storedReview(transaction, ratingNo);
  const earlier = stored && (await stepWithKey(transaction, ratingNo, idempotencyKey));
  if (earlier) {
    const isRepeated = isDeepStrictEqual(earlier.step, step) && isSameOfficial(caller, earlier.by);
    return isRepeated
      ? answered(officerReview(stored, caller, now))
      : refusedAt('idempotency-key-reused', `/${IDEMPOTENCY_KEY_HEADER}`);
  }
  if (!stored || !concerns(stored, caller)) return refused('bad-review-unknown');
  if ((step.step === 'transfer' || step.step === 'dispatch') && !(await namesOf(transaction, [step.to])).has(step.to)) {
    return refusedAt('organisation-unknown', '/to');
  }
  const rules = reviewRules(stored.rules.profile);
  const outcome = take(stored.state, step, caller, rules, instantOf(now));
  if (outcome.outcome === 'refused') return asEndpointRefusal(outcome.because, ENDPOINTS.takeStep.refuses);
  await recordStep(transaction, stored, outcome, { step, by: outcome.by, idempotencyKey, now });
  const after = await storedReview(transaction, ratingNo);
  if (!after) return refused('bad-review-unknown');
  await keepCallFrom(transaction, after, now);
  return answered(officerReview(after, caller, now));
}
