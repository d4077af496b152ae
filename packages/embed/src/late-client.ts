import type { RatingClient } from '@haochaping/client';
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
      const { CallFailed, refusalIn } = await import('./client.js');
      throw new CallFailed(refusalIn(problemOf(reason)) ?? { kind: 'unreachable' });
    });
    return made;
  }

  return {
    session: async (options) => (await client()).session(options),
    submit: async (submission, options) => (await client()).submit(submission, options),
    skip: async (options) => (await client()).skip(options),
  };
}

const problemOf = (reason: unknown): unknown =>
  reason instanceof Error && 'problem' in reason ? reason.problem : undefined;
