import type { Instant, SignedHead } from '@haochaping/core';
import type { Failure } from '../failure.js';

/**
 * What is not as it should be. `rating-unknown`: the province does not know the rating of this receipt. `overdue`: it should be
 * in the log by now, and is not. `record-missing`, `record-changed`: what was sealed is gone, or is no longer what it was.
 * `receipt-differs`, `page-differs`: the log has something else than the receipt, or than what the province shows.
 * `signature-false`: the log's head is not signed by the key that it names. `history-changed`: the log that was shown for this
 * rating is not the one that is shown to everybody, or does not go on from it.
 */
export type Difference =
  | 'rating-unknown'
  | 'overdue'
  | 'record-missing'
  | 'record-changed'
  | 'receipt-differs'
  | 'page-differs'
  | 'signature-false'
  | 'history-changed';

/** What came of a check. */
export type LogCheck =
  | {
      readonly state: 'in-log';
      /** Of the rating, counted from 0. */
      readonly index: number;
      /** Whoever keeps it can later prove that there was this log. */
      readonly head: SignedHead;
      /** How many records of this rating are in the log: itself and what came later. */
      readonly sealed: number;
      /** How many of what came later still wait. */
      readonly pending: number;
    }
  | { readonly state: 'not-yet'; readonly sealedBy: Instant }
  | { readonly state: 'differs'; readonly because: Difference }
  /** `insecure-page`: browsers let a page compute hashes only over https. Nothing is known of the rating. */
  | { readonly state: 'cannot-check'; readonly because: 'insecure-page' | Failure['kind'] };
