import type * as z from 'zod/mini';

/** What calling an endpoint takes; pages load this and nothing else of the interface. */
export type Call = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Parameters in braces, as in OpenAPI. */
  readonly path: `/${string}`;
  /** Needs an `Idempotency-Key`: however often it comes with the same key, it is done once and answered as done. */
  readonly idempotent?: true;
  /** A POST that does nothing more when it comes again, without a key. */
  readonly repeatable?: true;
  readonly answer?: z.ZodMiniType;
};

/** Whether a caller that got no answer may send the same again: it will have been done once. */
export const isRepeatable = ({ method, idempotent, repeatable }: Call): boolean =>
  method !== 'POST' || Boolean(idempotent ?? repeatable);
