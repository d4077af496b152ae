import { millisOf, type Instant, type ServiceCase } from '@haochaping/core';
import type { Moments } from '@haochaping/policy';

type Known = {
  readonly serviceCase: Pick<ServiceCase, 'closedAt'>;
  readonly registeredAt: Instant;
  /** When the server was first told that it is closed; null as long as it was not. */
  readonly closedSince: Instant | null;
};

/**
 * The moments of a case from which the time to rate is counted. Before the server was told that it is closed, nobody could rate
 * it: what a department says of the past takes no time from the rater.
 */
export function momentsOfCase({ serviceCase: { closedAt }, registeredAt, closedSince }: Known): Moments {
  const created = { 'case-created': registeredAt };
  if (closedAt === undefined || closedSince === null) return created;
  const closed = millisOf(closedAt) > millisOf(closedSince) ? closedAt : closedSince;
  return { ...created, 'service-received': closed, 'case-closed': closed };
}
