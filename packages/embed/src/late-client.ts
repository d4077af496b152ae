import type { RatingClient } from '@haochaping/client';
import { ticketFrom, type TicketSource } from './ticket.js';

/**
 * A rating client for a ticket that is still on its way, so that the dialog stands before the ticket and the client's code have come.
 * A host that gets no ticket looks to the citizen like a province that cannot be reached: there is something to try again.
 */
export function lateClient(endpoint: string, source: TicketSource): RatingClient {
  let made: Promise<RatingClient> | undefined;

  async function make(): Promise<RatingClient> {
    const [{ createRatingClient }, ticket] = await Promise.all([import('./client.js'), ticketFrom(source)]);
    return createRatingClient({ endpoint, ticket });
  }

  function client(): Promise<RatingClient> {
    made ??= make().catch(async () => {
      made = undefined;
      const { CallFailed } = await import('@haochaping/client');
      throw new CallFailed({ kind: 'unreachable' });
    });
    return made;
  }

  return {
    session: async (options) => (await client()).session(options),
    submit: async (submission, options) => (await client()).submit(submission, options),
    skip: async (options) => (await client()).skip(options),
  };
}
