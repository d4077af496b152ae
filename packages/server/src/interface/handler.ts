import type { ENDPOINTS, AnswerOf, BodyOf, EndpointName, ParametersOf, QueryOf } from '@haochaping/protocol';
import type { Callers } from './callers.js';
import type { Answered, Refused } from './outcome.js';

type Of<Name extends EndpointName> = (typeof ENDPOINTS)[Name];

/** The refusals that a handler itself may give; the edge gives those that come before it. */
type RefusedBy<Name extends EndpointName> =
  | Of<Name>['refuses'][number]
  | 'unavailable'
  | (Of<Name> extends { body: unknown } ? 'body-invalid' : never)
  | (Of<Name> extends { query: unknown } ? 'query-invalid' : never)
  | (Of<Name> extends { idempotent: true } ? 'idempotency-key-reused' : never);

/** A call as its handler gets it: the caller is authenticated and every part is parsed. */
export type Input<Name extends EndpointName> = {
  /** The moment of the whole call, in milliseconds since the Unix epoch. */
  readonly now: number;
  readonly caller: Callers[Of<Name>['caller']];
  readonly parameters: ParametersOf<Name>;
  readonly query: QueryOf<Name>;
  readonly body: BodyOf<Name>;
  readonly idempotencyKey: Of<Name> extends { idempotent: true } ? string : undefined;
};

export type Handler<Name extends EndpointName> = (
  input: Input<Name>,
) => Promise<Answered<AnswerOf<Name>> | Refused<RefusedBy<Name>>>;

/** One handler for each endpoint; a missing one is a compile error. */
export type Handlers = { readonly [Name in EndpointName]: Handler<Name> };

/**
 * A handler whose endpoint is known only at run time. Methods take narrower parameters than they say (bivariance):
 * it is given what the schemas of its own endpoint have just parsed.
 */
export type AnyHandler = {
  handle(input: {
    readonly now: number;
    readonly caller: unknown;
    readonly parameters: Readonly<Record<string, string>>;
    readonly query: unknown;
    readonly body: unknown;
    readonly idempotencyKey: string | undefined;
  }): Promise<Answered<unknown> | Refused>;
}['handle'];
