import { instantOf, isSameOfficial, take, type Answers, type OfficialStep } from '@haochaping/core';
import { isIntegrityLead, reviewRules } from '@haochaping/policy';
import { ENDPOINTS, IDEMPOTENCY_KEY_HEADER, type RefusalCode } from '@haochaping/protocol';
import { isDeepStrictEqual } from 'node:util';
import type { Officer } from '../interface/callers.js';
import type { Handler, Input } from '../interface/handler.js';
import { answered, refused, refusedAt, type Refused } from '../interface/outcome.js';
import { namesOf } from '../organisations/organisation.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { runExclusive } from '../store/database/mutex.js';
import { storedReview, type StoredReview } from './bad-review.js';
import { keepCallFrom } from './call-from.js';
import { callbackOfReview, keepCall } from './callback-record.js';
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
  const taking = { step, caller, idempotencyKey, now };
  const refusal = await takeOfficialStep(transaction, stored, taking, ENDPOINTS.takeStep.refuses);
  if (refusal) return refusal;
  const after = await storedReview(transaction, ratingNo);
  return after ? answered(officerReview(after, caller, now)) : refused('bad-review-unknown');
}

type Taking = {
  readonly step: OfficialStep;
  readonly caller: Officer;
  readonly idempotencyKey: string;
  readonly now: number;
  /** What was answered on the phone. */
  readonly answers?: Answers | undefined;
};

/**
 * Takes a step of a locked review, or says why not. What is noted of a call is a call of the callers’ list, whichever way it
 * came.
 */
export async function takeOfficialStep<Code extends RefusalCode>(
  transaction: WithinTransaction,
  stored: StoredReview,
  { step, caller, idempotencyKey, now, answers }: Taking,
  refuses: readonly Code[],
): Promise<Refused<Code> | undefined> {
  const { profile } = stored.rules;
  const outcome = take(stored.state, step, caller, reviewRules(profile), instantOf(now));
  if (outcome.outcome === 'refused') return asEndpointRefusal(outcome.because, refuses);
  const callback = step.step === 'call-back' ? await callbackOfReview(transaction, stored, now) : undefined;
  await recordStep(transaction, stored, outcome, { step, by: outcome.by, idempotencyKey, now });
  const after = await storedReview(transaction, stored.rating.rating_no);
  if (after) await keepCallFrom(transaction, after, now);
  if (step.step === 'call-back' && callback) {
    const { result, note } = step;
    const attempt = { result, note, ...(answers && { answers }) };
    const isLead = isIntegrityLead(profile, answers ?? {});
    await keepCall(transaction, callback, { attempt, by: caller, idempotencyKey, now, isLead });
  }
  return undefined;
}
