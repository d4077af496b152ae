import { CallFailed, type Failure, type RatingClient } from '@haochaping/client';
import { ticketFrom, type TicketSource } from './ticket.js';

export type LateTicket = {
  /** Base address of the province's interface. */
  readonly endpoint: string;
  readonly ticket: TicketSource;
  /** Whether many people use this device: then nothing of a rating outlives it, and nobody sees another's. */
  readonly shared: boolean;
};

/**
 * A rating client for a ticket that is still on its way, so that the dialog stands before the ticket and the client's code have come.
 * A host whose ticket was refused may reject with an error that has the province's `problem`, which is then said. Without one it
 * looks like a province that cannot be reached: there is something to try again.
 */
export function lateClient({ endpoint, ticket: source, shared }: LateTicket): RatingClient {
  let made: Promise<RatingClient> | undefined;

  async function make(): Promise<RatingClient> {
    const [code, ticket] = await Promise.all([import('./client.js'), ticketFrom(source)]);
    return code.createRatingClient({ endpoint, ticket, ...(shared && { outbox: code.memoryOutbox() }) });
  }

  function client(): Promise<RatingClient> {
    made ??= make().catch(async (reason: unknown) => {
      made = undefined;
      console.warn('[haochaping] 没有得到票据，或文件没有载入：', reason);
      throw new CallFailed((await refusalBehind(reason)) ?? { kind: 'unreachable' });
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

/** The province's refusal, where the host passed one on and the code to read it can be loaded. */
async function refusalBehind(reason: unknown): Promise<Failure | undefined> {
  if (!(reason instanceof Error) || !('problem' in reason)) return undefined;
  const { problem } = reason;
  return import('./client.js').then(
    ({ refusalIn }) => refusalIn(problem),
    () => undefined,
  );
}
