import type { BadReview, OfficialRole, Stage } from '@haochaping/core';
import { sql } from 'kysely';
import type { Officer } from '../interface/callers.js';
import type { Database } from '../store/database/database.js';
import type { StoredReview } from './bad-review.js';

const CALLED_BACK: ReadonlySet<Stage> = new Set(['answered', 'closed']);
/** Written as in the condition of the partial index, so that it is used. */
const isCalledBack = sql<boolean>`called_back and stage in ('answered', 'closed')`;

type Seen = Pick<StoredReview, 'state'>;
type Reader = Pick<Officer, 'roles' | 'orgCode'>;

const READS: Readonly<Record<OfficialRole, (review: BadReview, orgCode: string) => boolean>> = {
  officer: ({ holder, ratedOrg }, orgCode) => [holder, ratedOrg].includes(orgCode),
  decider: (review, orgCode) => review.stage === 'exclusion-proposed' && isOfOthers(review, orgCode),
  caller: (review, orgCode) =>
    CALLED_BACK.has(review.stage) && review.calledBack && review.phoneKept && isOfOthers(review, orgCode),
  supervisor: () => true,
  auditor: () => true,
};

const isOfOthers = ({ ratedOrg, holder }: BadReview, orgCode: string): boolean => ![ratedOrg, holder].includes(orgCode);

/** Whether a person may read a review, as its lists show it. */
export const isVisibleTo = ({ state }: Seen, { roles, orgCode }: Reader): boolean =>
  roles.some((role) => READS[role](state, orgCode));

/** To an officer of another organisation the review does not exist; a supervising role is told why a step is not theirs. */
export const concerns = ({ state }: Seen, { roles, orgCode }: Reader): boolean =>
  roles.some((role) => role !== 'officer' || READS.officer(state, orgCode));

/**
 * The list of a role, of all stages or one: an officer has what their organisation holds, a decider what others propose to
 * exclude, a caller those of other organisations who may be called back, a supervisor and an auditor have everything.
 */
export function reviewsVisibleTo(
  database: Database,
  { orgCode }: Pick<Officer, 'orgCode'>,
  role: OfficialRole,
  stage?: Stage,
) {
  const all = database
    .selectFrom('bad_review')
    .innerJoin('rating', 'rating.rating_no', 'bad_review.rating_no')
    .selectAll('bad_review')
    .select(['profile_id', 'profile_version', 'subject', 'service_level', 'staff_level']);
  const reviews = stage ? all.where('stage', '=', stage) : all;
  const ofOthers = reviews.where('rating.org_code', '!=', orgCode).where('bad_review.org_code', '!=', orgCode);
  switch (role) {
    case 'officer':
      return reviews.where('bad_review.org_code', '=', orgCode);
    case 'decider':
      return ofOthers.where('stage', '=', 'exclusion-proposed');
    case 'caller':
      return (
        stage && CALLED_BACK.has(stage) ? ofOthers.where('called_back', '=', true) : ofOthers.where(isCalledBack)
      ).where((review) =>
        review.exists(
          review
            .selectFrom('rater_identity')
            .select('rating_no')
            .whereRef('rater_identity.rating_no', '=', 'bad_review.rating_no'),
        ),
      );
    case 'supervisor':
    case 'auditor':
      return reviews;
  }
}
