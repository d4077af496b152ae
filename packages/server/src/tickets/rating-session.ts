import { millisOf, instantOf, type HostedPage, type Known, type Rateable } from '@haochaping/core';
import { sessionRules } from '@haochaping/policy';
import type { IssuedTicket } from '../interface/callers.js';
import type { Handler } from '../interface/handler.js';
import { answered } from '../interface/outcome.js';
import { rulesPathOf } from '../places/place.js';
import { hostedPage, isHosted, type HostedRegions } from '../places/hosted-regions.js';
import type { Database } from '../store/database/database.js';
import { runExclusive } from '../store/database/mutex.js';
import { subjectOf } from './ticket.js';

/** A visit can be rated at once; a case or a service only when it is closed. */
const isTooEarly = ({ unit, serviceCase }: IssuedTicket): boolean =>
  unit !== 'visit' && serviceCase.caseStatus !== 'closed';

/** Whether this ticket allows a rating now, and if not, why; reasons that cannot change come first. */
export function rateable(ticket: IssuedTicket, now: number): Exclude<Known<Rateable>, HostedPage> {
  if (ticket.earlier) return { now: false, because: 'already-rated' };
  if (millisOf(ticket.expiresAt) <= now) return { now: false, because: 'expired' };
  if (isTooEarly(ticket)) return { now: false, because: 'too-early' };
  return { now: true, until: ticket.expiresAt };
}

/** Describes what is rated and how; for a hosted region it gives the address of the place's own page. */
export const getRatingSession =
  (hostedRegions: HostedRegions, basePath: string): Handler<'getRatingSession'> =>
  ({ caller: ticket, now }) => {
    const { placeName, id, version } = ticket.profile;
    const rulesUrl = basePath + rulesPathOf(ticket.profile);
    const subject = subjectOf(ticket);
    const state = rateable(ticket, now);
    const session = answered({
      place: { placeName, profile: id, profileVersion: version, rulesUrl },
      subject,
      rateable: state.now && isHosted(hostedRegions, ticket) ? hostedPage(basePath, ticket, state.until) : state,
      ...sessionRules(ticket.profile, subject),
    });
    return Promise.resolve(session);
  };

/** Records that the citizen did not want to rate now. That is no rating, and one may still follow. */
export const skipRating =
  (database: Database): Handler<'skipRating'> =>
  async ({ caller, now }) => {
    const skip = database
      .updateTable('ticket')
      .set({ skipped_at: instantOf(now) })
      .where('ticket_hash', '=', caller.ticketHash)
      .where('skipped_at', 'is', null);
    await runExclusive(caller.ticketHash, () => skip.execute());
    return answered(undefined);
  };
