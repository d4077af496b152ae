import { callbackRefusal, instantOf, millisOf, type Instant } from '@haochaping/core';
import { reviewRules } from '@haochaping/policy';
import type { WithinTransaction } from '../store/database/database.js';
import type { StoredReview } from './bad-review.js';
import { CALLED_BACK } from './visible-reviews.js';

/** Keeps from when its rater may be called, so that the callers' list has nobody whose own time to speak is still running. */
export async function keepCallFrom(transaction: WithinTransaction, stored: StoredReview, now: number): Promise<void> {
  await transaction
    .updateTable('bad_review')
    .set({ call_from: callFrom(stored, now) ?? null, is_queued: false })
    .where('rating_no', '=', stored.rating.rating_no)
    .execute();
}

/** Undefined where nobody is to be called, or somebody was. */
function callFrom({ state, rules: { profile }, steps }: StoredReview, now: number): Instant | undefined {
  if (!CALLED_BACK.includes(state.stage) || steps.at(-1)?.step.step === 'call-back') return undefined;
  const at = instantOf(now);
  const because = callbackRefusal({ review: state, rules: reviewRules(profile), at });
  if (because === undefined) return at;
  const { verdictUntil } = state;
  return because === 'callback-too-early' && verdictUntil ? instantOf(millisOf(verdictUntil) + 1000) : undefined;
}
