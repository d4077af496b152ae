import { sessionRules } from '@haochaping/policy';
import type { Database } from '../database/database.js';
import type { Handler } from '../http/handler.js';
import { answered } from '../http/outcome.js';
import { hostedPage, isHosted, type HostedRegions } from '../places/hosted-regions.js';
import { rateable } from '../tickets/rateable.js';
import { isRated } from './is-rated.js';
import { subjectOf } from './subject.js';

/** Where the place's own page takes the rating, it says so and where that is. */
export const getRatingSession =
  (database: Database, hostedRegions: HostedRegions, basePath: string): Handler<'getRatingSession'> =>
  async ({ caller: ticket, now }) => {
    const { placeName, id, version } = ticket.profile;
    const subject = subjectOf(ticket);
    const state = rateable(ticket, await isRated(database, ticket.occasionId), now);
    return answered({
      place: { placeName, profile: id, profileVersion: version },
      subject,
      rateable: state.now && isHosted(hostedRegions, ticket) ? hostedPage(basePath, ticket, state.until) : state,
      ...sessionRules(ticket.profile, subject),
    });
  };
