import type { Problem } from '@haochaping/protocol';

/**
 * Why a call did not succeed, by what its caller can do about it.
 * `refused`: the server answered no, and says why. `unreachable` and `timed-out`: nobody knows whether it arrived; repeat it.
 * `unreadable`: something answered that does not speak this interface, such as a gateway, or by a redirect.
 */
export type Failure =
  | {
      readonly kind: 'refused';
      readonly problem: Problem;
      /** When it may be tried again, as the server asks (`Retry-After`). */
      readonly retryAfterSeconds?: number;
    }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timed-out' }
  | {
      readonly kind: 'unreadable';
      /** Its HTTP status; 0 for a redirect, of which a browser tells a page no more. */
      readonly status: number;
    };

/** The one error that every call of this package rejects with, besides the caller's own abort. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly failure: Failure;

  /** @param hint what whoever runs the caller can do about it; for logs */
  constructor(failure: Failure, hint = '') {
    const what = failure.kind === 'refused' ? `${failure.problem.code}: ${failure.problem.title}` : failure.kind;
    super(hint ? `${what}（${hint}）` : what);
    this.failure = failure;
  }
}

/** The failure behind a rejection; undefined when it is an abort or a fault of the program. */
export const failureOf = (reason: unknown): Failure | undefined =>
  reason instanceof CallFailed ? reason.failure : undefined;
