import { instantOf, unitsInvolved, type BadReview, type OfficialRole, type Stage } from '@haochaping/core';
import { sql, type RawBuilder } from 'kysely';
import type { Officer } from '../interface/callers.js';
import type { Database } from '../store/database/database.js';
import type { StoredReview } from './bad-review.js';

/** The stages in which raters are called back. */
export const CALLED_BACK: readonly Stage[] = ['answered', 'closed'];

type Seen = Pick<StoredReview, 'state'>;
type Reader = Pick<Officer, 'roles' | 'orgCode'>;

const READS: Readonly<Record<OfficialRole, (review: BadReview, orgCode: string) => boolean>> = {
  officer: ({ holder, ratedOrg }, orgCode) => [holder, ratedOrg].includes(orgCode),
  decider: (review, orgCode) => review.stage === 'exclusion-proposed' && isOverseenBy(review, orgCode),
  caller: (review, orgCode) =>
    CALLED_BACK.includes(review.stage) && review.calledBack && review.phoneKept && isOverseenBy(review, orgCode),
  supervisor: ({ above }, orgCode) => above.includes(orgCode),
  auditor: ({ above }, orgCode) => above.includes(orgCode),
};

const isOverseenBy = ({ above, ratedOrg, holder }: BadReview, orgCode: string): boolean =>
  above.includes(orgCode) && ![ratedOrg, holder].includes(orgCode);

/** Whether a person may read a review, as its lists show it. */
export const isVisibleTo = ({ state }: Seen, { roles, orgCode }: Reader): boolean =>
  roles.some((role) => READS[role](state, orgCode));

/** Whether a person is of a unit that has or had to do with it, or of an office above the one that was rated. */
export const isOfOrAbove = (
  review: Pick<BadReview, 'ratedOrg' | 'holder' | 'above' | 'taken'>,
  { orgCode }: Pick<Reader, 'orgCode'>,
): boolean => review.above.includes(orgCode) || unitsInvolved(review).includes(orgCode);

/** To whoever has nothing to do with it the review does not exist; a supervising role is told why a step is not theirs. */
export const concerns = ({ state }: Seen, { roles, orgCode }: Reader): boolean =>
  roles.some((role) => (role === 'officer' ? READS.officer(state, orgCode) : isOfOrAbove(state, { orgCode })));

/** Whose list it is: of a person in one of their roles. */
export type ListReader = {
  readonly role: OfficialRole;
  readonly orgCode: string;
  /** Their supervising office and those below it, by their codes; none for people of other organisations. */
  readonly offices: readonly string[];
  readonly now: number;
};

/**
 * What the list of a role has, as conditions of which each reads an index of its own: an officer has what their organisation
 * holds, and what it was rated for and others hold; a decider what is proposed for exclusion below their office, a caller those
 * below it whose raters are to be called now, a supervisor and an auditor everything below it.
 */
export function conditionsOf(
  { role, orgCode, offices, now }: ListReader,
  stage?: Stage,
): readonly RawBuilder<boolean>[] {
  const inStage = stage ? sql`and stage = ${stage}` : sql``;
  const ofOthers = sql`and rated_org <> ${orgCode} and org_code <> ${orgCode}`;
  const below = (more: RawBuilder<unknown>): readonly RawBuilder<boolean>[] =>
    offices.map((office) => sql<boolean>`office_code = ${office} ${more}`);
  switch (role) {
    case 'officer':
      return [
        sql<boolean>`org_code = ${orgCode} ${inStage}`,
        sql<boolean>`rated_org = ${orgCode} and rated_org <> org_code ${inStage}`,
      ];
    case 'decider':
      return below(sql`and stage = 'exclusion-proposed' ${inStage} ${ofOthers}`);
    case 'caller':
      return CALLED_BACK.filter((each) => !stage || each === stage).flatMap((each) =>
        below(sql`and stage = ${each} and call_from is not null and call_from <= ${instantOf(now)} ${ofOthers} and exists (
          select from rater_identity where rater_identity.rating_no = bad_review.rating_no and rater_identity.region = bad_review.region)`),
      );
    case 'supervisor':
    case 'auditor':
      return below(inStage);
  }
}

/** A page of the bad reviews under any of these conditions, the longest waiting first, in one statement. */
export function reviewsUnder(database: Database, conditions: readonly RawBuilder<boolean>[], { after, limit }: Page) {
  const later = after ? sql<boolean>`(opened_at, rating_no) > (${after[0]}, ${after[1]})` : sql<boolean>`true`;
  const [first = sql<boolean>`false`, ...others] = conditions;
  return database
    .selectFrom((from) => {
      const under = (condition: RawBuilder<boolean>) => {
        const all = from.selectFrom('bad_review').selectAll().where(condition).where(later);
        return from.selectFrom(all.orderBy('opened_at').orderBy('rating_no').limit(limit).as('page')).selectAll();
      };
      return others.reduce((all, condition) => all.unionAll(under(condition)), under(first)).as('bad_review');
    })
    .leftJoin('rating', (on) =>
      on.onRef('rating.rating_no', '=', 'bad_review.rating_no').onRef('rating.region', '=', 'bad_review.region'),
    )
    .selectAll('bad_review')
    .select(['profile_id', 'profile_version', 'subject', 'service_level', 'staff_level'])
    .orderBy('opened_at')
    .orderBy('bad_review.rating_no')
    .limit(limit);
}

/** A page begins after the sort key of the last line before it. */
export type Page = {
  readonly after?: readonly [openedAt: string, ratingNo: string] | undefined;
  readonly limit: number;
};
