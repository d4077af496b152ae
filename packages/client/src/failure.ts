import type { Problem } from '@haochaping/protocol';

/**
 * Why a call did not succeed, by what its caller can do about it.
 * `refused`: the server answered no, and says why. `unreachable` and `timed-out`: nobody knows whether it arrived; repeat it.
 * `unreadable`: something answered that does not speak this interface.
 */
export type Failure =
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'unreadable' };

/** The one error that every call of this package rejects with, besides the caller's own abort. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === 'refused' ? `${failure.problem.code}: ${failure.problem.title}` : failure.kind);
    this.failure = failure;
  }
}

/** The failure behind a rejection; undefined when it is an abort or a fault of the program. */
export const failureOf = (reason: unknown): Failure | undefined =>
  reason instanceof CallFailed ? reason.failure : undefined;
