import { ENDPOINTS, IDEMPOTENCY_KEY_HEADER, type RefusalCode } from '@haochaping/protocol';
import { instantOf, take, type RaterStep } from '@haochaping/core';
import { reviewRules } from '@haochaping/policy';
import { isDeepStrictEqual } from 'node:util';
import type { Handler } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import type { Database, WithinTransaction } from '../store/database/database.js';
import { runExclusive } from '../store/database/mutex.js';
import { storedReview } from './bad-review.js';
import { keepCallFrom } from './call-from.js';
import { asEndpointRefusal } from './endpoint-refusal.js';
import { lockReview, recordStep, stepWithKey } from './record-step.js';
import { reviewWith, verdictsWith } from './tracked-review.js';

/** The rater accepts the answer or sends it back. */
export const giveVerdict =
  (database: Database): Handler<'giveVerdict'> =>
  async ({ caller: { ratingNo, from }, body, idempotencyKey, now }) => {
    if (!verdictsWith(from).includes(body.verdict)) return refused('found-token-too-weak');
    const step = { step: 'verdict', ...body } as const;
    return takeRaterStep(database, { ratingNo, from, step, idempotencyKey, now }, ENDPOINTS.giveVerdict.refuses);
  };

/** The rater objects to the exclusion of the rating. */
export const objectToExclusion =
  (database: Database): Handler<'objectToExclusion'> =>
  ({ caller: { ratingNo, from }, body, idempotencyKey, now }) => {
    const step = { step: 'object', ...body } as const;
    return takeRaterStep(database, { ratingNo, from, step, idempotencyKey, now }, ENDPOINTS.objectToExclusion.refuses);
  };

type Attempt = {
  readonly ratingNo: string;
  readonly from: 'receipt' | 'finding';
  readonly step: RaterStep;
  readonly idempotencyKey: string;
  readonly now: number;
};

const RATER = { role: 'rater' } as const;

/** Takes the rater's step; idempotent by its key. */
const takeRaterStep = <Code extends RefusalCode>(database: Database, attempt: Attempt, refuses: readonly Code[]) =>
  runExclusive(attempt.ratingNo, () =>
    database.transaction().execute((transaction) => takeWithin(transaction, attempt, refuses)),
  );

async function takeWithin<Code extends RefusalCode>(
  transaction: WithinTransaction,
  { ratingNo, from, step, idempotencyKey, now }: Attempt,
  refuses: readonly Code[],
) {
  await lockReview(transaction, ratingNo);
  const stored = await storedReview(transaction, ratingNo);
  if (!stored) return refused('bad-review-unknown');
  const earlier = await stepWithKey(transaction, ratingNo, idempotencyKey);
  if (earlier) {
    return isDeepStrictEqual([earlier.step, earlier.by], [step, RATER])
      ? answered(reviewWith(from, stored, now))
      : refusedAt('idempotency-key-reused', `/${IDEMPOTENCY_KEY_HEADER}`);
  }
  const rules = reviewRules(stored.rules.profile);
  const by = RATER;
  const outcome = take(stored.state, step, by, rules, instantOf(now));
  if (outcome.outcome === 'refused') return asEndpointRefusal(outcome.because, refuses);
  await recordStep(transaction, stored, outcome, { step, by, idempotencyKey, now });
  const after = await storedReview(transaction, ratingNo);
  if (!after) return refused('bad-review-unknown');
  await keepCallFrom(transaction, after, now);
  return answered(reviewWith(from, after, now));
}
