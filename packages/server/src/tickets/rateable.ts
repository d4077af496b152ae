import { millisOf, type HostedPage, type Known, type Rateable } from '@haochaping/core';
import type { IssuedTicket } from './issued-ticket.js';

/** A visit can be rated at once; a case or a service only when it is closed. */
const isTooEarly = ({ unit, serviceCase }: IssuedTicket): boolean =>
  unit !== 'visit' && serviceCase.caseStatus !== 'closed';

/** Whether this ticket can be rated with now, wherever that is, and if not, why: what cannot change comes first. */
export function rateable(ticket: IssuedTicket, rated: boolean, now: number): Exclude<Known<Rateable>, HostedPage> {
  if (rated) return { now: false, because: 'already-rated' };
  if (millisOf(ticket.expiresAt) <= now) return { now: false, because: 'expired' };
  if (isTooEarly(ticket)) return { now: false, because: 'too-early' };
  return { now: true, until: ticket.expiresAt };
}
