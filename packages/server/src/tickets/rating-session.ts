import { millisOf, instantOf, type HostedPage, type Instant, type Known, type Rateable } from '@haochaping/core';
import { dateOf, sessionRules, type Calendar } from '@haochaping/policy';
import type { IssuedTicket } from '../interface/callers.js';
import type { Handler } from '../interface/handler.js';
import { answered } from '../interface/outcome.js';
import { defaultOf, rulesPathOf } from '../places/place.js';
import { hostedPage, isHosted, type HostedRegions } from '../places/hosted-regions.js';
import { momentsOfCase } from '../service-cases/case-moments.js';
import { calendarAt } from '../store/calendar.js';
import type { Database } from '../store/database/database.js';
import { runExclusive } from '../store/database/mutex.js';
import { subjectOf } from './ticket.js';

/** A visit can be rated at once; a case or a service only when it is closed. */
const isTooEarly = ({ unit, serviceCase }: IssuedTicket): boolean =>
  unit !== 'visit' && serviceCase.caseStatus !== 'closed';

/** The last moment at which the case may be rated (补评); undefined as long as it is not closed, and for what is no case. */
const endOfTime = (ticket: IssuedTicket, calendar: Calendar): Instant | undefined =>
  ticket.target ? undefined : dateOf('supplement', ticket.profile, momentsOfCase(ticket), calendar)?.endsAt;

/** Whether this ticket allows a rating now, and if not, why; reasons that cannot change come first. */
export function rateable(ticket: IssuedTicket, calendar: Calendar, now: number): Exclude<Known<Rateable>, HostedPage> {
  if (ticket.earlier) return { now: false, because: 'already-rated' };
  const over = endOfTime(ticket, calendar);
  if (over !== undefined && millisOf(over) < now) return { now: false, because: 'too-late' };
  if (millisOf(ticket.expiresAt) <= now) return { now: false, because: 'expired' };
  if (isTooEarly(ticket)) return { now: false, because: 'too-early' };
  const isOverFirst = over !== undefined && millisOf(over) < millisOf(ticket.expiresAt);
  return { now: true, until: isOverFirst ? over : ticket.expiresAt };
}

/** Describes what is rated and how; for a hosted region it gives the address of the place's own page. */
export const getRatingSession =
  (database: Database, hostedRegions: HostedRegions, basePath: string): Handler<'getRatingSession'> =>
  async ({ caller: ticket, now }) => {
    const { placeName, id, version } = ticket.profile;
    const rulesUrl = basePath + rulesPathOf(ticket.profile);
    const subject = subjectOf(ticket);
    const { calendar } = await calendarAt(database, ticket.calendarMark, ticket.profile);
    const state = rateable(ticket, calendar, now);
    return answered({
      place: { placeName, profile: id, profileVersion: version, rulesUrl },
      subject,
      rateable: state.now && isHosted(hostedRegions, ticket) ? hostedPage(basePath, ticket, state.until) : state,
      ...sessionRules(ticket.profile, subject),
      ...(ticket.defaultRating && { defaultRating: defaultOf(ticket.profile, ticket.defaultRating) }),
    });
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
