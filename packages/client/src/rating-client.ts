import type { RatingSession, Receipt, Submission } from '@haochaping/core';
import { getRatingSession, skipRating, submitRating } from '@haochaping/protocol';
import { bearer, call, send, type CallOptions, type Line } from './http.js';
import { newIdempotencyKey } from './idempotency.js';

export type RatingClientOptions = {
  /** Base address of the province's interface, such as `https://hcp.example.gov.cn`. */
  readonly endpoint: string;
  /** The ticket that the department's server asked for. */
  readonly ticket: string;
};

/** The calls of a page that holds a ticket. Every call rejects with `CallFailed`. */
export type RatingClient = {
  /** What is rated, how, and whether it can be rated now. */
  session(options?: CallOptions): Promise<RatingSession>;
  /**
   * Sends a rating and resolves with its receipt. Calling it again with the same submission repeats the same request,
   * so an answer that was lost on the way is found again and nothing is rated twice.
   */
  submit(submission: Submission, options?: CallOptions): Promise<Receipt>;
  /** Says that the citizen does not want to rate now. It counts as not rated. */
  skip(options?: CallOptions): Promise<void>;
};

export function createRatingClient({ endpoint, ticket }: RatingClientOptions): RatingClient {
  const line: Line = { endpoint, credentials: bearer(ticket), repeats: true };
  let attempt = { content: '', key: '' };

  return {
    session: (options) => call(getRatingSession, line, options),
    submit(submission, options) {
      const content = JSON.stringify(submission);
      if (attempt.content !== content) attempt = { content, key: newIdempotencyKey() };
      return call(submitRating, line, { ...options, body: submission, headers: { 'idempotency-key': attempt.key } });
    },
    async skip(options) {
      await send(skipRating, line, options);
    },
  };
}
