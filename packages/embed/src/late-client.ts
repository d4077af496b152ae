import {
  CallFailed,
  createRatingClient,
  memoryOutbox,
  refusalIn,
  sentAhead,
  type Failure,
  type RatingClient,
} from '@haochaping/client';
import { ticketFrom, type TicketSource } from './ticket.js';

export type LateTicket = {
  /** Base address of the province's interface. */
  readonly endpoint: string;
  readonly ticket: TicketSource;
  /** Whether many people use this device: then nothing of a rating outlives it, and nobody sees another's. */
  readonly shared: boolean;
  /** The session's request, which has been sent while this code was on its way. */
  readonly sessionResponse?: Promise<Response> | undefined;
};

/**
 * A rating client for a ticket that is still on its way, so that the dialog stands before the ticket has come.
 * A host whose ticket was refused may reject with an error that has the province's `problem`, which is then said. Without one it
 * looks like a province that cannot be reached: there is something to try again.
 */
export function lateClient({ endpoint, ticket: source, shared, sessionResponse }: LateTicket): RatingClient {
  let made: Promise<RatingClient> | undefined;

  async function make(): Promise<RatingClient> {
    return createRatingClient({
      endpoint,
      ticket: await ticketFrom(source),
      ...(shared && { outbox: memoryOutbox() }),
      ...(sessionResponse && { transport: sentAhead(sessionResponse) }),
    });
  }

  function client(): Promise<RatingClient> {
    made ??= make().catch((reason: unknown) => {
      made = undefined;
      console.warn('[haochaping] 没有得到票据：', reason);
      throw new CallFailed(refusalBehind(reason) ?? { kind: 'unreachable' });
    });
    return made;
  }

  /** For the host's developer; a citizen is told by the form. */
  async function diagnosed(reason: unknown): Promise<void> {
    if (!(reason instanceof CallFailed)) return;
    const again = async (): Promise<unknown> => (await client()).session();
    await import('./diagnosis.js').then(
      ({ explain }) => explain({ endpoint, failure: reason.failure, again }),
      () => undefined,
    );
  }

  return {
    session: async (options) => {
      const called = await client();
      return called.session(options).catch(async (reason: unknown) => {
        if (!options?.signal?.aborted) void diagnosed(reason);
        throw reason;
      });
    },
    // Without a ticket there is nothing to look for; that there is none, the session says.
    receipt: async (options) => (await client().catch(() => undefined))?.receipt(options),
    page: async () => (await client()).page?.(),
    submit: async (submission, options) => (await client()).submit(submission, options),
    skip: async (options) => (await client()).skip(options),
  };
}

/** The province's refusal, where the host passed one on. */
const refusalBehind = (reason: unknown): Failure | undefined =>
  reason instanceof Error && 'problem' in reason ? refusalIn(reason.problem) : undefined;
