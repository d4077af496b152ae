import { callbackRefusal, callerRefusal, instantOf, isSameOfficial, type StepRefusal } from '@haochaping/core';
import { isIntegrityLead, reviewRules } from '@haochaping/policy';
import { ENDPOINTS, IDEMPOTENCY_KEY_HEADER } from '@haochaping/protocol';
import { isDeepStrictEqual } from 'node:util';
import { keepCall } from '../bad-reviews/callback-record.js';
import { asEndpointRefusal } from '../bad-reviews/endpoint-refusal.js';
import { takeOfficialStep } from '../bad-reviews/take-step.js';
import { CALLED_BACK, isOfOrAbove } from '../bad-reviews/visible-reviews.js';
import type { Handler, Input } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { runExclusive } from '../store/database/mutex.js';
import { storedProfile } from '../store/places.js';
import { answersIn, callFaults } from './call-faults.js';
import { lockCalled, type Called } from './called-party.js';
import { callbackNow } from './callback-line.js';
import { openReview } from './open-review.js';

const { refuses } = ENDPOINTS.recordCall;

/**
 * Keeps a call, once for its key. What the rater of a bad review said is the step of its procedure; what was said of any other
 * matter opens a bad review where the place has it so.
 */
export const recordCall =
  (database: Database): Handler<'recordCall'> =>
  (input) =>
    runExclusive(input.parameters.callbackId, () =>
      database.transaction().execute((transaction) => recordWithin(transaction, input)),
    );

async function recordWithin(transaction: WithinTransaction, input: Input<'recordCall'>) {
  const { caller, parameters, body: attempt, idempotencyKey, now } = input;
  const called = await lockCalled(transaction, parameters.callbackId);
  if (!called || !isOfOrAbove(called.rated, caller)) return refused('callback-unknown');
  const { callback, review } = called;
  const earlier = await callWithKey(transaction, callback.callback_id, idempotencyKey);
  if (earlier) {
    const by = { role: 'caller', orgCode: earlier.org_code, staffNo: earlier.officer_no } as const;
    const isRepeated = isDeepStrictEqual(earlier.attempt, attempt) && isSameOfficial(caller, by);
    return isRepeated ? lineOf(transaction, input) : refusedAt('idempotency-key-reused', `/${IDEMPOTENCY_KEY_HEADER}`);
  }
  const because = callerRefusal(callback.scope, caller, called.rated);
  if (because) return asEndpointRefusal(because, refuses);
  if (callback.settled_at !== null) return refused('callback-settled');
  const notNow = refusalNow(called, now);
  if (notNow) return asEndpointRefusal(notNow, refuses);
  const profile = await storedProfile(transaction, callback.profile_id, callback.profile_version);
  const errors = callFaults(attempt, profile);
  if (errors.length > 0) return refused('body-invalid', { errors });
  if (review && (attempt.result === 'satisfied' || attempt.result === 'dissatisfied')) {
    const { result, note, answers } = attempt;
    const step = { step: 'call-back', result, note } as const;
    const refusal = await takeOfficialStep(
      transaction,
      review,
      { step, caller, idempotencyKey, now, answers },
      refuses,
    );
    return refusal ?? lineOf(transaction, input);
  }
  const opened = review ? undefined : await openReview(transaction, callback, attempt, profile, now);
  const isLead = isIntegrityLead(profile, answersIn(attempt));
  await keepCall(transaction, callback, { attempt, by: caller, idempotencyKey, now, isLead, opened });
  return lineOf(transaction, input);
}

async function lineOf(transaction: WithinTransaction, { parameters: { callbackId }, now }: Input<'recordCall'>) {
  const line = await callbackNow(transaction, callbackId, now);
  return line ? answered(line) : refused('callback-unknown');
}

/** Why nobody may call now, by what holds of the rater. */
function refusalNow({ callback, review, phoneKept }: Called, now: number): StepRefusal | undefined {
  if (callback.case_id !== null) return undefined;
  if (!review) return phoneKept ? undefined : 'callback-without-phone';
  if (!CALLED_BACK.includes(review.state.stage)) return 'step-not-of-this-stage';
  return callbackRefusal({ review: review.state, rules: reviewRules(review.rules.profile), at: instantOf(now) });
}

const callWithKey = (transaction: WithinTransaction, callbackId: string, idempotencyKey: string) =>
  transaction
    .selectFrom('callback_attempt')
    .selectAll()
    .where('callback_id', '=', callbackId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
