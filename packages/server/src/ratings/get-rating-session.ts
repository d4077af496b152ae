import { sessionRules } from '@haochaping/policy';
import type { Database } from '../database/database.js';
import type { Handler } from '../http/handler.js';
import { answered } from '../http/outcome.js';
import { rateable } from '../tickets/rateable.js';
import { isRated } from './is-rated.js';
import { subjectOf } from './subject.js';

export const getRatingSession =
  (database: Database): Handler<'getRatingSession'> =>
  async ({ caller: ticket, now }) => {
    const { placeName, id, version } = ticket.profile;
    return answered({
      place: { placeName, profile: id, profileVersion: version },
      subject: subjectOf(ticket),
      rateable: rateable(ticket, await isRated(database, ticket.occasionId), now),
      ...sessionRules(ticket.profile),
    });
  };
