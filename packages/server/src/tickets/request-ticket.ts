import type { Handler } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import { serviceCaseOf } from '../service-cases/service-case.js';
import type { Database } from '../store/database/database.js';
import { profileOfRegion } from '../store/places.js';
import { issueTicket } from './issue-ticket.js';
import { isRated, occasionId, occasionOf } from './occasion.js';

/** Issues a ticket under the profile that is in force now; the rating will keep that version. */
export const requestTicket =
  (database: Database): Handler<'requestTicket'> =>
  async ({ caller, parameters: { caseNo }, body, now }) => {
    const found = await serviceCaseOf(database, { appId: caller.appId, caseNo, orgCode: body.orgCode });
    if (found.outcome === 'ambiguous') return refusedAt('service-case-ambiguous', '/orgCode');
    if (found.outcome === 'unknown') return refused('service-case-unknown');
    const { caseId, region, serviceCase, placesMark } = found;
    const profile = await profileOfRegion(database, placesMark, { regionCode: serviceCase.regionCode, now });
    if (!profile) return refused('service-case-unknown');
    return database.transaction().execute(async (transaction) => {
      const wanted = occasionOf(caseId, profile.ratingUnit.value[body.channel], body);
      const occasion = await occasionId(transaction, wanted, region);
      if (await isRated(transaction, occasion, region)) return refused('ticket-already-rated');
      return answered(await issueTicket(transaction, { ...body, occasion, region, profile, now }));
    });
  };
