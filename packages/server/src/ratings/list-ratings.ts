import type { Handler } from '../interface/handler.js';
import { answered, refused, refusedAt } from '../interface/outcome.js';
import { defaultOf } from '../places/place.js';
import { serviceCaseOf } from '../service-cases/service-case.js';
import type { Database } from '../store/database/database.js';
import { storedProfile } from '../store/places.js';

/** Lists that ratings were given, without their levels: the department knows whose case it is. */
export const listRatings =
  (database: Database): Handler<'listRatings'> =>
  async ({ caller, parameters: { caseNo }, query: { orgCode } }) => {
    const found = await serviceCaseOf(database, { appId: caller.appId, caseNo, orgCode });
    if (found.outcome === 'ambiguous') return refusedAt('service-case-ambiguous', '/orgCode');
    if (found.outcome === 'unknown') return refused('service-case-unknown');
    const rows = await database
      .selectFrom('occasion')
      .innerJoin('rating', (on) =>
        on.onRef('rating.occasion_id', '=', 'occasion.occasion_id').onRef('rating.region', '=', 'occasion.region'),
      )
      .select(['rating_no', 'rated_at', 'channel', 'step', 'visit'])
      .where('occasion.case_id', '=', found.caseId)
      .where('occasion.region', '=', found.region)
      .orderBy('rated_at')
      .orderBy('rating_no')
      .execute();
    const ratings = rows.map(({ rating_no, rated_at, channel, step, visit }) => ({
      ratingNo: rating_no,
      ratedAt: rated_at,
      channel,
      ...(step !== null && { step }),
      ...(visit !== null && { visit }),
    }));
    const made = await database
      .selectFrom('default_rating')
      .selectAll()
      .where('case_id', '=', found.caseId)
      .where('region', '=', found.region)
      .executeTakeFirst();
    if (!made) return answered({ ratings });
    const profile = await storedProfile(database, made.profile_id, made.profile_version);
    return answered({ ratings, defaultRating: defaultOf(profile, { level: made.level, madeAt: made.made_at }) });
  };
