import { CallFailed, type Failure, type RatingClient } from '@haochaping/client';
import { ticketFrom, type TicketSource } from './ticket.js';

/**
 * A rating client for a ticket that is still on its way, so that the dialog stands before the ticket and the client's code have come.
 * A host whose ticket was refused may reject with an error that has the province's `problem`, which is then said. Without one it
 * looks like a province that cannot be reached: there is something to try again.
 */
export function lateClient(endpoint: string, source: TicketSource): RatingClient {
  let made: Promise<RatingClient> | undefined;

  async function make(): Promise<RatingClient> {
    const [{ createRatingClient }, ticket] = await Promise.all([import('./client.js'), ticketFrom(source)]);
    return createRatingClient({ endpoint, ticket });
  }

  function client(): Promise<RatingClient> {
    made ??= make().catch(async (reason: unknown) => {
      made = undefined;
      throw new CallFailed((await refusalBehind(reason)) ?? { kind: 'unreachable' });
    });
    return made;
  }

  return {
    session: async (options) => (await client()).session(options),
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
